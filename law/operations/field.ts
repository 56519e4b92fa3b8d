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
  },
  {
    key: 'field.visit',
    titleZh: '本人请网格员上门',
    titleEn: 'A visit one asks for',
    purposeZh: '让出门不便或者没空跑窗口的居民约网格员上门：自己定时间，只说想谈哪一类事，随时可以取消，结束30天后删除',
    purposeEn:
      'Who cannot well come to the window asks the grid worker to come: at a time they choose, saying no more than what kind of thing it is about; taken back at any time, deleted 30 days after its end',
    basis: [
      { instrument: 'pipl', articles: '6, 13(3), 19, 34' },
      { instrument: 'pfpl', articles: '10' }
    ]
  },
  {
    key: 'field.compounds',
    titleZh: '住宅小区年检',
    titleEn: 'The yearly check of a compound',
    purposeZh: '每年看一次小区的楼栋和公共设施，发现要修的、不方便老人孩子和残疾人的；只看设施，不登记任何人',
    purposeEn:
      'Looks once a year at the buildings and shared facilities of a compound, and finds what is to be mended and what is hard for old people, children and people with a disability; things only, and nobody',
    basis: [
      { instrument: 'pfpl', articles: '10' },
      {
        instrument: 'rc2025',
        articles: 'duties of the committee and assistance (number not read)',
        verification: 'unverified'
      }
    ]
  },
  {
    key: 'field.help',
    titleZh: '求助以后上门',
    titleEn: 'A call about help that was asked for',
    purposeZh:
      '求助的人同意了，网格员才在说好的那天上门；网格员只看到门牌和日子，看不到求助内容；本人取消或者求助办结，就不再去',
    purposeEn:
      'A grid worker calls only where somebody who asked for help agreed, on the day they agreed to; the worker sees the door and the day and nothing of the request, and it is over when the person calls it off or the case ends',
    basis: [
      { instrument: 'pipl', articles: '6, 13(1), 14–15, 34' },
      { instrument: 'sar649', articles: '4, 60–61' },
      { instrument: 'pfpl', articles: '10' }
    ]
  }
]
