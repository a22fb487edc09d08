// The accounts that one of two totals becomes where a document prints both: the sum of its year, and the total with what is carried over.
import type { Fact, Flow } from '../../budget/fact.ts'
import { ownedItem } from '../../budget/item.ts'

type Named = Pick<Fact, 'item' | 'itemName'>

/** 本年收入合计, 本年支出合计. */
export function sumOfYear(flow: Flow): Named {
  return accountNamed(`本年${words[flow]}合计`)
}

/** 收入总计, 支出总计. */
export function totalWithCarried(flow: Flow): Named {
  return accountNamed(`${words[flow]}总计`)
}

export function accountNamed(name: string): Named {
  return { item: ownedItem('account', name), itemName: name }
}

const words: Readonly<Record<Flow, string>> = { income: '收入', expenditure: '支出', none: '' }
