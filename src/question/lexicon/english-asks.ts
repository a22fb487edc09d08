// English words that tell what is asked, to the same signals as the Chinese ones.
import { type Entry, joint, money, signal } from './entry.ts'

export const englishAsks: readonly Entry[] = [
  [[signal('then')], 'and what about|what about|how about|and for|and in'],
  [
    [signal('is')],
    'is it true that|is it|is that right|right|correct|is it correct that|really|true|is it really|yes or no|is there|are there|does it have|do they have|any at all',
  ],
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
  [[signal('which')], 'which|which one|which part|which item'],
  [[signal('what')], 'what'],
  [[signal('tell')], "what's|what is|what are|what was|what were"],
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
    [signal('completion'), money],
    'execution rate|budget execution rate|rate of execution|completion rate|budget completion rate|rate of completion|execution ratio',
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
    'breakdown|break down|break it down|break that down|break this down|broken down|composition|parts|components|consist of|consists of|made up of|composed of|details|detail|structure|include|includes|split|itemize|itemise|itemized|breakdown of|itemised|contain|contains|comprise|comprises|comprised of|sources|source|where does it come from|come from|comes from|what does it include|what is in',
  ],
  [[signal('compare')], 'compare|comparison|side by side|compared|comparing|comparison of|comparison between|put side by side'],
  [
    [signal('compare'), joint('versus')],
    'compare with|compare to|compare it with|compare it to|compare that with|compare this with',
  ],
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
  [[{ kind: 'comparator', comparator: '>' }], 'over|above|exceeding|in excess of|exceeded|costing more than|spending more than'],
  [[{ kind: 'comparator', comparator: '<' }], 'under|below|costing less than|spending less than'],
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
    [{ kind: 'comparator', comparator: '>' }, joint('versus'), signal('more')],
    'more than|higher than|larger than|greater than|bigger than',
  ],
  [[{ kind: 'comparator', comparator: '<' }, joint('versus'), signal('less')], 'less than|lower than|smaller than|fewer than'],
]
