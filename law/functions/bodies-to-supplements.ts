import type { ProvisionFunction } from '../functions.ts'

/** Articles 10 to 28. Articles 10(5) and 10(6) are refused, 26 and 28 are spent: nothing does them. */
export const bodiesToSupplements: Readonly<Record<string, readonly ProvisionFunction[]>> = {
  '10(1)': [
    {
      state: 'works',
      titleZh: '用人单位：负责的岗位，法律要求做到的假期、津贴、不歧视',
      titleEn: 'Employers: the post that answers, and what the law asks in leave, allowance and equal treatment',
      link: '/organisation',
      test: 'its contact sees the entry, the agreement about it and what the law asks, and nothing of another body',
      operation: 'organisation.employers'
    },
    {
      state: 'works',
      titleZh: '不收职工名单，不查职工，退回时说明条款和替代办法',
      titleEn:
        'No list of employees is taken and nobody is looked up; what is sent goes back with article and counterpart',
      link: '/own-body',
      test: 'an employer’s sheet of pregnant staff is taken at no door, and where a contact may send at all it is answered with article, reason and counterpart',
      operation: 'organisation.employers'
    }
  ],
  '10(2)': [
    {
      state: 'works',
      titleZh: '自愿合作：协议与登记的单位相连，约定和进展都在一处',
      titleEn: 'Voluntary co-operation: agreements stand with the employer, what was agreed and done in one place',
      link: '/organisation',
      test: 'its contact sees the entry, the agreement about it and what the law asks, and nothing of another body',
      operation: 'organisation.agree'
    }
  ],
  '10(3)': [
    {
      state: 'works',
      titleZh: '家庭友好联系人：只有岗位和办公电话',
      titleEn: 'Family-friendly contacts: a post and an office phone only',
      link: '/own-body',
      test: 'its contact is a post with an office phone: a name, a mobile number or a report on staff is not kept',
      operation: 'organisation.employers'
    }
  ],
  '10(4)': [
    {
      state: 'works',
      titleZh: '假期计算',
      titleEn: 'Leave calculator',
      link: '/leave',
      test: 'a mother reckons her leave on the page; after it has loaded nothing leaves it and nothing is kept',
      operation: 'law.read'
    },
    { state: 'planned', titleZh: '待遇测算', titleEn: 'Calculator of benefits' }
  ],
  '11': [
    {
      state: 'works',
      titleZh: '按年龄的服务名册，不看性别、婚姻、子女',
      titleEn: 'Rosters of services by age, never by sex, marriage or children',
      link: '/rosters',
      test: 'no roster and no look-up takes sex, marriage or children as a condition',
      operation: 'people.rosters'
    },
    {
      state: 'works',
      titleZh: '服务按什么分：每类的目的和依据，人人可读',
      titleEn: 'For whom services are planned: purpose and basis of each, readable by everybody',
      link: '/segments',
      test: 'for whom services are planned is readable by everybody: each segment with purpose and basis, and by what nobody is chosen',
      operation: 'law.read'
    },
    {
      state: 'works',
      titleZh: '走访只按公布的服务范围安排，居民可以谢绝',
      titleEn: 'Rounds of calls over published segments only; anybody may decline',
      link: '/calls',
      test: 'a household that wants no calls gets none, neither then nor in the next round',
      operation: 'field.calls'
    },
    {
      state: 'works',
      titleZh: '居民请网格员上门，时间自己定，随时可以取消',
      titleEn: 'Residents ask the grid worker to come, at a time they choose, and take it back',
      link: '/my/visits',
      test: 'a resident asks for a visit in three short answers; it is a call with its time, for whoever serves that grid and nobody else',
      operation: 'field.visit'
    }
  ],
  '12(1)': [
    {
      state: 'works',
      titleZh: '在居住地开的服务档案，只在开着时看得到',
      titleEn: 'Service archives where people live, seen only while they are open',
      link: '/my/archive',
      test: 'closing acts at once: every line is gone with its key, and the worker who saw it a moment ago sees nothing',
      operation: 'support.archive'
    },
    {
      state: 'works',
      titleZh: '现居住地登记',
      titleEn: 'Registration where people live',
      link: '/people',
      test: 'a person taken in by hand is counted from the day, found by name, and shown with masked numbers',
      operation: 'people.register'
    }
  ],
  '12(2)': [
    {
      state: 'works',
      titleZh: '两地登记交接，不通报单位',
      titleEn: 'Hand-over between two registers, never to an employer',
      link: '/moves',
      test: 'the origin asks as well, the destination matches the address and accepts',
      operation: 'people.move'
    },
    {
      state: 'works',
      titleZh: '应本人要求才通报，要同意的经同意才告诉',
      titleEn: 'Told at the person’s wish only, and with consent what needs it',
      link: '/two-ends',
      test: 'what needs the person’s consent is told only with it; that they declined is an answer, and a notice is at their own wish',
      operation: 'two-ends.notify'
    }
  ],
  '12(3)': [
    {
      state: 'works',
      titleZh: '预约上门，“请勿上门”有约束力',
      titleEn: 'Visits by appointment; “do not visit” binds',
      link: '/my/visits',
      test: 'a household that wants no calls gets none by this way either, and one that was asked for ends with the wish',
      operation: 'field.visit'
    }
  ],
  '13(1)': [
    {
      state: 'works',
      titleZh: '楼栋与小区的位置',
      titleEn: 'Buildings and compounds as places',
      link: '/areas',
      test: 'buildings stand as points, and one whose point lies in another grid is shown as work',
      operation: 'areas.addresses'
    },
    {
      state: 'works',
      titleZh: '小区年检：楼栋和设施，不涉及任何人',
      titleEn: 'The yearly check of a compound: its buildings and facilities, and nobody',
      link: '/calls',
      test: 'a compound is checked once a year, by a list of things on which nobody can be named; confirmed, it stands in its file',
      operation: 'field.compounds'
    }
  ],
  '13(2)': [
    {
      state: 'works',
      titleZh: '与物业的场地合作协议；报告居民情况的条款不能保存',
      titleEn: 'Agreements with property companies on venues; a clause on reporting residents is not saved',
      link: '/organisation',
      test: 'a clause on contraception, a deposit, a fee, reports on persons or a list of them is saved in no field of any kind',
      operation: 'organisation.agree'
    }
  ],
  '13(3)': [
    {
      state: 'works',
      titleZh: '居民打开自己的档案',
      titleEn: 'Residents open their own file',
      link: '/my',
      test: 'a resident’s transaction reaches one person’s rows and no others, whatever it asks',
      operation: 'people.own-file'
    }
  ],
  '13(4)': [{ state: 'planned', titleZh: '志愿者（看不到个人信息）', titleEn: 'Volunteers, who see no personal data' }],
  '14(1)': [{ state: 'planned', titleZh: '跨部门的支持任务', titleEn: 'Support tasks across departments' }],
  '14(2)': [
    {
      state: 'works',
      titleZh: '联席会议：决定有负责人、期限，由会议确认办结',
      titleEn: 'Joint meetings: a decision has its owner and day, and the meeting accepts its end',
      link: '/organisation',
      test: 'a decision of a joint meeting has an owner and a day, goes back when it is not done, and is closed by the meeting; overdue ones every member sees',
      operation: 'organisation.meet'
    },
    {
      state: 'works',
      titleZh: '按决定共享的数据：目录条目、目的、期限，每位成员可见',
      titleEn: 'Data shared under a decision: entry of the catalogue, purpose and end, seen by every member',
      link: '/decisions',
      test: 'data shared under a decision stand with catalogue entry, purpose and end for every member, and stopping falls due by itself',
      operation: 'organisation.share'
    }
  ],
  '14(3)': [
    {
      state: 'works',
      titleZh: '按目的问答：凭完整号码跨区核查',
      titleEn: 'Ask and answer by purpose: across registers by a full number',
      link: '/people',
      test: 'a look-up across registers says whether, never where, and leaves its reason',
      operation: 'people.look-up-elsewhere'
    }
  ],
  '15': [
    {
      state: 'works',
      titleZh: '街道、社区、网格的组织',
      titleEn: 'The tree of streets, communities and grids',
      link: '/areas',
      test: 'the tree is walked by keyboard, with the people beside each area, and the map leads on',
      operation: 'areas.read'
    }
  ],
  '16': [
    {
      state: 'works',
      titleZh: '账号与岗位，须他人同意',
      titleEn: 'Accounts and posts, agreed by another',
      link: '/accounts',
      test: 'a post begins when another administrator agrees, and not before',
      operation: 'access.posts'
    },
    {
      state: 'works',
      titleZh: '岗位结束时，负责的事项交给接替的同事',
      titleEn: 'What somebody owes goes to a successor when their post ends',
      link: '/accounts',
      test: 'when a post ends, what is owed and what is in charge goes to a named successor, also above the area of the post',
      operation: 'organisation.keep'
    },
    {
      state: 'planned',
      titleZh: '个人信息保护培训与资格登记',
      titleEn: 'Register of privacy training and qualification'
    }
  ],
  '17': [{ state: 'planned', titleZh: '居委会下属委员会名录', titleEn: 'Register of committees of the community' }],
  '18': [
    {
      state: 'works',
      titleZh: '登记项目逐一有依据，没有怀孕、避孕项目',
      titleEn: 'Every field has its basis; none is about pregnancy or contraception',
      link: '/law/operations',
      test: 'every fact of the register and every field of a file names an operation with a basis, and no other field does',
      operation: 'people.register'
    },
    {
      state: 'works',
      titleZh: '网格员离线应用：只问居住信息，记录由社区确认',
      titleEn: 'An offline app for grid workers: who lives where and nothing else, confirmed by the community',
      link: '/field/',
      test: 'with no network the round goes on: twelve households, who left, a birth, a number, nobody at home',
      operation: 'field.calls'
    },
    { state: 'planned', titleZh: '采集培训记录', titleEn: 'Records of training' }
  ],
  '19': [{ state: 'planned', titleZh: '协会与志愿者活动', titleEn: 'Activities of association and volunteers' }],
  '20': [
    {
      state: 'works',
      titleZh: '迁移请求的答复时限',
      titleEn: 'Promised time for the answer to a move',
      link: '/moves',
      test: 'a move is due in five working days and shows as late afterwards',
      operation: 'people.move'
    },
    {
      state: 'works',
      titleZh: '居民看自己的事办到哪一步、承诺几天',
      titleEn: 'Residents see how far their case is and by when it is promised',
      link: '/my/cases',
      test: 'a case is followed in plain words: the clock, the notice word for word, every step and no colleague by name',
      operation: 'residents.own-cases'
    },
    {
      state: 'works',
      titleZh: '窗口事项的承诺时限，快到期、超期有提示，超期报上级',
      titleEn: 'Promised time of a case; soon due and late are marked, late ones told above',
      link: '/cases',
      test: 'extended once with a reason the resident reads; late cases are red, told above once, and counted',
      operation: 'cases.handle'
    },
    {
      state: 'works',
      titleZh: '预约窗口时间、现场取号、叫号；叫号屏不显示姓名',
      titleEn: 'Booking a time at the window, numbers and calls; the screen names nobody',
      link: '/queue',
      test: 'a resident books by answering one question a page, sees it, and cancels it',
      operation: 'bookings.window'
    },
    {
      state: 'works',
      titleZh: '服务目录、承诺时限与结果公开',
      titleEn: 'Service catalogue, promised times and results',
      link: '/timeliness',
      test: 'what is promised and how long it took stands for everybody; too few are not shown, and the page says so',
      operation: 'cases.timeliness'
    }
  ],
  '21': [
    {
      state: 'works',
      titleZh: '联席会议的决定和逾期事项，成员都能看到',
      titleEn: 'Decisions of the joint meeting and what is overdue, seen by its members',
      link: '/decisions',
      test: 'who takes part in a meeting reads it and every overdue decision of it, an employer’s contact as well; nobody else does',
      operation: 'organisation.meet'
    },
    {
      state: 'works',
      titleZh: '议程来自未办结的事项',
      titleEn: 'An agenda made of what is open',
      link: '/organisation',
      test: 'an agenda is made of what is open; what is ended or unknown is not taken, and each matter shows as it stands now',
      operation: 'organisation.meet'
    }
  ],
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
  '22(2)': [{ state: 'planned', titleZh: '免费服务与奖励兑现', titleEn: 'Free services and rewards' }],
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
  '23(1)': [{ state: 'planned', titleZh: '无障碍服务窗口', titleEn: 'Accessible service windows' }],
  '23(2)': [{ state: 'planned', titleZh: '宣传场所与活动', titleEn: 'Venues and events' }],
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
  '24(3)': [{ state: 'planned', titleZh: '咨询房间预约', titleEn: 'Booking of a room for advice' }],
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
  '27': [{ state: 'planned', titleZh: '各类镇的适用范围', titleEn: 'Scope for the kinds of towns' }]
}
