// An organization and the names that it is known by. Names only grow: each document may bring further ones.
import type { Organization } from '../budget/organization.ts'
import type { Database } from './open.ts'
import { statement } from './statement.ts'

/** The id of the organization, written or brought up to date (a division once known is not lost). */
export function writeOrganization(db: Database, organization: Organization): number {
  statement(
    db,
    `insert into t_organization (code, name, scope, division) values (?, ?, ?, ?) on conflict (code) do update set
     name = excluded.name, division = case excluded.division when '' then division else excluded.division end`,
  ).run(organization.code, organization.name, organization.scope, organization.division)
  const id = organizationId(db, organization.code)
  if (id === undefined) throw new Error(`organization ${organization.code} was not written`)
  for (const name of organization.names)
    statement(db, 'insert or ignore into t_name (name, organization, kind, valid_from, valid_to) values (?, ?, ?, ?, ?)').run(
      name.name,
      id,
      name.kind,
      name.from,
      name.to,
    )
  return id
}

export function organizationId(db: Database, code: string): number | undefined {
  return statement<[string], { id: number }>(db, 'select id from t_organization where code = ?').get(code)?.id
}
