import type { Operation } from '../operation.ts'

export const ofResidents: Operation[] = [
  {
    key: 'residents.sign-in',
    titleZh: '居民登录',
    titleEn: 'Sign-in of residents',
    purposeZh: '凭手机验证码或统一身份认证，确认是本人在看自己的档案',
    purposeEn: 'Makes sure, by a code to the phone or an identity provider, that people see their own file',
    basis: [
      { instrument: 'pipl', articles: '44–45, 50–51' },
      { instrument: 'csl', articles: '23' }
    ]
  },
  {
    key: 'residents.messages',
    titleZh: '告诉居民有新进展',
    titleEn: 'Telling residents of news',
    purposeZh: '本人的事有进展时，用本人选的方式提醒登录查看；不写事项和姓名，随时可以不要',
    purposeEn:
      'When something of theirs moves, people are told in the way they chose to sign in and read; no matter and no name, and they may say no',
    basis: [{ instrument: 'pipl', articles: '6, 13(3), 19, 44' }]
  },
  {
    key: 'residents.account',
    titleZh: '开通和停用居民账号',
    titleEn: 'Opening and ending a resident’s account',
    purposeZh: '当面核实身份后，把手机或身份认证账号与本人档案对应起来；随时可以停用',
    purposeEn:
      'Binds a phone, or an account at the identity provider, to a file once identity was checked face to face; ended at any time',
    basis: [{ instrument: 'pipl', articles: '44–45, 47, 50–51' }]
  },
  {
    key: 'residents.arrive',
    titleZh: '新居民在手机上申请登记',
    titleEn: 'Newcomers asking by phone to be registered',
    purposeZh: '新搬来的居民自己用手机告诉社区住在哪里、先要什么服务；社区核实后登记，与本地居民同样服务',
    purposeEn:
      'People new here tell the community by phone where they live and what they need first; it makes sure and registers them, and serves them as everybody',
    basis: [
      { instrument: 'rrp', articles: '12(3), 13(6)' },
      { instrument: 'pfpl', articles: '14' },
      { instrument: 'pipl', articles: '6, 13(3), 34–35' }
    ]
  },
  {
    key: 'residents.own-cases',
    titleZh: '本人办理的事项',
    titleEn: 'One’s own cases',
    purposeZh: '本人查看自己办理的事项：到了哪一步、期限、决定和理由、回执和决定书',
    purposeEn:
      'A person follows what they asked for: every step, the clock, the decision with its reasons, the letters',
    basis: [{ instrument: 'pipl', articles: '44–45, 48' }]
  },
  {
    key: 'residents.apply',
    titleZh: '在本人页面办事',
    titleEn: 'Asking on one’s own page',
    purposeZh: '本人用手机提出申请、补材料、撤回、提出异议，与到窗口一样',
    purposeEn: 'A person asks, brings papers, withdraws and objects by phone, as at the window',
    basis: [
      { instrument: 'pipl', articles: '13(3), 34' },
      { instrument: 'rrp', articles: '12(3), 13(6)' },
      { instrument: 'pfpl', articles: '10, 14' }
    ]
  }
]
