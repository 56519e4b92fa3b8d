import type { ProvisionFunction } from '../functions.ts'

/** Articles 22 to 28: money, places, rules. Articles 26 and 28 are spent: nothing does them. */
export const safeguards: Readonly<Record<string, readonly ProvisionFunction[]>> = {
  '22': [
    {
      state: 'works',
      titleZh: '经费按居住人数分配，新居民一样算',
      titleEn: 'Money shared by who lives there, newcomers like all others',
      link: '/money',
      test: 'a sum is shared over communities by who lives there, newcomers like all others, and its parts come to the whole',
      operation: 'money.keep'
    }
  ],
  '22(1)': [
    {
      state: 'works',
      titleZh: '预算、支出、结转：凭证齐全，两人经手',
      titleEn: 'Lines of the budget, spending and what is carried over: with vouchers, by two people',
      link: '/money',
      test: 'what a line lacks is refused, also where two spend at once; another pays, a third audits, and what is left goes on to the next year',
      operation: 'money.keep'
    }
  ],
  '22(2)': [
    {
      state: 'works',
      titleZh: '免费服务、奖励扶助的经费：凭证入档，没有凭证不支付',
      titleEn: 'Money for free services and rewards: each spending with its voucher on file, or it is not paid',
      link: '/money',
      test: 'what a line lacks is refused, also where two spend at once; another pays, a third audits, and what is left goes on to the next year',
      operation: 'money.keep'
    }
  ],
  '22(3)': [
    {
      state: 'works',
      titleZh: '举报乱收费：直达审计员',
      titleEn: 'A report of arbitrary charges goes straight to the auditor',
      link: '/my/voice',
      test: 'a report of arbitrary charges goes straight to the auditor and to nobody else',
      operation: 'voice.petition'
    },
    {
      state: 'works',
      titleZh: '经费审计，总数公开',
      titleEn: 'Spending is audited, totals are public',
      link: '/glass',
      test: 'everybody reads the totals of a place and year, and nothing else of it',
      operation: 'money.open'
    },
    {
      state: 'works',
      titleZh: '服务一律免费',
      titleEn: 'Every service is free',
      link: '/timeliness',
      test: 'nothing is charged by any path: no matter has a fee, no route and no table has a place for one, and no record may hold one',
      operation: 'law.read'
    }
  ],
  '23(1)': [
    {
      state: 'works',
      titleZh: '服务场所对照《规范》逐项看，含无障碍；缺的、坏的自动列为修缮任务',
      titleEn:
        'Premises are looked over by the list of the standard, step-free ways as well; what is missing becomes a repair',
      link: '/organisation',
      test: 'premises are looked over by the list of the standard: what is missing or broken is a repair with owner and day, accepted by a colleague',
      operation: 'organisation.places'
    }
  ],
  '23(2)': [
    {
      state: 'works',
      titleZh: '宣传场所的音像、图书、展板在册，场地可以预约',
      titleEn: 'Screens, books and boards on record, and venues that may be booked',
      link: '/organisation',
      test: 'a venue is booked within its hours, not for a day that is past, and a booking names nobody',
      operation: 'organisation.places'
    }
  ],
  '23(3)': [
    {
      state: 'works',
      titleZh: '医疗服务由有执业许可的门诊做：许可到期，就不能预约，也看不到预约',
      titleEn: 'Medicine is for licensed clinics: past the licence nobody books there and the clinic reads nothing',
      link: '/supplies',
      test: 'a clinic whose licence ended takes nobody and reads nothing',
      operation: 'care.clinic'
    }
  ],
  '24(1)': [
    {
      state: 'works',
      titleZh: '社区场所、设备和开放时间在册，修缮有负责人和期限',
      titleEn: 'Rooms, devices and hours of the community on record; repairs have an owner and a day',
      link: '/organisation',
      test: 'premises are looked over by the list of the standard: what is missing or broken is a repair with owner and day, accepted by a colleague',
      operation: 'organisation.places'
    },
    {
      state: 'works',
      titleZh: '社区工作台：今日待办',
      titleEn: 'Workbench of the community: what waits today',
      link: '/',
      test: 'the day begins with what waits, each number the way to its page',
      operation: 'work.read'
    },
    {
      state: 'works',
      titleZh: '工作总览：看事不看人，等了多久、在哪里、走访覆盖',
      titleEn: 'Oversight of work and not of workers: how long it waits, where, how far the calls are',
      link: '/oversight',
      test: 'open work is told by kind, age and place, past its day or not, with the oldest day',
      operation: 'work.oversee'
    }
  ],
  '24(2)': [
    {
      state: 'works',
      titleZh: '公开表格和文件：姓名、号码、住址和小数目先遮住',
      titleEn: 'Tables and documents in the open, with names, numbers, flats and small counts held back',
      link: '/glass',
      test: 'a workbook for the board is read with names, numbers, phones and small counts held back, and nothing else is given',
      operation: 'organisation.publish'
    },
    {
      state: 'works',
      titleZh: '公开的通知栏，不点名任何居民',
      titleEn: 'An open board of notices that names nobody',
      link: '/board',
      test: 'the board is open to everybody, and the other community’s desk neither reads nor changes a notice',
      operation: 'notices.open'
    },
    {
      state: 'works',
      titleZh: '新居民指引：看病、接种、上学、补贴和找谁问',
      titleEn: 'The welcome pack of a street: clinics, vaccination, school, subsidies, and whom to ask',
      link: '/welcome',
      test: 'the pack of a street is written in both languages, dated, and read by everybody; another street changes none of it',
      operation: 'notices.welcome'
    },
    {
      state: 'works',
      titleZh: '服务卡：新居民登记时领，写明到哪里办什么',
      titleEn: 'Service card for newcomers, with what there is and where',
      link: '/welcome',
      test: 'a newcomer gets a service card at once: nothing is checked at the door, and nothing of a paper is asked',
      operation: 'cases.newcomer-service'
    },
    {
      state: 'works',
      titleZh: '阳光公开：公开前遮住姓名、号码和住址',
      titleEn: 'The glass house: names, numbers and flats are held back before publishing',
      link: '/glass',
      test: 'a plan is published with what became of it, and one name and a small group in its evidence held back',
      operation: 'organisation.open'
    }
  ],
  '24(3)': [
    {
      state: 'works',
      titleZh: '咨询房间预约：只写做什么，不写为谁',
      titleEn: 'A room for advice is booked: for what, never for whom',
      link: '/organisation',
      test: 'a venue is booked within its hours, not for a day that is past, and a booking names nobody',
      operation: 'organisation.places'
    }
  ],
  '25': [
    {
      state: 'works',
      titleZh: '公约、制度的合法性审查：新义务、收费、处罚、排除、名单不能保存，并给出合法写法',
      titleEn:
        'Legality check of charters and rules: duties, fees, penalties, exclusion and lists are not saved, and lawful words are offered',
      link: '/organisation',
      test: 'a charter or rule with a new duty, fee, deposit, penalty, exclusion or list of persons is found and refused with article and reason',
      operation: 'organisation.charter'
    }
  ],
  '27': [
    {
      state: 'works',
      titleZh: '各街道、镇怎样适用：区里设定，写明影响；居民的服务一项不少',
      titleEn:
        'How far the standard applies to a street or town: set by its district, with what follows; no service of a resident less',
      link: '/areas',
      test: 'the standard applies to streets in full, to towns by reference and as their district set it, and takes no right from anybody',
      operation: 'areas.change'
    }
  ]
}
