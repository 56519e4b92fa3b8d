import type { ProvisionFunction } from '../functions.ts'

/** Articles 1 to 6. */
export const general: Readonly<Record<string, readonly ProvisionFunction[]>> = {
  '1': [
    {
      state: 'works',
      titleZh: '每项操作先查当日有效的依据',
      titleEn: 'Every operation asks for a basis in force that day',
      link: '/law/operations',
      test: 'every operation of the platform has a basis in force today',
      operation: 'law.read'
    }
  ],
  '2': [
    {
      state: 'works',
      titleZh: '及时的指标：承诺与实际用时',
      titleEn: 'An indicator of timeliness: what is promised, and how long it took',
      link: '/cases/times',
      test: 'figures by matter and area: decided in time, the median of working days, and what is open, soon due and late',
      operation: 'cases.timeliness'
    },
    {
      state: 'works',
      titleZh: '居民满意的指标：由居民自己的评价得出',
      titleEn: 'How satisfied residents are: from their own ratings',
      link: '/organisation',
      test: 'how satisfied residents are follows from their own ratings, told from five on, and the office reads nothing of what was said',
      operation: 'organisation.keep'
    }
  ],
  '3': [
    {
      state: 'works',
      titleZh: '跨部门的支持任务：会议决定分到各方，参会各方都看得到，逾期的也看得到',
      titleEn:
        'Support tasks across departments: decided by the joint meeting, seen by everybody who takes part, also when overdue',
      link: '/decisions',
      test: 'who takes part in a meeting reads it and every overdue decision of it, an employer’s contact as well; nobody else does',
      operation: 'organisation.meet'
    }
  ],
  '4': [
    {
      state: 'works',
      titleZh: '按现居住地登记，两地交接',
      titleEn: 'Registration where people live, handed over between two places',
      link: '/moves',
      test: 'a move between two districts, seen from both ends',
      operation: 'people.move'
    },
    {
      state: 'works',
      titleZh: '两地协作：协查、反馈、配对、移交',
      titleEn: 'Work between two places: ask, answer, pair, hand over',
      link: '/two-ends',
      test: 'a migrant family is found by the origin’s request, answered, paired and handed over, and both sides’ counts agree',
      operation: 'two-ends.work'
    },
    {
      state: 'works',
      titleZh: '服务均等：用时和结果，本地户籍与新居民放在一起看',
      titleEn: 'The same service: times and approvals of residents and newcomers side by side',
      link: '/cases/times',
      test: 'every matter’s times and approvals are counted for residents and newcomers side by side, by where their hukou is',
      operation: 'cases.timeliness'
    },
    {
      state: 'works',
      titleZh: '双向考核改为比较服务：新居民与本地户籍居民的时效放在一起，结果由系统得出',
      titleEn: 'Comparison of service for newcomers and people registered here, counted by itself',
      link: '/organisation',
      test: 'every declared measure is counted, each of reach, timeliness, equal service or quality of data; newcomers stand beside those registered here',
      operation: 'organisation.keep'
    }
  ],
  '5': [
    {
      state: 'works',
      titleZh: '街道、社区、网格与服务范围',
      titleEn: 'Streets, communities and grids, and what they serve',
      link: '/areas',
      test: 'a setting holds from its day, for the areas below too, until the next one',
      operation: 'areas.read'
    },
    {
      state: 'works',
      titleZh: '辖区单位名录，大型单位可由区里登记',
      titleEn: 'Bodies in the area; the district may handle large ones',
      link: '/organisation',
      test: 'a large body is registered by the district where it has said so, and by the street elsewhere',
      operation: 'organisation.employers'
    }
  ],
  '6': [
    {
      state: 'works',
      titleZh: '我的信息：副本、更正、补充、限制、删除、解释',
      titleEn: 'My data: copy, correct, complete, restrict, delete, explain',
      link: '/cases/new',
      test: 'what stands on consent and notes go at once with their keys; what a law keeps is refused with its article',
      operation: 'cases.my-data'
    },
    {
      state: 'works',
      titleZh: '每次查阅都留痕，可以核查',
      titleEn: 'Every look leaves a trace that can be checked',
      link: '/audit',
      test: 'an auditor sees who did what in the own area, the latest first, with ids and never a fact of anybody',
      operation: 'audit.read'
    },
    {
      state: 'works',
      titleZh: '居民看见谁查阅过自己的档案',
      titleEn: 'Residents see who read their file',
      link: '/my/looks',
      test: 'bound face to face: the person sees their file with masked numbers, and who looked, in which office and why',
      operation: 'people.own-file'
    },
    {
      state: 'works',
      titleZh: '父母和监护人查阅未成年子女的档案',
      titleEn: 'Parents and guardians read the file of a minor child',
      link: '/my',
      test: 'a parent reads the file of a minor child as their own: facts, notes, consents, and who looked and why',
      operation: 'people.child-file'
    },
    {
      state: 'works',
      titleZh: '投诉、建议、信访：按期答复，被投诉的人看不到',
      titleEn: 'Complaints, suggestions and petitions: answered in time, and never seen by whom they are about',
      link: '/my/voice',
      test: 'a complaint goes above the office it is about; nobody posted there and nobody named in it ever sees it',
      operation: 'voice.petition'
    },
    {
      state: 'works',
      titleZh: '政府信息公开申请，20个工作日答复',
      titleEn: 'Requests for information, answered in 20 working days',
      link: '/my/voice',
      test: 'a request for information is answered in 20 working days, with 20 more once',
      operation: 'voice.information'
    }
  ]
}
