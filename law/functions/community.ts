import type { ProvisionFunction } from '../functions.ts'

/** Article 9: the community. */
export const community: Readonly<Record<string, readonly ProvisionFunction[]>> = {
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
  '9(7)': [
    {
      state: 'works',
      titleZh: '活动报名：不留姓名，凭号入场，有日历可以订阅',
      titleEn: 'Events with sign-up without a name, by a code, and a calendar to follow',
      link: '/my/events',
      test: 'everybody signs up without a name; the last place goes once, and one given back is there again',
      operation: 'organisation.publicity'
    }
  ],
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
      titleZh: '家里不安全：本人自己联系专人，不成为一件“办事”，手机上不留下',
      titleEn: 'Not safe at home: told by oneself to somebody trained, never a case, and nothing left on the phone',
      link: '/my/private',
      test: 'it leaves nothing: no case, draft, message, look or trace, and no column leads from the person to it',
      operation: 'support.tell'
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
