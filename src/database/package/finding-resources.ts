// The tables of findings: what does not hold together, which facts it concerns, and where that is printed.
import { findingCodes } from '../../budget/fact.ts'
import { evidenceFields } from './fact-resources.ts'
import { limited, optional, type Resource, refersTo, required } from './resource.ts'

export const findingResources: readonly Resource[] = [
  {
    name: 'findings',
    description: 'Something in the documents that does not hold together. It is reported, never repaired.',
    fields: [
      limited(required('id', 'integer', 'Number of the finding in this package.'), { unique: true }),
      limited(required('code', 'string', 'Kind of the finding.'), { enum: findingCodes }),
      required('organization', 'string', 'Code of the organization.'),
      required('year', 'integer', 'Fiscal year concerned.'),
      optional('printed', 'string', 'What is printed.'),
      optional('expected', 'string', 'What the other place prints, or arithmetic expects.'),
    ],
    primaryKey: 'id',
    foreignKeys: [refersTo('organization', 'organizations', 'code')],
  },
  {
    name: 'finding_facts',
    description: 'The facts that a finding concerns, the printed one first.',
    fields: [
      required('finding', 'integer', 'Id of the finding.'),
      required('number', 'integer', 'Order, from 1.'),
      required('fact', 'integer', 'Id of the fact.'),
    ],
    primaryKey: ['finding', 'number'],
    foreignKeys: [refersTo('finding', 'findings', 'id'), refersTo('fact', 'facts', 'id')],
  },
  {
    name: 'finding_evidence',
    description: 'The places that a finding is about.',
    fields: [required('finding', 'integer', 'Id of the finding.'), ...evidenceFields],
    primaryKey: ['finding', 'number'],
    foreignKeys: [refersTo('finding', 'findings', 'id'), refersTo('document', 'documents', 'id')],
  },
]
