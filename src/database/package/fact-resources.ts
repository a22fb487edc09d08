// The tables of facts, their evidence, and what derived facts were computed from.
import { comparators, flows, measures, natures, origins, stages, statements } from '../../budget/fact.ts'
import { type Field, limited, optional, type Resource, refersTo, required } from './resource.ts'

/** A passage of a document is never longer than this. */
const passage = { maxLength: 59 }

function clause(name: string, what: string): readonly Field[] {
  return [
    limited(optional(name, 'string', `${what}, in the words of the document.`), passage),
    optional(`${name}_section`, 'string', 'Heading of the section where it stands.'),
    optional(`${name}_locator`, 'object', 'Place in the document of the first evidence.'),
    optional(`${name}_truncated`, 'boolean', 'The document goes on where the words end.'),
  ]
}

export const evidenceFields: readonly Field[] = [
  required('number', 'integer', 'Order, from 1.'),
  required('document', 'string', 'Id of the document.'),
  optional('section', 'string', 'Heading of the section.'),
  required('locator', 'object', 'Place: line, column and cell of a text; page and box; block, row, column; sheet and cell.'),
  optional('row', 'string', 'Label of the row, in a table.'),
  optional('column', 'string', 'Head words of the column from the top, in a table.'),
  limited(required('quote', 'string', 'Label and value as printed; pieces that stand apart are joined by “ … ”.'), passage),
]

export const factResources: readonly Resource[] = [
  {
    name: 'facts',
    description:
      'One row for each stated figure, and figures of the year before that follow from a stated change (origin derived).',
    fields: [
      limited(required('id', 'integer', 'Number of the fact in this package.'), { unique: true }),
      required('organization', 'string', 'Code of the organization.'),
      required('year', 'integer', 'Fiscal year of the figure.'),
      limited(required('stage', 'string', 'budget, adjusted, execution or final.'), { enum: stages }),
      limited(required('flow', 'string', 'income, expenditure, or none for what is no money flow.'), { enum: flows }),
      required('item', 'string', 'Code of the item: an account code, a dotted code, or the kind and name of something owned.'),
      required('item_name', 'string', 'Name of the item as shown.'),
      required('fund', 'string', 'Source of the money; all where none is named.'),
      limited(required('nature', 'string', 'all, basic, project, personnel, public, or operating.'), { enum: natures }),
      limited(required('measure', 'string', 'amount, change, share, count, target or weight.'), { enum: measures }),
      optional('amount', 'integer', 'Exact money in 分 (0.01 yuan); empty where the figure is no money.'),
      optional('number', 'number', 'The figure in its unit, with the digits printed; a decrease is negative.'),
      optional('unit', 'string', 'Unit as printed.'),
      limited(required('statement', 'string', 'figure: printed; none: stated as nothing (0); not_applicable.'), {
        enum: statements,
      }),
      limited(required('origin', 'string', 'stated in a document, or derived from two stated facts.'), { enum: origins }),
      optional('base_year', 'integer', 'Year that a change or share is measured against.'),
      limited(optional('base_stage', 'string', 'Stage that it is measured against.'), { enum: stages }),
      optional('base_item', 'string', 'Item that it is measured against, where it is another one.'),
      optional('base_fund', 'string', 'Fund that it is measured against, where it is another one.'),
      limited(optional('base_nature', 'string', 'Nature that it is measured against, where it is another one.'), {
        enum: natures,
      }),
      limited(optional('as_of', 'string', 'Day or month of a stock.'), { pattern: '\\d{4}-\\d{2}(-\\d{2})?' }),
      optional('printed_year', 'integer', 'Year printed beside the figure, where it is not the fiscal year.'),
      limited(optional('comparator', 'string', 'Comparator of a target.'), { enum: comparators }),
      optional('core', 'boolean', 'Whether a target is marked as a core one.'),
      limited(optional('words', 'string', 'A target in words.'), passage),
      ...clause('reason', 'Stated reason of a change'),
      ...clause('purpose', 'Stated purpose of the money'),
    ],
    primaryKey: 'id',
    foreignKeys: [refersTo('organization', 'organizations', 'code')],
  },
  {
    name: 'evidence',
    description: 'The places that print a fact.',
    fields: [required('fact', 'integer', 'Id of the fact.'), ...evidenceFields],
    primaryKey: ['fact', 'number'],
    foreignKeys: [refersTo('fact', 'facts', 'id'), refersTo('document', 'documents', 'id')],
  },
  {
    name: 'inputs',
    description: 'What a derived fact was computed from: the figure of the year after, then its change.',
    fields: [
      required('fact', 'integer', 'Id of the derived fact.'),
      required('number', 'integer', 'Order in the formula, from 1.'),
      required('input', 'integer', 'Id of the fact that goes in.'),
    ],
    primaryKey: ['fact', 'number'],
    foreignKeys: [refersTo('fact', 'facts', 'id'), refersTo('input', 'facts', 'id')],
  },
]
