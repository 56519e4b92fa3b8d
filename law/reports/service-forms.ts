import { countedBy, notCollected, type ReportForm, type ReportRow, type Source, total } from './form.ts'

const counts = { instrument: 'stat', articles: '7–9, 17, 28' }
const service = [counts, { instrument: 'pfpl', articles: '10–11' }]

const row = (key: string, titleZh: string, titleEn: string, source: Source): ReportRow => ({
  key,
  titleZh,
  titleEn,
  source
})
const part = (key: string, titleZh: string, titleEn: string, source: Source): ReportRow => ({
  ...row(key, titleZh, titleEn, source),
  part: true
})

/** What became of the cases of a matter, whatever the matter is. */
const casesOf = (matter: string, variants?: readonly string[]): ReportRow[] => {
  const of = { from: 'cases', matter, ...(variants && { variants }) } as const
  return [
    row('asked', '收到申请', 'Applications', { ...of, count: 'asked' }),
    row('answered', '办结', 'Decided', { ...of, count: 'answered' }),
    part('granted', '其中：同意', 'of these granted', { ...of, count: 'granted' }),
    part('not-granted', '其中：不予同意（已说明理由和救济途径）', 'of these not granted, with reasons and remedies', {
      ...of,
      count: 'not-granted'
    }),
    row('median', '办理用时中位数（工作日）', 'Median working days', { ...of, count: 'median-days' })
  ]
}

/** What the offices did for people: filled from cases, in sums alone. */
export const serviceForms: readonly ReportForm[] = [
  {
    code: 'F05',
    titleZh: '生育登记服务情况月报',
    titleEn: 'Birth registration, monthly',
    basis: [counts, { instrument: 'pfpl', articles: '10–11' }],
    columns: [total],
    rows: [
      row('asked', '登记件数', 'Registrations', { from: 'cases', matter: 'birth-registration', count: 'asked' }),
      ...(
        [
          ['self', '其中：本人', 'of these by oneself'],
          ['guardian', '其中：监护人', 'of these by a guardian'],
          ['proxy', '其中：代办人', 'of these by a proxy'],
          ['staff', '其中：工作人员帮办', 'of these helped by staff']
        ] as const
      ).map(([applicant, zh, en]) =>
        part(applicant, zh, en, { from: 'cases', matter: 'birth-registration', applicant, count: 'asked' })
      ),
      row('refused', '不予登记（应为0）', 'Refused (0, as it must be)', {
        from: 'cases',
        matter: 'birth-registration',
        count: 'not-granted'
      }),
      row('minutes', '办理分钟数', 'Minutes taken', { from: 'nowhere', why: notCollected.minutes })
    ]
  },
  {
    code: 'F06',
    titleZh: '育儿补贴办理情况月报',
    titleEn: 'Childcare subsidy, monthly',
    basis: [...service, { instrument: 'ccs2025', articles: '5, 9' }],
    columns: [total],
    rows: [
      ...casesOf('childcare-subsidy'),
      row('paid', '决定发放金额（元）', 'Granted, in yuan', {
        from: 'cases',
        matter: 'childcare-subsidy',
        count: 'paid'
      })
    ]
  },
  {
    code: 'F07',
    titleZh: '特别扶助和奖励办理情况月报',
    titleEn: 'Special assistance and rewards, monthly',
    basis: service,
    columns: [total],
    rows: [
      ...casesOf('special-assistance').map(one => ({
        ...one,
        titleZh: `特别扶助：${one.titleZh}`,
        titleEn: `Special assistance: ${one.titleEn}`
      })),
      ...casesOf('one-child-honour', ['reward']).map(one => ({
        ...one,
        key: `reward-${one.key}`,
        titleZh: `独生子女父母奖励：${one.titleZh}`,
        titleEn: `Reward of one-child parents: ${one.titleEn}`
      })),
      row('paid', '特别扶助决定发放金额（元）', 'Special assistance granted, in yuan', {
        from: 'cases',
        matter: 'special-assistance',
        count: 'paid'
      })
    ]
  },
  {
    code: 'F08',
    titleZh: '孕前优生健康检查情况',
    titleEn: 'Pre-pregnancy checks',
    basis: service,
    columns: [total],
    rows: [
      row('vouchers', '发出检查券', 'Vouchers given', { from: 'typed', told: countedBy.clinics, page: '/care' }),
      row('checks', '检查人数', 'Checks', { from: 'typed', told: countedBy.clinics, page: '/care' }),
      part('newcomers', '其中：新居民', 'of these newcomers', {
        from: 'nowhere',
        why: notCollected.apart,
        page: '/care'
      })
    ]
  },
  {
    code: 'F09',
    titleZh: '免费药具供应情况',
    titleEn: 'Free supplies',
    basis: service,
    columns: [total],
    rows: [
      row('handed-out', '发放数量', 'Handed out', { from: 'typed', told: countedBy.supplies, page: '/care' }),
      row('stock', '月末库存数量', 'In stock at the end', { from: 'typed', told: countedBy.supplies, page: '/care' })
    ]
  },
  {
    code: 'F10',
    titleZh: '托育和养育服务情况月报',
    titleEn: 'Childcare and parenting, monthly',
    basis: [counts, { instrument: 'pfpl', articles: '28, 30' }],
    columns: [total],
    rows: [
      row('places', '已备案托育机构托位数', 'Places in registered nurseries', { from: 'typed' }),
      row('places-rate', '每千常住人口托位数', 'Places for each thousand residents', {
        from: 'per-thousand',
        row: 'places'
      }),
      row('activities', '养育指导活动场次', 'Parenting activities held', { from: 'typed' })
    ]
  },
  {
    code: 'F11',
    titleZh: '权利保障情况月报',
    titleEn: 'Rights, monthly',
    basis: [counts, { instrument: 'pipl', articles: '44–47, 50, 51' }],
    columns: [total],
    rows: [
      row('asked', '查阅、复制、更正等个人信息请求', 'Requests about one’s own data', {
        from: 'cases',
        matter: 'my-data',
        count: 'asked'
      }),
      part('copies', '其中：复制、解释', 'of these copies and explanations', {
        from: 'cases',
        matter: 'my-data',
        variants: ['copy', 'explain'],
        count: 'asked'
      }),
      part('corrections', '其中：更正、补充', 'of these corrections and completions', {
        from: 'cases',
        matter: 'my-data',
        variants: ['correct', 'complete'],
        count: 'asked'
      }),
      part('restrictions', '其中：限制使用、删除', 'of these restrictions and deletions', {
        from: 'cases',
        matter: 'my-data',
        variants: ['restrict', 'delete'],
        count: 'asked'
      }),
      row('answered', '办结', 'Decided', { from: 'cases', matter: 'my-data', count: 'answered' }),
      row('median', '办理用时中位数（工作日）', 'Median working days', {
        from: 'cases',
        matter: 'my-data',
        count: 'median-days'
      }),
      row('refused', '没有法律依据、系统不予办理的次数', 'Powers without a basis asked for and refused', {
        from: 'refused'
      })
    ]
  }
]
