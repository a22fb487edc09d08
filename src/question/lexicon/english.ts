// English words of a question, to the same meanings as the Chinese ones. Names of items come from the catalog.
import { dependent, type Entry, filler, items, joint, money, signal, weak } from './entry.ts'

const income = { kind: 'narrowing', narrowing: { flow: 'income' } } as const
const expenditure = { kind: 'narrowing', narrowing: { flow: 'expenditure' } } as const

export const english: readonly Entry[] = [
  [
    [filler],
    "the|a|an|of|in|for|to|at|on|by|was|were|is|are|be|been|do|does|did|has|have|had|it|its|their|there|that|this|these|those|'s|s|s'|which was|with respect to|as|per the|per its",
  ],
  [
    [filler],
    'please|kindly|could you|can you|would you|could you please|can you please|tell me|tell us|show me|show|give me|give|i want to know|i would like to know|i want to see|i wonder|let me know|i need|i want|find|find out|look up|check|help me|me|us|you|i|we|my|our|hi|hello|hey|thanks|thank you|thanks a lot|many thanks|cheers|sorry|excuse me|good morning|good afternoon|dear',
  ],
  [
    [filler],
    'what did|what does|so|then|now|also|again|about|regarding|concerning|according to|exactly|currently|just|only|actually|approximately|roughly|what will|what would|in total terms|respectively|fiscal|fiscal year|year|fy|during|figure|figures|number|data|information|document|documents|published|disclosed|publish|disclose|report|reported|state|stated|print|printed|planned|plan|plans|allocated|allocate|allot|earmarked|set aside|put aside|put|get|got|receive|received|use|used',
  ],
  [
    [filler],
    'office|bureau|agency|organization|organisation|unit|body|authority|government|municipal|district|county|city|province|chinese|china|public disclosure|local|particular|specific|value|level|size|amounts to|amount to|come to|stand at|stood at|stand|overall|it all|such|any|some|all right|ok|okay|when|into|out|their own|down as|entry|line|much|how|work|working|all|develops|overall|listed|every|money|hold|holds|own|owns|owned|employ|employs|keep|keeps|intend|intends|going|go|like',
  ],
  [[signal('then')], 'and what about|what about|how about|and for|and in'],
  [
    [signal('is')],
    'is it true that|is it|is that right|right|correct|is it correct that|really|true|is it really|yes or no|is there|are there|does it have|do they have|any at all',
  ],
  [[joint('and')], 'and|as well as|plus|,|&|along with|or|both'],
  [[joint('within')], 'within|inside|in it|in there|thereof|of which|among them'],
  [[joint('over')], 'as a share of|as a percentage of|as a proportion of|as a part of|out of|make up of|of the total'],
  [[joint('versus')], 'than|versus|vs|vs.|against|compared with|compared to|relative to|in comparison with|in comparison to'],
  [[joint('to')], 'to|until|till|through|up to'],
  [
    [signal('many')],
    'how much|how much money|how large|how big|how high|amount|what amount|what is the amount|what sum|how great',
  ],
  [
    [signal('which'), { kind: 'collective' }],
    'which organization|which organisation|which office|which unit|which agency|which district|which bureau|who|whose|which of the organizations|which body|which authority|which department|which place|which city|which county',
  ],
  [
    [signal('list'), { kind: 'collective' }],
    'which organizations|which organisations|which offices|which units|which agencies|which districts|what organizations|what organisations|list the organizations|list all organizations|which departments',
  ],
  [
    [{ kind: 'collective' }],
    'all organizations|all offices|all units|every organization|each organization|all organisations|organizations|organisations|all of them|every office|each office',
  ],
  [[signal('which')], 'which|which one|which part|which item'],
  [[signal('what')], 'what'],
  [[signal('tell')], "what's|what is|what are|what was|what were"],
  [[items('sangong')], 'three public|three-public|three public items|three public expense'],
  [[items('sangong.reception')], 'receptions|reception costs|reception spending'],
  [[filler], 'will|would|shall|authorized|authorised|approved|planned for|number of approved'],
  [
    [signal('why')],
    'why|reason|reasons|what caused|cause|because of what|how come|the reason for|what explains|explain why|what is the reason|for what reason|due to what|what led to|what made',
  ],
  [
    [signal('purpose')],
    'what for|used for|spent on|purpose|what is it used for|mainly used for|what is it for|what are they for|used to do|what was it spent on|where does the money go|where did the money go|intended for|go to|what will it be used for|money go|meant for|goes to|went to|purposes',
  ],
  [
    [signal('share')],
    'share|proportion|ratio of|fraction|what share|what proportion|what fraction|make up|account for|accounts for|accounted for|makes up|represent|represents|constitute|constitutes|what portion|portion|shares',
  ],
  [
    [signal('percent')],
    'percentage|percent|per cent|what percentage|what percent|how many percent|% of|by what percentage|what per cent|by what percent',
  ],
  [
    [signal('ratio')],
    'how many times|times as much as|times as much|times|times larger than|times as large as|times as large|ratio|multiple|how many times as much as|how many times larger',
  ],
  [[signal('difference')], 'difference|differ|gap|difference between|what is the difference|by how much do|how different'],
  [
    [signal('difference'), signal('more')],
    'how much more|how much higher|how much larger|how much greater|how much more money|exceed|exceeds|by how much did|how much bigger',
  ],
  [[signal('difference'), signal('less')], 'how much less|how much lower|how much smaller'],
  [
    [signal('sum')],
    'total of|the total of|sum total|sum|in total|altogether|combined|together|added up|add up|in sum|all together|taken together|added together|in all|sum of|combine|totalling|summed',
  ],
  [
    [signal('highest')],
    'highest|most|largest|biggest|greatest|maximum|top|most expensive|spent the most|spends the most|the most',
  ],
  [[signal('lowest')], 'lowest|least|smallest|minimum|spent the least|spends the least|the least|fewest'],
  [[signal('rank')], 'rank|ranking|sort|order|ranked|sorted|rank them|order them|sort them'],
  [
    [signal('rank'), signal('highest')],
    'from high to low|descending|from highest to lowest|from largest to smallest|in descending order|by size|largest first',
  ],
  [
    [signal('rank'), signal('lowest')],
    'from low to high|ascending|from lowest to highest|from smallest to largest|in ascending order|smallest first',
  ],
  [
    [signal('list')],
    'list|what are the names|names|name|list all|list the|what are the|enumerate|which are the|list of|called|names of',
  ],
  [[signal('count')], 'how many|number of|the number of|count|count of|how many are there'],
  [
    [signal('trend')],
    'trend|over the years|over time|year by year|history|development|evolve|evolved|develop|developed|trajectory|across the years|each year|every year|from year to year|over the past years',
  ],
  [
    [signal('parts')],
    'breakdown|break down|broken down|composition|parts|components|consist of|consists of|made up of|composed of|details|detail|structure|include|includes|split|itemize|itemise|itemized|breakdown of|itemised|contain|contains|comprise|comprises|comprised of|sources|source|where does it come from|come from|comes from|what does it include|what is in',
  ],
  [[signal('compare')], 'compare|comparison|side by side|compared|comparing|comparison of|comparison between|put side by side'],
  [
    [signal('define')],
    'define|definition|mean|meaning|what does it mean|what is meant by|meant by|explain|definition of|what is the meaning of|stand for|meaning of|what is a|what is an',
  ],
  [
    [signal('coverage')],
    'coverage|cover|covered|available|what can you do|what do you know|what can i ask|do you cover|what can you answer|which documents|data do you have|do you have|what data|what do you cover|what documents|do you know|are covered|is covered|what can i ask you|data sources|help',
  ],
  [
    [signal('change')],
    'change|changed|change in|changes|develop compared|move|how did it change|increase or decrease|rise or fall|go up or down|up or down|increased or decreased|changes in',
  ],
  [
    [signal('increase')],
    'increase|increased|rise|risen|rose|grow|grew|grown|go up|went up|gone up|up|increases|growing|climb|climbed|increasing|rising|raise|raised|jump|jumped|added',
  ],
  [
    [signal('decrease')],
    'decrease|decreased|fall|fell|fallen|drop|dropped|decline|declined|go down|went down|gone down|cut|reduce|reduced|reduction|shrink|shrank|shrunk|decreases|lowered|shrinking|cut back|falling|decreasing',
  ],
  [[signal('same')], 'unchanged|the same|same|equal|constant|flat'],
  [
    [signal('rate')],
    'growth rate|rate of growth|growth|rate of change|rate of increase|percentage change|percent change|growth in percent',
  ],
  [[signal('rate'), signal('decrease')], 'rate of decrease|rate of decline'],
  [[signal('more')], 'more|higher|larger|greater|bigger|spend more|spent more|spends more'],
  [[signal('less')], 'less|lower|smaller|fewer|spend less|spent less|spends less'],
  [
    [{ kind: 'comparator', comparator: '>' }],
    'more than|over|above|exceeding|greater than|larger than|higher than|in excess of|bigger than|exceeded|costing more than|spending more than',
  ],
  [
    [{ kind: 'comparator', comparator: '<' }],
    'less than|under|below|smaller than|lower than|fewer than|costing less than|spending less than',
  ],
  [[{ kind: 'comparator', comparator: '≥' }], 'at least|no less than|not less than|or more|or above|not below'],
  [
    [{ kind: 'comparator', comparator: '≤' }],
    'at most|no more than|not more than|or less|or below|up to a maximum of|not exceeding|not above',
  ],
  [[signal('which_year')], 'which year|what year|in which year|in what year'],
  [[signal('which_year'), signal('list')], 'which years|what years|for which years|for what years|years'],
  [[signal('each')], 'each|respectively|individually|separately|for each|one by one'],
  [[signal('show')], 'convert|converted|express|expressed|show it|convert it|in units of|display|expressed in'],
  [
    [signal('contact')],
    'contact|contact person|phone number|telephone|telephone number|phone|email|fax|contact details|whom to contact|contact information|whom do i call',
  ],
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
  [
    [{ kind: 'comparator', comparator: '>' }, joint('versus'), signal('more')],
    'more than|higher than|larger than|greater than|bigger than',
  ],
  [[{ kind: 'comparator', comparator: '<' }, joint('versus'), signal('less')], 'less than|lower than|smaller than|fewer than'],
  [[items('vehicle')], 'car|cars|vehicle|vehicles owned|vehicle fleet|vehicles does it own|official cars owned'],
  [[items('vehicle', 'sangong.vehicle')], 'vehicles|official vehicles|government cars|official cars'],
  [[dependent('procurement.services', 'procurement')], 'services|service'],
  [[dependent('procurement.works', 'procurement')], 'works|construction works'],
  [[weak('staff')], 'people|people employed|workers|people working'],
  [[items('staff')], 'staff|employees|staff members|employee|headcount|staff in post'],
  [
    [items('post')],
    'posts|positions|authorized posts|authorised posts|staff quota|authorized positions|approved posts|established posts',
  ],
]
