import type { Operation } from '../operation.ts'

export const ofSupport: Operation[] = [
  {
    key: 'support.archive',
    titleZh: '服务档案',
    titleEn: 'Service archives',
    purposeZh: '本人自己要开才开：要过什么帮助、给过什么服务、结果怎样；本人随时看、补充、关闭，关闭即删除',
    purposeEn:
      'Opened only by a person’s own wish: what they asked for, what was offered and what came of it; they read it, add to it and close it, which deletes it',
    basis: [
      { instrument: 'pipl', articles: '13(1), 14–15, 29, 44–47' },
      { instrument: 'rrp', articles: '12(3), 13(6)' },
      { instrument: 'pfpl', articles: '10, 14' }
    ]
  },
  {
    key: 'support.offers',
    titleZh: '转介和看望，本人同意才做',
    titleEn: 'Referrals and visits, only as the person agrees',
    purposeZh: '把求助转给负责的单位、联系人上门看望，先给本人看清楚，本人每次同意才做；经过和结果本人都看得到',
    purposeEn:
      'Passing a request for help on, or a contact calling on a family, is put to the person first and done only as they agree each time; they see all that comes of it',
    basis: [
      { instrument: 'pipl', articles: '13(1), 14–15, 23, 29' },
      { instrument: 'sar649', articles: '4, 60–61' },
      { instrument: 'pfpl', articles: '10, 27–28, 32' }
    ]
  },
  {
    key: 'support.tell',
    titleZh: '转交需要专人接手的求助',
    titleEn: 'Telling what needs somebody trained',
    purposeZh: '工作中听到有人在家里不安全，转交受过培训的专人；转交的人之后看不到内容',
    purposeEn:
      'Whoever hears at work that somebody is not safe at home hands it to somebody trained, and does not see it again',
    basis: [
      { instrument: 'dv', articles: '13–14', verification: 'memory-high' },
      { instrument: 'minor', articles: '4, 11' },
      { instrument: 'pipl', articles: '13(3), 13(4), 28–29, 34' }
    ]
  },
  {
    key: 'support.private',
    titleZh: '专人接手的求助',
    titleEn: 'What somebody trained looks after',
    purposeZh: '只有受过培训的专人能打开；转给别的部门要本人同意，法律要求报告的依法报告',
    purposeEn: 'Opened by the trained role alone; passed on only with consent, reported where the law makes it a duty',
    basis: [
      { instrument: 'dv', articles: '13–16, 18, 23', verification: 'memory-high' },
      { instrument: 'minor', articles: '4, 11' },
      { instrument: 'pipl', articles: '13(3), 13(4), 28–29, 34' }
    ]
  }
]
