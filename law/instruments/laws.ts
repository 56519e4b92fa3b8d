import type { Instrument } from '../instrument.ts'

/** Laws of the National People's Congress and its Standing Committee in force (law reference 2.1). */
export const laws: Instrument[] = [
  {
    id: 'pfpl',
    titleZh: '中华人民共和国人口与计划生育法（2021年文本）',
    titleEn: 'Population and Family Planning Law (2021 text)',
    issuer: '全国人大常委会',
    from: '2021-08-20',
    articles: '2, 4, 7, 10–15, 17–22, 23–34, 35–39, 40–46',
    gives: ['right', 'duty', 'power'],
    verification: 'read',
    noteZh: '2002年、2015年文本另列一条',
    noteEn: 'the texts of 2002 and 2015 stand apart'
  },
  {
    id: 'wrpl',
    titleZh: '妇女权益保障法',
    titleEn: "Law on Protection of Women's Rights and Interests",
    issuer: '全国人大常委会',
    from: '2023-01-01',
    articles: '19–21, 28, 30–33, 43–44, 48, 51, 72–78, 83–85',
    gives: ['right', 'duty', 'power'],
    verification: 'read'
  },
  {
    id: 'pipl',
    titleZh: '个人信息保护法',
    titleEn: 'Personal Information Protection Law',
    issuer: '全国人大常委会',
    from: '2021-11-01',
    articles: '5–6, 13–17, 19, 21, 23–25, 28–31, 33–37, 44–50, 51–57, 66–70',
    gives: ['right', 'duty'],
    verification: 'read'
  },
  {
    id: 'dsl',
    titleZh: '数据安全法',
    titleEn: 'Data Security Law',
    issuer: '全国人大常委会',
    from: '2021-09-01',
    articles: '21, 27, 29, 37–43',
    gives: ['duty'],
    verification: 'read',
    noteZh: '施行日凭记忆',
    noteEn: 'day from memory'
  },
  {
    id: 'csl',
    titleZh: '网络安全法（2025年修正）',
    titleEn: 'Cybersecurity Law (amended 2025)',
    issuer: '全国人大常委会',
    from: '2017-06-01',
    articles: '23',
    gives: ['duty'],
    verification: 'read',
    noteZh: '修正文本自2026年1月1日起；此前同一义务在第21条',
    noteEn: 'amended text from 2026-01-01; the same duty stood in art. 21 before'
  },
  {
    id: 'civil',
    titleZh: '民法典',
    titleEn: 'Civil Code',
    issuer: '全国人民代表大会',
    from: '2021-01-01',
    articles: '990–1000, 1003–1004, 1032–1039, 1071, 1219, 1226',
    gives: ['right', 'duty'],
    verification: 'read',
    noteZh: '第1071条凭记忆',
    noteEn: 'art. 1071 from memory'
  },
  {
    id: 'mch',
    titleZh: '母婴保健法',
    titleEn: 'Maternal and Infant Health Care Law',
    issuer: '全国人大常委会',
    from: '1995-06-01',
    articles: '7–13, 14–18, 19, 23, 32, 34',
    gives: ['duty'],
    verification: 'read'
  },
  {
    id: 'hukou58',
    titleZh: '户口登记条例',
    titleEn: 'Household Registration Regulation',
    issuer: '全国人大常委会',
    from: '1958-01-09',
    articles: '3–8, 10, 13, 15, 17–19',
    gives: ['duty'],
    verification: 'read',
    noteZh: '户口登记由公安机关主管（第3条）',
    noteEn: 'the household register itself is kept by the police (art. 3)'
  },
  {
    id: 'rc2025',
    titleZh: '城市居民委员会组织法（2025年修订）',
    titleEn: "Organic Law of Urban Residents' Committees (2025)",
    issuer: '全国人大常委会',
    from: '2026-01-01',
    articles: '7 chapters, 50 articles',
    gives: ['duty', 'right'],
    verification: 'read',
    noteZh: '只读过摘要；关于协助的条号没有读到',
    noteEn: 'read in summary; the number of the article on assistance was not read'
  },
  {
    id: 'id',
    titleZh: '居民身份证法',
    titleEn: 'Resident Identity Card Law',
    issuer: '全国人大常委会',
    from: '2004-01-01',
    articles: '13–15, 19',
    gives: ['duty'],
    verification: 'read'
  },
  {
    id: 'alic',
    titleZh: '行政许可法',
    titleEn: 'Administrative Licensing Law',
    issuer: '全国人大常委会',
    from: '2004-07-01',
    articles: '14–17',
    gives: ['duty'],
    verification: 'read'
  },
  {
    id: 'apen',
    titleZh: '行政处罚法',
    titleEn: 'Administrative Penalty Law',
    issuer: '全国人大常委会',
    from: '2021-07-15',
    articles: '16, 36–38',
    gives: ['duty'],
    verification: 'read',
    noteZh: '施行日凭记忆',
    noteEn: 'day from memory'
  },
  {
    id: 'arev',
    titleZh: '行政复议法',
    titleEn: 'Administrative Reconsideration Law',
    issuer: '全国人大常委会',
    from: '2024-01-01',
    articles: '11, 20',
    gives: ['right'],
    verification: 'read',
    noteZh: '施行日凭记忆',
    noteEn: 'day from memory'
  },
  {
    id: 'stat',
    titleZh: '统计法（2024年修正）',
    titleEn: 'Statistics Law (amended 2024)',
    issuer: '全国人大常委会',
    from: '2024-09-13',
    articles: '7–9, 11, 13–17, 24, 28',
    gives: ['duty', 'right'],
    verification: 'read'
  },
  {
    id: 'archives',
    titleZh: '档案法及其实施条例',
    titleEn: 'Archives Law and its Regulation',
    issuer: '全国人大常委会；国务院',
    from: '2021-01-01',
    articles: '12–15, 37–39',
    gives: ['duty'],
    verification: 'read',
    noteZh: '实施条例自2024年3月1日起（凭记忆）',
    noteEn: 'regulation from 2024-03-01 (memory)'
  },
  {
    id: 'esign',
    titleZh: '电子签名法',
    titleEn: 'Electronic Signature Law',
    issuer: '全国人大常委会',
    from: '2005-04-01',
    articles: '3–6, 13–14',
    gives: ['right'],
    verification: 'read'
  },
  {
    id: 'access',
    titleZh: '无障碍环境建设法',
    titleEn: 'Barrier-Free Environment Law',
    issuer: '全国人大常委会',
    from: '2023-09-01',
    articles: '29, 32, 35',
    gives: ['duty'],
    verification: 'read',
    noteZh: '施行日凭记忆',
    noteEn: 'day from memory'
  },
  {
    id: 'minor',
    titleZh: '未成年人保护法',
    titleEn: 'Minors Protection Law',
    issuer: '全国人大常委会',
    from: '2021-06-01',
    articles: '4, 11, 72, 117',
    gives: ['duty'],
    verification: 'read',
    noteZh: '2024年4月26日修正',
    noteEn: 'amended 2024-04-26'
  },
  {
    id: 'dv',
    titleZh: '反家庭暴力法',
    titleEn: 'Anti-Domestic-Violence Law',
    issuer: '全国人大常委会',
    from: '2016-03-01',
    articles: '13–16, 18, 23',
    gives: ['duty'],
    verification: 'memory-high'
  },
  {
    id: 'elderly',
    titleZh: '老年人权益保障法',
    titleEn: 'Law on Protection of the Rights and Interests of the Elderly',
    issuer: '全国人大常委会',
    from: '2013-07-01',
    articles: '30–31, 37–38',
    gives: ['right', 'duty'],
    verification: 'memory-high',
    noteZh: '2018年12月29日修正',
    noteEn: 'amended 2018-12-29'
  },
  {
    id: 'disabled',
    titleZh: '残疾人保障法',
    titleEn: 'Law on Protection of Persons with Disabilities',
    issuer: '全国人大常委会',
    from: '2008-07-01',
    articles: '15–17, 46–49, 52–53',
    gives: ['right', 'duty'],
    verification: 'memory-high',
    noteZh: '2018年10月26日修正',
    noteEn: 'amended 2018-10-26'
  },
  {
    id: 'siv',
    titleZh: '社会保险法（生育保险）',
    titleEn: 'Social Insurance Law (maternity insurance)',
    issuer: '全国人大常委会',
    from: '2011-07-01',
    articles: '53–56',
    gives: ['right'],
    verification: 'memory-high'
  }
]
