import type { Operation } from '../operation.ts'

export const ofNotices: Operation[] = [
  {
    key: 'notices.send',
    titleZh: '给楼栋、网格、社区或订阅者发通知',
    titleEn: 'Notices to a building, a grid, a community or those who asked',
    purposeZh: '告诉一个地方的人或自愿订阅的人一件公共的事；不写任何居民的信息，不记谁看过',
    purposeEn:
      'Tells everybody of a place, or those who asked for a topic, of a public matter; no resident is named and nobody’s reading is recorded',
    basis: [
      { instrument: 'pipl', articles: '6, 13(3), 34' },
      { instrument: 'pfpl', articles: '13, 28' }
    ]
  },
  {
    key: 'notices.own',
    titleZh: '看通知、订阅服务信息',
    titleEn: 'Reading notices and asking for topics',
    purposeZh: '本人在“我的页面”看通知，自己选要不要收到哪类信息，随时可以不要',
    purposeEn:
      'A person reads notices on their own page and chooses which topics they want to hear of, ended at any time',
    basis: [{ instrument: 'pipl', articles: '13(1), 15, 44' }]
  },
  {
    key: 'notices.welcome',
    titleZh: '新居民指引',
    titleEn: 'The welcome pack of a street',
    purposeZh: '告诉刚搬来的人去哪里看病、接种、上学、办补贴，找谁问；公开，不登录也能看，不写任何居民',
    purposeEn:
      'Tells whoever is new where to see a doctor, be vaccinated, go to school, ask for subsidies, and whom to ask; open to everybody, and of nobody',
    basis: [
      { instrument: 'rrp', articles: '12(3), 13(6)' },
      { instrument: 'pfpl', articles: '13' }
    ]
  },
  {
    key: 'notices.open',
    titleZh: '公开的通知栏',
    titleEn: 'The open board of notices',
    purposeZh: '不用登录就能看到本街道正在张贴的通知',
    purposeEn: 'Anybody sees without sign-in which notices hold in the street',
    basis: [{ instrument: 'pfpl', articles: '13' }]
  }
]
