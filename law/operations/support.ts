import type { Operation } from '../operation.ts'

export const ofSupport: Operation[] = [
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
