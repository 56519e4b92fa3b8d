import type { ProvisionFunction } from '../functions.ts'

/** Articles 1 to 9. */
export const generalAndStreet: Readonly<Record<string, readonly ProvisionFunction[]>> = {
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
      state: 'planned',
      titleZh: '服务覆盖、满意的指标',
      titleEn: 'Indicators of reach and satisfaction'
    }
  ],
  '3': [{ state: 'planned', titleZh: '跨部门的支持任务', titleEn: 'Support tasks across departments' }],
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
      titleZh: '服务均等：用时和结果，本地户籍与外来居民放在一起看',
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
  ],
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
    { state: 'planned', titleZh: '志愿者名录', titleEn: 'Register of volunteers' }
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
    { state: 'planned', titleZh: '健康与育儿内容库', titleEn: 'Library on health and parenting' }
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
      test: 'an appointment is read by its person and its clinic, and by no route of any other role, whatever it is asked for',
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
    { state: 'planned', titleZh: '独生子女父母的待遇申领', titleEn: 'Benefits of one-child parents' }
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
  ],
  '9(1)': [
    {
      state: 'works',
      titleZh: '社区的计划，与上一期对照',
      titleEn: 'The plan of a community, beside the one before it',
      link: '/organisation',
      test: 'this period stands beside the one before it of the same area',
      operation: 'organisation.keep'
    },
    {
      state: 'works',
      titleZh: '居务公开：按日存档，撤下的不再能看到',
      titleEn: 'Open affairs, archived by day; what is withdrawn is seen no more',
      link: '/glass',
      test: 'the board of an earlier day shows what hung then; withdrawn is out of board and archive',
      operation: 'organisation.open'
    },
    {
      state: 'works',
      titleZh: '社区公约：先查合法性，居民会议表决，按版本保存',
      titleEn: 'Community charters: checked first, voted by the residents’ meeting, kept in versions',
      link: '/organisation',
      test: 'a charter holds when more than half came and more than half of them agreed; the version before ends that day and stays readable',
      operation: 'organisation.charter'
    }
  ],
  '9(2)': [
    {
      state: 'works',
      titleZh: '网格居民名册（最小登记）',
      titleEn: 'Roster of a grid, the least that is needed',
      link: '/rosters/my-grid',
      test: 'with household and phone everybody is listed by the grid only, and by age on days of the last two years',
      operation: 'people.rosters'
    }
  ],
  '9(3)': [
    {
      state: 'works',
      titleZh: '居民在手机上自己办，一页一问',
      titleEn: 'Residents ask for it on their own phone, one question a page',
      link: '/my/apply',
      test: 'a birth is registered question by question: the child of the register is chosen, its name and day are not asked, the receipt is there at once',
      operation: 'residents.apply'
    },
    {
      state: 'works',
      titleZh: '帮办生育登记和育儿补贴',
      titleEn: 'Help with registration and childcare subsidy',
      link: '/cases/new',
      test: 'a claim goes its whole way: taken in, accepted, checked, confirmed by the district, handed out with its letter',
      operation: 'cases.childcare-subsidy'
    },
    {
      state: 'works',
      titleZh: '不用到社区开的证明',
      titleEn: 'Proofs the community does not give',
      link: '/proofs',
      test: 'each of the twenty proofs that the community does not give stands with what to do instead, and its source',
      operation: 'law.read'
    }
  ],
  '9(4)': [
    {
      state: 'works',
      titleZh: '求助登记：答复或者转给负责的部门',
      titleEn: 'Requests for help: answered, or passed to the body in charge',
      link: '/cases/new',
      test: 'whoever asks for help is taken to the body in charge, whatever the kind, and the answer says who and that nothing is a condition',
      operation: 'cases.help-request'
    },
    {
      state: 'works',
      titleZh: '服务档案：自己要开才开，随时关闭',
      titleEn: 'Service archive: opened by one’s own wish and closed at any time',
      link: '/my/archive',
      test: 'a service archive is opened by the person alone, with the words and the way of their consent, and added to by both sides',
      operation: 'support.archive'
    },
    {
      state: 'works',
      titleZh: '人户分离居民的服务名册',
      titleEn: 'Roster of people living apart from their hukou',
      link: '/rosters/living-apart',
      test: 'newcomers and people living apart from their hukou are those of another street',
      operation: 'people.rosters'
    }
  ],
  '9(5)': [
    {
      state: 'works',
      titleZh: '导入文件时不收婚育证明',
      titleEn: 'Files are taken in without the certificate',
      link: '/law/refusals#R2',
      test: 'what the law refuses reaches no table, not the kept file and not the rejects; the report says why',
      operation: 'intake.take-in'
    },
    {
      state: 'works',
      titleZh: '新居民包：医疗、接种、就学、补贴',
      titleEn: 'Newcomer pack: health, vaccination, school, subsidy',
      link: '/welcome',
      test: 'the service card of a newcomer carries the pack of the place, each line with its day, and past its review that is said',
      operation: 'notices.welcome'
    }
  ],
  '9(6)': [
    {
      state: 'works',
      titleZh: '在有执业许可的门诊预约咨询，知情后自己选择',
      titleEn: 'Advice at a licensed clinic by appointment, for an informed choice of one’s own',
      link: '/my/appointments',
      test: 'a resident books a service of choice at a licensed clinic and has a voucher with a code, which only they and the clinic read',
      operation: 'care.appointments'
    }
  ],
  '9(7)': [{ state: 'planned', titleZh: '活动报名', titleEn: 'Activities and sign-up' }],
  '9(8)': [
    {
      state: 'works',
      titleZh: '家里不安全：转给受过培训的专人，别人看不到',
      titleEn: 'Not safe at home: handed to somebody trained, hidden from everybody else',
      link: '/private',
      test: 'what was told is read by the trained role of that area alone: every other role finds the table empty',
      operation: 'support.private'
    },
    {
      state: 'works',
      titleZh: '求助转介：本人逐次同意，原样转出，结果看得到',
      titleEn: 'Requests are passed on with consent each time, word for word, and what came of it is seen',
      link: '/my/cases',
      test: 'a request for help is passed on only as the person agreed, in the very words they read, and they see the answer and the end',
      operation: 'support.offers'
    },
    {
      state: 'works',
      titleZh: '求助以后网格员上门：本人同意才来，看不到求助内容',
      titleEn: 'A grid worker calls about a request for help only as the person agreed, and sees nothing of it',
      link: '/my/cases',
      test: 'who asked for help and agreed to it is called on that day; the worker learns the door and the day, and nothing of the case',
      operation: 'field.help'
    },
    {
      state: 'works',
      titleZh: '特殊家庭：两位联系人，看望由家人定',
      titleEn: 'Families in special need: two contacts, and visits as the family wishes',
      link: '/my/cases',
      test: 'a family says whether and how it is visited, only its contacts ask, and a changed wish holds at once',
      operation: 'support.offers'
    }
  ]
}
