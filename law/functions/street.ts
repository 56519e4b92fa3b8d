import type { ProvisionFunction } from '../functions.ts'

/** Articles 7 and 8: the street. */
export const street: Readonly<Record<string, readonly ProvisionFunction[]>> = {
  '7': [
    {
      state: 'works',
      titleZh: '服务目标：结果由系统得出，没有人填报',
      titleEn: 'Targets of service: the result is counted, and nobody types it',
      link: '/organisation',
      test: 'what a target comes to is counted from what is recorded and typed by nobody; who does not see the whole area is not told a part',
      operation: 'organisation.keep'
    },
    {
      state: 'works',
      titleZh: '生育、手术、按人头的目标不能保存，并说明条款和理由',
      titleEn: 'Targets of births, operations or counts per worker are refused with article and reason',
      link: '/organisation',
      test: 'a target of births, operations or counts per worker is refused with article and reason, in whatever place it is written',
      operation: 'organisation.keep'
    }
  ],
  '8(1)': [
    {
      state: 'works',
      titleZh: '街道、社区的计划：任务有负责人、期限和完成情况',
      titleEn: 'Plans of street and community: tasks with owner, day and what became of them',
      link: '/organisation',
      test: 'a plan goes from draft to tasks with owners to evidence, and its review arises by itself in working days after its end',
      operation: 'organisation.keep'
    },
    {
      state: 'works',
      titleZh: '志愿者小组名录',
      titleEn: 'Register of groups of volunteers',
      link: '/organisation',
      test: 'a group and its activities: hours are a sum for the office, each volunteer sees their own, and none sees personal data',
      operation: 'organisation.volunteers'
    }
  ],
  '8(2)': [
    {
      state: 'works',
      titleZh: '服务合作协议：条款库、双方在线签署',
      titleEn: 'Service agreements: a library of clauses, signed by both sides',
      link: '/organisation',
      test: 'an agreement holds when both sides signed exactly the same text; a signature on changed text is refused',
      operation: 'organisation.agree'
    },
    {
      state: 'works',
      titleZh: '到访检查：手机检查单，整改，另一位同事复查',
      titleEn: 'Check visits: a checklist on the phone, corrections, a second look by a colleague',
      link: '/organisation',
      test: 'what a check visit finds becomes a correction by itself, and is accepted by a colleague who looks once more',
      operation: 'organisation.keep'
    }
  ],
  '8(3)': [
    {
      state: 'works',
      titleZh: '人口计数，只出汇总数',
      titleEn: 'Counts of the population, totals only',
      link: '/',
      test: 'the street officer signs in and sees the counts of the street with the pyramid',
      operation: 'statistics.counts'
    },
    {
      state: 'works',
      titleZh: '人口指标,带公式、区间和不得用途,不按出生给社区排名',
      titleEn: 'Indicators with formula, interval and what they are not for; communities are never ranked by births',
      link: '/indicators',
      test: 'an indicator of any area, day and knowledge is what counting one by one gives',
      operation: 'statistics.indicators'
    },
    {
      state: 'works',
      titleZh: '数据核对：只核对开放的服务要用到的信息',
      titleEn: 'Quality of the data: only what an open service needs is asked for',
      link: '/quality',
      test: 'every number is how many its list holds, of any area of the caller and of none outside it',
      operation: 'people.quality'
    },
    {
      state: 'works',
      titleZh: '开放数据：月末汇总数，小数字和能减出它的数字不显示',
      titleEn: 'Open data: totals of each month-end, with small figures and what would tell them hidden',
      link: '/open-data',
      test: 'the newest month-end is published once, and the public data set hides the small cells and what would tell them',
      operation: 'statistics.open-data'
    },
    {
      state: 'works',
      titleZh: '出生、死亡、迁移指标，按任一时点所知，少于100例出生时三年合并',
      titleEn: 'Indicators of births, deaths and moves as known at any instant; under 100 births three years together',
      link: '/indicators',
      test: 'indicators of births, deaths and moves are those of the histories one by one, over one year or three',
      operation: 'statistics.indicators'
    },
    {
      state: 'works',
      titleZh: '报表自动汇总，每个数能点开来处；没有依据的旧表项列明不采集',
      titleEn: 'Forms that fill themselves and open to where each figure comes from; items without a basis say so',
      link: '/reports',
      test: 'a cell opens to exactly the people of its roster, and its parts with the rest are the whole',
      operation: 'reports.fill'
    },
    {
      state: 'works',
      titleZh: '逐级报送、审核、批准、锁定；锁定后知道的作为更正列出',
      titleEn: 'Handed in, checked, approved and locked level by level; what is learned later is an amendment',
      link: '/reports',
      test: 'a late birth after the lock is an amendment beside the figure, in the form and on paper, and changes neither it nor its parts',
      operation: 'reports.submit'
    },
    {
      state: 'works',
      titleZh: '交叉表：合计由各部分相加，给辖区以外时隐去小数字',
      titleEn: 'Cross table: totals are sums of their parts, small figures hidden for use outside the area',
      link: '/pivot',
      test: 'what leaves the area, and what is shown to who may read nobody, has its small figures hidden',
      operation: 'statistics.counts'
    }
  ],
  '8(4)': [
    {
      state: 'works',
      titleZh: '给楼栋、网格、社区或自愿订阅者的通知',
      titleEn: 'Notices to a building, a grid, a community or those who asked',
      link: '/notices',
      test: 'a notice goes out once a second person checked it, at its time and not before',
      operation: 'notices.send'
    },
    {
      state: 'works',
      titleZh: '宣传材料库：保存时查合法性，到期复查；不看谁看过',
      titleEn:
        'Library of articles and leaflets: checked against the law, looked at again by a day, no reader followed',
      link: '/organisation',
      test: 'an article that charges, names somebody, urges births or asks for reports on persons is not saved, and is looked at again before its day',
      operation: 'organisation.publicity'
    }
  ],
  '8(5)': [
    {
      state: 'works',
      titleZh: '免费药具：居民不登记、不问姓名就能领取',
      titleEn: 'Free supplies for the taking: nobody is registered or asked for a name',
      link: '/supplies',
      test: 'a resident takes condoms from a simulated cabinet without a name and the stock is right',
      operation: 'care.cabinet'
    },
    {
      state: 'works',
      titleZh: '免费药具的库存、效期、要货与召回',
      titleEn: 'Free supplies: stock, last days, orders and recall',
      link: '/care',
      test: 'supplies are received, handed out without a name, moved, counted, taken out and returned, and every movement has two sides',
      operation: 'care.supplies'
    },
    {
      state: 'works',
      titleZh: '有执业许可的卫生机构和居民可以自愿选择的服务，许可过期就不再显示',
      titleEn: 'Licensed clinics and the services one may choose there, shown as long as the licence holds',
      link: '/supplies',
      test: 'a clinic shows the services of choice it is licensed for, as long as its licence holds',
      operation: 'care.open-outlets'
    },
    {
      state: 'works',
      titleZh: '自愿的临床服务预约：只有本人和卫生机构看得到',
      titleEn: 'Appointments at clinics, by choice: seen by the person and the clinic alone',
      link: '/my/appointments',
      test: 'every role is answered the same at every door, as it is really asked',
      operation: 'care.appointments'
    }
  ],
  '8(6)': [
    {
      state: 'works',
      titleZh: '新生儿出生“一件事”：一张表分送各部门，父母未婚一样办',
      titleEn: 'A child is born: one form for all offices, the same for unmarried parents',
      link: '/cases/new',
      test: 'one form goes to five offices: each is told what it needs and no more, and nobody asks whether the parents are married',
      operation: 'cases.newborn'
    },
    {
      state: 'works',
      titleZh: '公开规则：本页',
      titleEn: 'Publication of the rules: this page',
      link: '/law',
      test: 'the 28 articles are read without sign-in, each with its text, status, reason, lawful form and function',
      operation: 'law.read'
    },
    {
      state: 'works',
      titleZh: '生育登记（自主申报，当场办结）',
      titleEn: 'Birth registration, self-declared and done at once',
      link: '/cases/new',
      test: 'a birth registration is done at once: delivered, with a receipt whose code anybody can verify',
      operation: 'cases.birth-registration'
    },
    {
      state: 'works',
      titleZh: '光荣证核验、补发（不新发）',
      titleEn: 'Honour certificates: verified and re-issued, no new ones',
      link: '/cases/new',
      test: 'an honour certificate on record is verified by a second person and its paper can be verified by anybody',
      operation: 'cases.one-child-honour'
    },
    {
      state: 'works',
      titleZh: '特别扶助：认定一次，每年按记录确认',
      titleEn: 'Special assistance: found once, confirmed each year from the record',
      link: '/cases/new',
      test: 'a bereaved couple is confirmed for another year from the record, without going anywhere or proving anything again',
      operation: 'cases.special-assistance'
    },
    {
      state: 'works',
      titleZh: '凭证公开核验',
      titleEn: 'Certificates anybody can verify',
      link: '/verify',
      test: 'a stranger opens the page once, and then verifies without a network: valid, with the name to compare',
      operation: 'certificates.verify'
    },
    {
      state: 'works',
      titleZh: '独生子女父母的待遇申领：确认待遇，写明向谁领；没有核实的金额不写',
      titleEn:
        'Benefits of one-child parents: the right is found and of whom it is claimed; no sum that nobody verified',
      link: '/cases/new',
      test: 'one-child parents claim what the law keeps for them: found on record by a second person, told of whom to claim it, with no sum that nobody verified',
      operation: 'cases.one-child-honour'
    }
  ],
  '8(7)': [
    {
      state: 'works',
      titleZh: '新居民服务名册',
      titleEn: 'Roster of newcomers to be served',
      link: '/rosters/newcomers',
      test: 'newcomers and people living apart from their hukou are those of another street',
      operation: 'people.rosters'
    },
    {
      state: 'works',
      titleZh: '新居民服务登记，当场领服务卡',
      titleEn: 'Newcomer service registration, with a service card at once',
      link: '/cases/new',
      test: 'a newcomer gets a service card at once: nothing is checked at the door, and nothing of a paper is asked',
      operation: 'cases.newcomer-service'
    },
    {
      state: 'works',
      titleZh: '新居民自己在手机上申请登记，核对证件后开通',
      titleEn: 'Newcomers ask by phone to be registered; opened once their document was seen',
      link: '/my/arrive',
      test: 'taken in after identity was checked, the phone that asked opens the file, the service is theirs, and it counts beside everybody’s',
      operation: 'residents.arrive'
    }
  ]
}
