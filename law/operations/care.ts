import type { Operation } from '../operation.ts'

export const ofCare: Operation[] = [
  {
    key: 'care.supplies',
    titleZh: '免费药具的库存与发放',
    titleEn: 'Free supplies: stock and handing out',
    purposeZh: '让居民随时能免费自取，不问姓名，不记是谁；只记物品的数量',
    purposeEn: 'Free for the taking: nobody is asked for a name and nobody is recorded, only how many of what',
    basis: [
      { instrument: 'pfpl', articles: '19, 20, 21' },
      { instrument: 'pipl', articles: '6' }
    ]
  },
  {
    key: 'care.cabinet',
    titleZh: '自助柜接口',
    titleEn: 'The interface of self-service cabinets',
    purposeZh: '自助柜只报数量和故障，不带任何人的信息',
    purposeEn: 'A cabinet reports numbers and faults, and nothing of anybody',
    basis: [
      { instrument: 'pfpl', articles: '19, 21' },
      { instrument: 'pipl', articles: '6' }
    ]
  },
  {
    key: 'care.open-outlets',
    titleZh: '公开的免费药具领取点',
    titleEn: 'The open list of where free supplies are',
    purposeZh: '不用登录就能看到附近哪里可以免费领取、几点开门、现在有什么',
    purposeEn: 'Anybody sees without sign-in where there are free supplies nearby, when it is open and what there is',
    basis: [{ instrument: 'pfpl', articles: '13, 19, 21' }]
  }
]
