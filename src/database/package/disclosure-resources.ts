// The tables of documents and whose they are.
import { scopes, stages } from '../../budget/fact.ts'
import { nameKinds } from '../../budget/organization.ts'
import { limited, optional, type Resource, refersTo, required } from './resource.ts'

export const disclosureResources: readonly Resource[] = [
  {
    name: 'documents',
    description: 'The published disclosures that the facts come from. Their texts are not part of the package.',
    fields: [
      limited(required('id', 'string', 'First 16 hex digits of the SHA-256 of the file.'), {
        unique: true,
        pattern: '[0-9a-f]{16}',
      }),
      required('file', 'string', 'Name of the file.'),
      required('title', 'string', 'Title as printed.'),
      required('title_composed', 'boolean', 'The document prints no title; this one is composed of issuer, year and kind.'),
      required('organization', 'string', 'Code of the organization whose disclosure it is.'),
      required('year', 'integer', 'Fiscal year of the disclosure.'),
      limited(required('stage', 'string', 'budget or final: what the disclosure is about.'), { enum: stages }),
      required('format', 'string', 'Format of the file.'),
      required('has_contact', 'boolean', 'The document names somebody to be contacted; the name and number are not kept.'),
    ],
    primaryKey: 'id',
    foreignKeys: [refersTo('organization', 'organizations', 'code')],
  },
  {
    name: 'organizations',
    description:
      'Organizations, each in one scope: a department (with its subordinate units) is another one than the unit itself.',
    fields: [
      limited(required('code', 'string', 'Full name and scope, joined by @.'), { unique: true }),
      required('name', 'string', 'Name as shown.'),
      limited(required('scope', 'string', 'unit: the body itself; department: with subordinate units; summary: a whole place.'), {
        enum: scopes,
      }),
      optional('division', 'string', 'Code of the administrative division; empty where no document places it.'),
    ],
    primaryKey: 'code',
    foreignKeys: [refersTo('division', 'divisions', 'code')],
  },
  {
    name: 'names',
    description: 'The names that an organization is known by.',
    fields: [
      required('organization', 'string', 'Code of the organization.'),
      required('name', 'string', 'One of its names.'),
      limited(
        required('kind', 'string', 'full, short (without province and city), abbreviation, sign (加挂牌子), bracket or former.'),
        {
          enum: nameKinds,
        },
      ),
      optional('from', 'integer', 'First year of the name, where known.'),
      optional('to', 'integer', 'Last year of the name, where known.'),
    ],
    primaryKey: ['organization', 'name'],
    foreignKeys: [refersTo('organization', 'organizations', 'code')],
  },
]
