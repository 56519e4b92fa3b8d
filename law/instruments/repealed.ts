import type { Instrument } from '../instrument.ts'

/** Repealed, superseded or spent (law reference 2.2): kept as history, never a basis. */
export const repealed: Instrument[] = [
  {
    id: 'fp555',
    titleZh: '流动人口计划生育工作条例（国令第555号）',
    titleEn: 'Migrant family planning regulation',
    issuer: '国务院',
    from: '2009-10-01',
    to: '2021-09-09',
    articles: '7–8, 13–14, 17–18, 23–24',
    gives: ['power', 'duty'],
    verification: 'memory-med',
    noteZh: '读过原文；废止日凭记忆',
    noteEn: 'text read; the day of repeal from memory'
  },
  {
    id: 'smf357',
    titleZh: '社会抚养费征收管理办法（国令第357号）',
    titleEn: 'Social maintenance fee measures',
    issuer: '国务院',
    from: '2002-09-01',
    to: '2021-09-09',
    articles: 'all',
    gives: ['power'],
    verification: 'memory-med',
    noteZh: '读过原文；废止日凭记忆',
    noteEn: 'text read; the day of repeal from memory'
  },
  {
    id: 'fpts309',
    titleZh: '计划生育技术服务管理条例（国令第309号）',
    titleEn: 'Family planning technical services regulation',
    issuer: '国务院',
    from: '2001-10-01',
    to: '2021-09-09',
    articles: '3',
    gives: ['power', 'right'],
    verification: 'memory-med',
    noteZh: '读过原文；知情选择由人口与计划生育法延续',
    noteEn: 'text read; informed choice continues in the family planning law'
  },
  {
    id: 'fpts_rules',
    titleZh: '计划生育技术服务管理条例实施细则',
    titleEn: 'Implementing rules of order 309',
    issuer: '国家计划生育委员会',
    from: null,
    to: '2021-09-09',
    articles: '–',
    gives: ['duty'],
    verification: 'unverified',
    noteZh: '2001年或2002年起；2021年失去依据',
    noteEn: 'first day 2001 or 2002; lost its basis in 2021'
  },
  {
    id: 'pfpl_old',
    titleZh: '人口与计划生育法（2002年、2015年文本）',
    titleEn: 'Population and Family Planning Law (2002 and 2015 texts)',
    issuer: '全国人大常委会',
    from: '2002-09-01',
    to: '2021-08-20',
    articles: '33, 41–42',
    gives: ['power', 'duty'],
    verification: 'memory-high'
  },
  {
    id: 'ah_old',
    titleZh: '安徽省人口与计划生育条例（2002年至2016年各文本）',
    titleEn: 'Anhui Regulation, earlier texts',
    issuer: '安徽省人大常委会',
    from: null,
    to: '2022-01-01',
    articles: '21–23',
    gives: ['power', 'duty'],
    verification: 'read',
    noteZh: '施行日不详',
    noteEn: 'first day not known'
  },
  {
    id: 'ah_norm2010',
    titleZh: '安徽省城市基层人口和计划生育工作规范（皖人口发〔2010〕6号）',
    titleEn: 'The standard itself',
    issuer: '安徽省人口计生委',
    from: '2010-03-22',
    to: '2021-09-09',
    articles: '1–28',
    gives: ['duty'],
    verification: 'unverified',
    noteZh: '没有找到正式废止文件；三项上位依据失去两项后，本身不再有效力，只作服务组织的样式',
    noteEn:
      'no formal repeal found; without force of its own since two of its three legal bases fell. An organisation template only'
  },
  {
    id: 'rc2018',
    titleZh: '城市居民委员会组织法（2018年文本）',
    titleEn: "Organic Law of Urban Residents' Committees (2018 text)",
    issuer: '全国人大常委会',
    from: '1990-01-01',
    to: '2026-01-01',
    articles: '3(5), 11, 15',
    gives: ['duty'],
    verification: 'read'
  },
  {
    id: 'sp_fee_anhui',
    titleZh: '安徽省社会抚养费征收管理规定',
    titleEn: 'Anhui rules on the social maintenance fee',
    issuer: '安徽省',
    from: null,
    to: '2021-09-09',
    articles: '–',
    gives: ['power'],
    verification: 'unverified',
    noteZh: '凭记忆；不得据此收取任何款项',
    noteEn: 'from memory; nothing may be collected under it'
  }
]
