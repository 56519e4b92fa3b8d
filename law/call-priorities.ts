/** Why somebody is called on: a round over a segment, or that they asked for it or agreed to it themselves. */
export type CallKind =
  | 'who-lives-here'
  | 'welcome'
  | 'look-in'
  | 'verify-address'
  | 'missing-facts'
  | 'visit'
  | 'help'
  | 'compound'

/**
 * Which call comes first, beyond its day, and why: said to the worker on the card. It follows what was promised and asked for, and for
 * whom a day counts most; never a mark of the household, and never a result. 1 comes before everything else, 2 first on its day.
 */
export interface Priority {
  rank: 1 | 2 | 3
  whyZh?: string
  whyEn?: string
}

export const priorities: Record<CallKind, Priority> = {
  visit: { rank: 1, whyZh: '本人请您来，说好了时间', whyEn: 'They asked you to come, at a time they chose' },
  help: {
    rank: 1,
    whyZh: '本人求助时同意您这一天来',
    whyEn: 'They asked for help and agreed that you come on this day'
  },
  'look-in': { rank: 2, whyZh: '八十岁以上，早去看看', whyEn: 'Eighty or older: look in early' },
  welcome: {
    rank: 2,
    whyZh: '刚来不久，早点知道有哪些服务',
    whyEn: 'New here: the sooner they know of services, the better'
  },
  'missing-facts': { rank: 3 },
  compound: { rank: 3 },
  'verify-address': { rank: 3 },
  'who-lives-here': { rank: 3 }
}
