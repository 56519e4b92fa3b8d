import type { ProvisionFunction } from '../functions.ts'

/** Articles 15 to 21: who serves, and how they meet. */
export const network: Readonly<Record<string, readonly ProvisionFunction[]>> = {
  '15': [
    {
      state: 'works',
      titleZh: '空岗：街道、社区、网格的哪个岗位今天没有人',
      titleEn: 'Vacancies: which post of street, community or grid nobody holds today',
      link: '/staff',
      test: 'a post that nobody holds today is told as vacant, with who held it last; nobody else’s area is told',
      operation: 'access.posts'
    },
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
      state: 'works',
      titleZh: '资格登记：学历、执法资格、个人信息保护证书；证书到期，岗位权限暂停',
      titleEn: 'Qualifications on record; when the privacy certificate lapses the post may do nothing',
      link: '/staff',
      test: 'with the last day of the privacy certificate a post may do nothing, and the day it is renewed everything again',
      operation: 'access.qualifications'
    },
    {
      state: 'works',
      titleZh: '到期前30天提醒，缺什么一目了然',
      titleEn: 'Said thirty days before it lapses, and what is missing',
      link: '/staff',
      test: 'thirty days before it lapses an administrator sees it in a list, and what a post asks for and is not on record',
      operation: 'access.qualifications'
    }
  ],
  '17': [
    {
      state: 'works',
      titleZh: '委员会名录：由哪个岗位负责、管什么、任期，到期前提醒换届',
      titleEn: 'Register of committees: which post leads them, what for, and their term',
      link: '/organisation',
      test: 'a committee has a chair by post, members and a term; before it ends the next one falls due by itself',
      operation: 'organisation.serving'
    }
  ],
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
    {
      state: 'works',
      titleZh: '培训：到场的才有证书，自动登记',
      titleEn: 'Training: who attended has the certificate, recorded by itself',
      link: '/organisation',
      test: 'who attended a training has the certificate by it, with its last day; who was absent has none, and nobody certifies themselves',
      operation: 'organisation.serving'
    }
  ],
  '19': [
    {
      state: 'works',
      titleZh: '协会和志愿者小组、活动、服务时间',
      titleEn: 'Groups of association and volunteers, activities and hours',
      link: '/own-groups',
      test: 'a group and its activities: hours are a sum for the office, each volunteer sees their own, and none sees personal data',
      operation: 'organisation.volunteers'
    }
  ],
  '20': [
    {
      state: 'works',
      titleZh: '服务目录、质量标准和达到的结果，人人可看',
      titleEn: 'Directory of services, standards of quality and what they came to, open to everybody',
      link: '/glass',
      test: 'what a target came to stands beside it in the open, and small numbers do not',
      operation: 'organisation.open'
    },
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
  ]
}
