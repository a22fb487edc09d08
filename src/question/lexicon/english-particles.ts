// English words that say nothing about which figure is asked, and those that join or part what does.
import { type Entry, filler, joint } from './entry.ts'

export const englishParticles: readonly Entry[] = [
  [
    [filler],
    "the|a|an|of|in|for|at|on|by|was|were|is|are|be|been|do|does|did|has|have|had|it|its|their|there|that|this|these|those|'s|s|s'|which was|with respect to|as|per the|per its",
  ],
  [
    [filler],
    'please|kindly|could you|can you|would you|could you please|can you please|tell me|tell us|show me|show|give me|give|i want to know|i would like to know|i want to see|i wonder|let me know|i need|i want|find|find out|look up|check|help me|me|us|you|i|we|my|our|hi|hello|hey|thanks|thank you|thanks a lot|many thanks|cheers|sorry|excuse me|good morning|good afternoon|dear',
  ],
  [
    [filler],
    'what did|what does|so|then|now|also|again|about|regarding|concerning|according to|exactly|currently|just|only|actually|approximately|roughly|what will|what would|in total terms|fiscal|fiscal year|year|fy|during|figure|figures|number|data|information|document|documents|published|disclosed|publish|disclose|report|reported|state|stated|print|printed|planned|plan|plans|allocated|allocate|allot|earmarked|set aside|put aside|put|get|got|receive|received|use|used',
  ],
  [
    [filler],
    'office|bureau|agency|organization|organisation|unit|body|authority|government|municipal|district|county|city|province|chinese|china|public disclosure|local|particular|specific|value|level|size|amounts to|amount to|come to|stand at|stood at|stand|overall|it all|such|any|some|all right|okay|when|into|out|their own|down as|entry|line|much|how|work|working|all|develops|overall|listed|every|hold|holds|own|owns|owned|employ|employs|keep|keeps|intend|intends|going|go|like',
  ],
  [[joint('and')], 'and|as well as|plus|,|along with|or|both'],
  [[joint('within')], 'within|inside|in it|in there|thereof|of which|among them'],
  [[joint('over')], 'as a share of|as a percentage of|as a proportion of|as a part of|out of|make up of|of the total'],
  [[joint('versus')], 'than|versus|vs.|against|compared with|compared to|relative to|in comparison with|in comparison to'],
  [[joint('to')], 'to|until|till|through|up to'],
  [[filler], 'will|would|shall|authorized|authorised|approved|planned for|number of approved'],
]
