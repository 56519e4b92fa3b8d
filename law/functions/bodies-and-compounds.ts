import type { ProvisionFunction } from '../functions.ts'

/** Articles 10 to 14. Articles 10(5) and 10(6) are refused: nothing does them. */
export const bodiesAndCompounds: Readonly<Record<string, readonly ProvisionFunction[]>> = {
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
    },
    {
      state: 'works',
      titleZh: '合作记录：双方都写，写了不改，不涉及任何人',
      titleEn: 'A log of the co-operation: both sides write it, nobody changes it, and it is of nobody',
      link: '/organisation',
      test: 'both sides of an agreement note what they did under it: in order, never changed, of nobody, and seen by no third',
      operation: 'organisation.agree'
    },
    {
      state: 'works',
      titleZh: '到期前提醒续签，一键照原样再拟',
      titleEn: 'Renewal falls due in time, and one press drafts the next',
      link: '/organisation',
      test: 'renewal falls due sixty days before the end, is overdue when nobody sees to it, and is done by the agreement that renews it',
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
    {
      state: 'works',
      titleZh: '待遇测算：生育津贴、育儿补贴，只在浏览器里算',
      titleEn: 'Calculator of benefits: maternity allowance and childcare subsidy, in the browser only',
      link: '/leave',
      test: 'allowance, subsidy and leave are reckoned by staff and employers alike with article and mark, and what nobody has read is said to be open',
      operation: 'law.read'
    }
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
      test: 'what needs a person’s consent is told only with theirs; that they declined is an answer, and a notice is at their own wish',
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
      titleZh: '小区档案：设施、无障碍、物业、业主委员会；楼栋和户数只是数，在地图上',
      titleEn:
        'File of a compound: facilities, step-free ways, property company, owners’ committee; numbers only, on the map',
      link: '/organisation',
      test: 'a compound has one file, tied to the register of areas: its buildings, flats and place are counted there, and nobody is in it',
      operation: 'organisation.places'
    },
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
      titleZh: '小区场地预约：同一时间只约一次',
      titleEn: 'Venues of compounds are booked, each time once',
      link: '/organisation',
      test: 'a venue booked twice in one minute is booked once: the second is told who has it, and the table itself refuses an overlap',
      operation: 'organisation.places'
    },
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
  '13(4)': [
    {
      state: 'works',
      titleZh: '志愿者：看不到任何居民信息',
      titleEn: 'Volunteers, who see nothing about residents',
      link: '/own-groups',
      test: 'a group and its activities: hours are a sum for the office, each volunteer sees their own, and none sees personal data',
      operation: 'organisation.volunteers'
    }
  ],
  '14(1)': [
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
    },
    {
      state: 'works',
      titleZh: '按省全员人口交换格式导出，能读回；格式未经官方核对的注明',
      titleEn:
        'Lists in the layout of the provincial exchange, read back by our import; said to be unverified until compared',
      link: '/rosters',
      test: 'what goes out in the layout of the exchange is read back by our own reader, each fact in its field',
      operation: 'people.export'
    }
  ]
}
