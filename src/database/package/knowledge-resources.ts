// The tables that are knowledge rather than figures: kept by hand, and read before any document.
import { levels } from '../../budget/organization.ts'
import { limited, optional, type Resource, required } from './resource.ts'

export const knowledgeResources: readonly Resource[] = [
  {
    name: 'divisions',
    description: 'Administrative divisions of China down to counties, as of 2023-06-30.',
    fields: [
      limited(required('code', 'string', 'Code of six digits.'), { unique: true, pattern: '\\d{6}' }),
      required('name', 'string', 'Full name.'),
      required('short', 'string', 'Name without 省, 市, 区, 县 and the like.'),
      optional('parent', 'string', 'Code of the division above; empty for a province.'),
      limited(required('level', 'string', 'province, city, county or town.'), { enum: levels }),
    ],
    primaryKey: 'code',
  },
  {
    name: 'accounts',
    description: 'Names of functional and economic accounts (科目) with the years that they were used in.',
    fields: [
      limited(required('code', 'string', 'Account code.'), { pattern: '[235]\\d{2}(\\d{2}){0,2}' }),
      required('name', 'string', 'Name of the account.'),
      limited(required('use', 'string', 'name: its name; alias: a variant that documents print.'), { enum: ['name', 'alias'] }),
      optional('from', 'integer', 'First year of the name; empty: open.'),
      optional('to', 'integer', 'Last year of the name; empty: open.'),
    ],
    primaryKey: ['code', 'name'],
  },
  {
    name: 'synonyms',
    description: 'Words of questions and what they mean: an item, a fund, a nature or a flow.',
    fields: [
      required('word', 'string', 'The word.'),
      required('item', 'string', 'Code that it means.'),
      required('kind', 'string', 'name, synonym or english for an item; fund, nature or flow.'),
    ],
    primaryKey: ['word', 'item'],
  },
]
