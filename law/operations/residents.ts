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
  }
]
