// English words for money, funds, natures, stages and things that are listed or counted. Names of items come from the catalog.
import { dependent, type Entry, items, money, weak } from './entry.ts'

const income = { kind: 'narrowing', narrowing: { flow: 'income' } } as const
const expenditure = { kind: 'narrowing', narrowing: { flow: 'expenditure' } } as const

export const englishMoney: readonly Entry[] = [
  [
    [{ kind: 'collective' }],
    'all organizations|all offices|all units|every organization|each organization|all organisations|organizations|organisations|all of them|every office|each office',
  ],
  [[items('sangong')], 'three public|three-public|three public items|three public expense'],
  [[items('sangong.reception')], 'receptions|reception costs|reception spending'],
  [
    [money],
    'money|budget|budgeted|funds|funding|cost|costs|fee|fees|expense|spend|spent|spends|pay|paid|finances|sum of money|budget figure|budgets|budgetary|appropriate|financial',
  ],
  [
    [{ kind: 'stage', stage: 'final' }],
    'final accounts|final account|actual|actually spent|actual spending|final|outturn|settlement|actuals|final settlement|really spent|actual expenditure',
  ],
  [[{ kind: 'stage', stage: 'execution' }], 'execution|execution figure|executed'],
  [[{ kind: 'stage', stage: 'adjusted' }], 'adjusted budget|revised budget|adjusted'],
  [[{ kind: 'stage', stage: 'budget' }], 'initial budget|original budget|opening budget|budget at the start of the year'],
  [
    [items('total')],
    'total|total budget|overall budget|grand total|whole budget|entire budget|the total|budget total|total funding',
  ],
  [
    [income],
    'income|revenue|total income|total revenue|revenues|incomes|income budget|revenue budget|budgeted income|budgeted revenue|budget revenue|budget income|earn|take in',
  ],
  [
    [expenditure],
    'expenditure|spending|total expenditure|total spending|expenditures|outlays|outlay|expenses|expenditure budget|budgeted expenditure|budget expenditure|total expenses|total expenditures|overall spending|overall expenditure|budgeted spending|whole spending|spending budget',
  ],
  [
    [{ kind: 'narrowing', narrowing: { nature: 'basic', flow: 'expenditure' } }],
    'basic expenditure|basic spending|basic expenditures|basic expenses|basic budget',
  ],
  [
    [{ kind: 'narrowing', narrowing: { nature: 'project', flow: 'expenditure' } }],
    'project expenditure|project spending|project expenditures|project expenses|project funds|project funding|project budget|project costs',
  ],
  [
    [{ kind: 'narrowing', narrowing: { nature: 'personnel' } }],
    'personnel expenditure|personnel costs|personnel funds|staff costs|personnel spending|personnel expenses|personnel|personnel expenditures|staffing costs|personnel funding',
  ],
  [
    [{ kind: 'narrowing', narrowing: { nature: 'public' } }],
    'daily public expenditure|non-personnel expenditure|public funds for daily operation|daily public funds|public-use funds|public use funds|office running costs|public expenditure|public funds',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'appropriation' } }],
    'fiscal appropriation|fiscal appropriations|appropriation|appropriations|government appropriation|financial appropriation|state appropriation|appropriated funds',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'general' } }],
    'general public budget|general budget|general public budget appropriation|general public budget funds|general public budget appropriations',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'government_fund' } }],
    'government funds|government-managed funds|government fund budget|government fund|government-managed fund|government managed funds|government fund budgets|governmental funds|governmental fund',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'state_capital' } }],
    'state capital operations|state capital|state capital budget|state capital operating budget|state-owned capital|state-owned capital operations|state capital operation budget',
  ],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'business', flow: 'income' } }],
    'business income|institution income|institutional income|public institution income',
  ],
  [[{ kind: 'narrowing', narrowing: { fund: 'operating', flow: 'income' } }], 'operating income|business operation income'],
  [[{ kind: 'narrowing', narrowing: { fund: 'other', flow: 'income' } }], 'other income|other revenue'],
  [[{ kind: 'narrowing', narrowing: { fund: 'superior', flow: 'income' } }], 'subsidies from superiors|superior subsidies'],
  [
    [{ kind: 'narrowing', narrowing: { fund: 'carried_over', flow: 'income' } }],
    'carried over|carry-over|carried-over funds|carryover|carried forward|funds carried over|balance carried over|carried over from last year|carried over from the previous year',
  ],
  [[{ kind: 'narrowing', narrowing: { fund: 'source:社保基金', flow: 'income' } }], 'social security fund|social insurance fund'],
  [
    [{ kind: 'measure', measure: 'target' }],
    'target|targets|goal|goals|target value|performance target|performance targets|performance goal|performance goals|objective|objectives',
  ],
  [[{ kind: 'measure', measure: 'weight' }], 'weight|weights|weighting'],
  [[{ kind: 'listed', listed: 'project' }], 'project|projects'],
  [[{ kind: 'listed', listed: 'indicator' }], 'indicator|indicators|performance indicators|performance indicator'],
  [
    [{ kind: 'listed', listed: 'body.internal' }],
    'internal divisions|internal departments|inner departments|sections|divisions|internal bodies|internal sections|internal offices',
  ],
  [
    [{ kind: 'listed', listed: 'body.subordinate' }],
    'subordinate units|subordinate institutions|affiliated institutions|subordinate bodies|subordinates|subordinate organizations|public institutions|affiliated units',
  ],
  [
    [{ kind: 'listed', listed: 'part' }],
    'items|categories|functional expenditures|functional expenditure|functional spending|functional accounts spending|expenditure items|spending items|expenditure categories|functions|spending categories|item|category',
  ],
  [
    [{ kind: 'account', account: 'functional' }],
    'functional account|functional accounts|functional code|by function|functional classification|functional category',
  ],
  [
    [{ kind: 'account', account: 'economic' }],
    'economic account|economic accounts|economic code|by economic classification|economic classification|economic category',
  ],
  [[{ kind: 'account', account: 'any' }], 'account|account code|code|accounts|account number'],
  [[{ kind: 'scope', scope: 'unit', strict: true }], 'office itself|unit itself|own level|unit alone|itself|at its own level'],
  [
    [{ kind: 'scope', scope: 'department', strict: true }],
    'whole department|entire department|including subordinate units|including its subordinates|including subordinates',
  ],
  [
    [{ kind: 'scope', scope: 'summary', strict: true }],
    'whole district|entire district|whole city|entire city|whole county|district-wide|city-wide',
  ],
  [[{ kind: 'scope', scope: 'department', strict: false }], 'department|departmental|departmental budget|department budget'],
  [
    [items('vehicle.purchase', 'sangong.vehicle.purchase')],
    'vehicle purchase|vehicle purchases|car purchase|car purchases|purchase|purchases|buy|to buy|buying|bought|vehicles to be bought|new vehicles|new cars',
  ],
  [[items('vehicle')], 'car|cars|vehicle|vehicles owned|vehicle fleet|vehicles does it own|official cars owned'],
  [[items('vehicle', 'sangong.vehicle')], 'vehicles|official vehicles|government cars|official cars'],
  [[dependent('procurement', 'procurement.services')], 'services|service'],
  [[dependent('procurement', 'procurement.works')], 'works|construction works'],
  [[weak('staff')], 'people|people employed|workers|people working'],
  [[items('staff')], 'staff|employees|staff members|employee|headcount|staff in post'],
  [
    [items('post')],
    'posts|positions|authorized posts|authorised posts|staff quota|authorized positions|approved posts|established posts',
  ],
]
