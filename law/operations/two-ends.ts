import type { Operation } from '../operation.ts'

export const ofTwoEnds: Operation[] = [
  {
    key: 'two-ends.work',
    titleZh: '两地协作',
    titleEn: 'Work between two places',
    purposeZh: '两地为同一居民的登记和服务往来，双方都看得到，别人看不到',
    purposeEn: 'Two offices settle where one person is enrolled and served; both see it and nobody else',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'pfpl', articles: '14' }
    ]
  },
  {
    key: 'two-ends.assist',
    titleZh: '协查与反馈',
    titleEn: 'Asking and answering between two places',
    purposeZh: '核实一户居民住在哪一边，问什么答什么',
    purposeEn: 'Finds at which end a household lives; what is asked is answered, and no more',
    basis: [
      { instrument: 'pipl', articles: '6, 13(3), 34' },
      { instrument: 'pfpl', articles: '14' },
      { instrument: 'gdsr', articles: 'catalogue, ask once, purpose limits' }
    ]
  },
  {
    key: 'two-ends.notify',
    titleZh: '应本人要求通报',
    titleEn: 'Notice at the wish of the person',
    purposeZh: '本人要求时，告诉户籍地或者原住地其现在住在这里',
    purposeEn: 'At the person’s wish the other place is told that they live here now',
    basis: [
      { instrument: 'pipl', articles: '13(1), 23' },
      { instrument: 'pfpl', articles: '14' }
    ]
  },
  {
    key: 'two-ends.pair',
    titleZh: '两地登记配对',
    titleEn: 'Pairing the records of two places',
    purposeZh: '认定两地登记的是同一个人，不算两次',
    purposeEn: 'Finds that two places hold records of one person, who is counted once',
    basis: [
      { instrument: 'pipl', articles: '8, 46' },
      { instrument: 'stat', articles: '7–9' }
    ]
  }
]
