import type { Operation } from '../operation.ts'

export const ofField: Operation[] = [
  {
    key: 'field.calls',
    titleZh: '网格走访',
    titleEn: 'Calls of grid workers',
    purposeZh: '上门核对居住情况、迎新、看望，居民可以谢绝；登记的内容由社区确认后才进入登记',
    purposeEn:
      'Asks at the door who lives there, welcomes and looks in; anybody may decline, and what is told enters the register only when the community confirms it',
    basis: [
      { instrument: 'pipl', articles: '6, 13(3), 34' },
      { instrument: 'pfpl', articles: '10, 14' },
      { instrument: 'rrp', articles: '12(3), 13(6)' },
      {
        instrument: 'rc2025',
        articles: 'duties of the committee and assistance (number not read)',
        verification: 'unverified'
      }
    ]
  }
]
