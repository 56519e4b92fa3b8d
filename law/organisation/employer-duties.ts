import { leaveFactOn } from '../rules/leave.ts'

/** What every employer owes its staff by law; the sums stand in law/rules/leave.ts and are reckoned by whoever asks, for themselves. */
interface Duty {
  key: string
  titleZh: string
  titleEn: string
  instrument: string
  articles: string
  /** Where one may reckon it for oneself. */
  link?: '/leave'
}

const leaves = ['marriage', 'maternity', 'extension', 'nursing', 'parental', 'breastfeeding'] as const

const lasting: readonly Duty[] = [
  {
    key: 'elder-care',
    titleZh: '独生子女护理老人的假：天数尚未核实，请向人社部门询问',
    titleEn:
      'Leave of an only child to care for ageing parents: its days were not read, please ask the labour authority',
    instrument: 'ah_pfpr',
    articles: '32',
    link: '/leave'
  },
  {
    key: 'allowance',
    titleZh: '协助职工领取生育津贴；没有参加生育保险的，由单位支付',
    titleEn: 'Helps with the maternity allowance, and pays it where staff are not insured',
    instrument: 'sp619',
    articles: '8',
    link: '/leave'
  },
  {
    key: 'no-cut',
    titleZh: '不因结婚、生育、休假降低工资、辞退或限制晋升',
    titleEn: 'Cuts no pay, dismisses nobody and holds back nobody for marriage, birth or leave',
    instrument: 'wrpl',
    articles: '48'
  },
  {
    key: 'no-questions',
    titleZh: '招聘和工作中不询问婚姻、生育情况，不要求妊娠检测',
    titleEn: 'Asks nobody about marriage or births, and asks for no such test',
    instrument: 'wrpl',
    articles: '43'
  }
]

/** The duties at a place on a day, each with its instrument. */
export const employerDuties = (place: number, on: string): Duty[] => [
  ...leaves.flatMap((key): Duty[] => {
    const fact = leaveFactOn(key, place, on)
    if (!fact) return []
    const { titleZh, titleEn, days, unit, instrument, articles } = fact
    const amount = {
      zh: { days: `${days} 天`, 'days-a-year': `每年 ${days} 天`, 'minutes-a-day': `每天 ${days} 分钟` },
      en: { days: `${days} days`, 'days-a-year': `${days} days a year`, 'minutes-a-day': `${days} minutes a day` }
    }
    return [
      {
        key,
        titleZh: days === null ? titleZh : `${titleZh}：${amount.zh[unit]}`,
        titleEn: days === null ? titleEn : `${titleEn}: ${amount.en[unit]}`,
        instrument,
        articles,
        link: '/leave'
      }
    ]
  }),
  ...lasting
]
