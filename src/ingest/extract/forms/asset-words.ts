// The assets that the forms count (国有资产占有使用情况表): vehicles by their use, large equipment by its price.
import type { ItemCode } from '../../../budget/item.ts'
import type { Meaning } from './vocabulary.ts'

const count = (item: ItemCode, unit: string): Meaning => ({ item, unit, measure: 'count', fund: 'all', flow: 'none' })
const measure = '(?:数量?|保有量)?(?:\\((?:台|辆|套|台、辆|台/辆|辆/台|台/套|台\\(套\\)|台、套|套/台)\\))?$'

export const assetWords: readonly (readonly [RegExp, Meaning])[] = [
  [new RegExp(`^(?:公务)?(?:用)?车辆${measure}`), count('vehicle', '辆')],
  [new RegExp(`^一般公务用车${measure}`), count('vehicle.general', '辆')],
  [new RegExp(`^(?:一般)?执法执勤用车${measure}`), count('vehicle.enforcement', '辆')],
  [new RegExp(`^特种专业技术用车${measure}`), count('vehicle.special', '辆')],
  [new RegExp(`^(?:副?(?:部|省)\\(?(?:部|省)?\\)?级及以上|主要)?领导干部用车${measure}`), count('vehicle.leader', '辆')],
  [new RegExp(`^其他(?:用车|车辆)${measure}`), count('vehicle.other', '辆')],
  [
    new RegExp(`^单(?:价|位价值)(?:在)?(?:50|100)万元(?:\\(含\\))?(?:及)?以上(?:的)?(?:大型)?通用设备${measure}`),
    count('equipment.general', '台'),
  ],
  [
    new RegExp(`^单(?:价|位价值)(?:在)?(?:50|100)万元(?:\\(含\\))?(?:及)?以上(?:的)?(?:大型)?专用设备${measure}`),
    count('equipment.special', '台'),
  ],
]
