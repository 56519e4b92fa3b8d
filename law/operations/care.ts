import type { Operation } from '../operation.ts'

export const ofCare: Operation[] = [
  {
    key: 'care.supplies',
    titleZh: '免费药具的库存与发放',
    titleEn: 'Free supplies: stock and handing out',
    purposeZh: '让居民随时能免费自取，不问姓名，不记是谁；只记物品的数量',
    purposeEn: 'Free for the taking: nobody is asked for a name and nobody is recorded, only how many of what',
    basis: [
      { instrument: 'pfpl', articles: '19, 20, 21' },
      { instrument: 'pipl', articles: '6' }
    ]
  },
  {
    key: 'care.cabinet',
    titleZh: '自助柜接口',
    titleEn: 'The interface of self-service cabinets',
    purposeZh: '自助柜只报数量和故障，不带任何人的信息',
    purposeEn: 'A cabinet reports numbers and faults, and nothing of anybody',
    basis: [
      { instrument: 'pfpl', articles: '19, 21' },
      { instrument: 'pipl', articles: '6' }
    ]
  },
  {
    key: 'care.open-outlets',
    titleZh: '公开的免费药具领取点',
    titleEn: 'The open list of where free supplies are',
    purposeZh: '不用登录就能看到附近哪里可以免费领取、几点开门、现在有什么',
    purposeEn: 'Anybody sees without sign-in where there are free supplies nearby, when it is open and what there is',
    basis: [{ instrument: 'pfpl', articles: '13, 19, 21' }]
  },
  {
    key: 'care.appointments',
    titleZh: '本人预约卫生机构的自愿服务',
    titleEn: 'An appointment at a clinic, by one’s own choice',
    purposeZh: '任何人都可以自己预约、随时撤回；只有本人和该机构看得到，街道看不到',
    purposeEn: 'Whoever wishes books and withdraws alone; only the person and the clinic see it, no office does',
    basis: [
      { instrument: 'pfpl', articles: '19, 21, 37' },
      { instrument: 'wrpl', articles: '31', verification: 'memory-high' },
      { instrument: 'pipl', articles: '14–16, 28–29, 47' }
    ]
  },
  {
    key: 'care.clinic',
    titleZh: '卫生机构的预约接口',
    titleEn: 'The interface of clinics',
    purposeZh: '卫生机构只看自己的预约，不含姓名；经本人同意，只登记做了或没做',
    purposeEn:
      'A clinic sees its own appointments without a name, and says, where the person agreed, that one took place or did not',
    basis: [
      { instrument: 'pfpl', articles: '19, 21' },
      { instrument: 'pipl', articles: '6, 14–16, 29' }
    ]
  },
  {
    key: 'care.clinic-totals',
    titleZh: '自愿服务预约的合计数',
    titleEn: 'Totals of appointments of choice',
    purposeZh: '街道只看到各机构每月的合计，少于十不显示，看不到任何人和任何项目',
    purposeEn: 'An office sees sums by clinic and month, none below ten, and neither anybody nor a service',
    basis: [
      { instrument: 'pfpl', articles: '19, 21' },
      { instrument: 'pipl', articles: '4, 6' }
    ]
  }
]
