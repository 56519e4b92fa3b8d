import { findInstrument } from '../instruments.ts'
import type { Decision, FactSource, LineState, Outcome, UsedFact } from './decision.ts'
import { helpKinds } from './help-bodies.ts'
import { moneyText } from './money.ts'
import { myDataFacts, myDataValues } from './my-data-texts.ts'

/** What a decision says beside its own sentences, for a letter and a screen alike. */
interface Words {
  zh: string
  en: string
}

const outcomeWords: Record<Outcome, Words> = {
  granted: { zh: '准予', en: 'granted' },
  'granted-in-part': { zh: '部分准予', en: 'granted in part' },
  'not-yet': { zh: '暂不能办理', en: 'not yet' },
  'not-granted': { zh: '不予办理', en: 'not granted' },
  'ask-a-person': { zh: '需要工作人员核定', en: 'a person decides' }
}

/** Where nothing is paid or permitted the outcome has words of its own: a request for help is answered, not granted. */
const outcomeOfMatter: Partial<Record<Decision['matter'], Partial<Record<Outcome, Words>>>> = {
  'help-request': {
    granted: { zh: '已答复', en: 'answered' },
    'not-granted': { zh: '按本人意愿不再办理', en: 'not gone on with, as the person wishes' },
    'ask-a-person': { zh: '先问本人', en: 'the person is asked first' }
  },
  'my-data': {
    granted: { zh: '已照办', en: 'done as asked' },
    'granted-in-part': { zh: '部分照办，其余依法保存', en: 'done in part; the rest is kept by law' },
    'not-granted': { zh: '不能照办，理由如下', en: 'not done, for the reasons below' },
    'ask-a-person': { zh: '核实后办理', en: 'checked first' }
  }
}

export const outcomeText = ({ matter, outcome }: Pick<Decision, 'matter' | 'outcome'>, language: Language): string =>
  (outcomeOfMatter[matter]?.[outcome] ?? outcomeWords[outcome])[language]

export const lineWords: Record<LineState, Words> = {
  due: { zh: '发放', en: 'is paid' },
  'to-claim': { zh: '可以申请', en: 'may be claimed' },
  'not-yet': { zh: '尚未到时间', en: 'not yet' },
  'ask-a-person': { zh: '待核定', en: 'a person decides' },
  'not-due': { zh: '不发放', en: 'is not paid' }
}

export const sourceWords: Record<FactSource, Words> = {
  register: { zh: '登记册', en: 'the register' },
  applicant: { zh: '申请人填写', en: 'the applicant' },
  paper: { zh: '出示的材料', en: 'a paper shown' },
  office: { zh: '办理记录', en: 'the record of the office' }
}

const factWords: Record<string, Words> = {
  'child.bornOn': { zh: '孩子出生日期', en: 'Day of birth of the child' },
  'child.chineseNational': { zh: '孩子具有中国国籍', en: 'The child is a Chinese national' },
  'child.adoptedOn': { zh: '收养登记日期', en: 'Day of the adoption' },
  'child.diedOn': { zh: '孩子离世日期', en: 'Day of the death of the child' },
  'child.hukou': { zh: '孩子户籍（区划、起始日期）', en: 'Hukou of the child (division, from)' },
  'claimant.kind': { zh: '申领人', en: 'Claimant' },
  'claimant.custody': { zh: '抚养情况', en: 'Custody' },
  'claimant.registeredAt': { zh: '机构登记地', en: 'Place of registration of the institution' },
  'claimant.bornOn': { zh: '出生日期', en: 'Day of birth' },
  'claimant.diedOn': { zh: '离世日期', en: 'Day of death' },
  claimedOn: { zh: '申请日期', en: 'Claimed on' },
  otherClaim: { zh: '另一份申请', en: 'Another claim' },
  circumstance: { zh: '扶助类别', en: 'Kind of assistance' },
  family: { zh: '家庭认定', en: 'The family' },
  motherBornOn: { zh: '女方出生日期', en: 'Day of birth of the mother' },
  place: { zh: '户籍地', en: 'Place of hukou' },
  entitledFrom: { zh: '开始享受', en: 'Entitled from' },
  confirmedYear: { zh: '已确认年度', en: 'Confirmed year' },
  childBornOn: { zh: '孩子出生日期', en: 'Day of birth of the child' },
  onRecord: { zh: '证件有记录', en: 'The certificate is on record' },
  payer: { zh: '向谁申领', en: 'Claimed of' },
  wants: { zh: '需要的帮助', en: 'Help that is needed' },
  ...myDataFacts,
  knows: { zh: '本人知道', en: 'The person knows' }
}

const valueWords: Record<string, Words> = {
  ...Object.fromEntries(
    Object.entries(helpKinds).flatMap(([variant, kinds]) =>
      kinds.map(({ key, zh, en }): [string, Words] => [`${variant}/${key}`, { zh, en }])
    )
  ),
  ...myDataValues,
  yes: { zh: '是', en: 'yes' },
  no: { zh: '还不知道', en: 'not yet' },
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
  parent: { zh: '父亲或母亲', en: 'a parent' },
  guardian: { zh: '监护人', en: 'a guardian' },
  institution: { zh: '儿童福利机构', en: 'a child-welfare institution' },
  shared: { zh: '共同抚养', en: 'shared' },
  'with-claimant': { zh: '由申领人抚养', en: 'with the claimant' },
  'with-the-other': { zh: '由另一方抚养', en: 'with the other parent' },
  disputed: { zh: '还没有确定', en: 'not settled' },
  employer: { zh: '工作单位', en: 'the employer' },
  office: { zh: '街道', en: 'the street' },
  open: { zh: '办理中', en: 'open' },
  paid: { zh: '已发放', en: 'paid' },
  found: { zh: '已认定', en: 'found' },
  'not-found-yet': { zh: '尚未认定', en: 'not found yet' },
  'only-child-died': { zh: '独生子女离世家庭', en: 'a family whose only child died' },
  'only-child-disabled': { zh: '独生子女残疾家庭', en: 'a family whose only child lives with a disability' }
}

type Language = 'zh' | 'en'

/** A fact with its value as people say it, and where it comes from. */
export function factText({ key, value, source }: UsedFact, language: Language): string {
  const told = value
    .split(' ')
    .map(word => valueWords[word]?.[language] ?? word)
    .join(' ')
  const label = factWords[key]?.[language] ?? key
  const from = sourceWords[source][language]
  return language === 'zh' ? `${label}：${told}（来源：${from}）` : `${label}: ${told} (from ${from})`
}

/** A line of a decision with months and amount; the place that pays is the caller's to name. */
export function lineText(line: Decision['lines'][number], language: Language): string {
  const { year, months, state, amount, expected } = line
  const word = lineWords[state][language]
  if (language === 'zh') {
    const sum = state === 'due' ? moneyText(amount) : state === 'ask-a-person' ? `按标准 ${moneyText(expected)}` : ''
    return `${year}年度（${months}个月）：${word}${sum && ` ${sum}`}`
  }
  const sum =
    state === 'due' ? moneyText(amount) : state === 'ask-a-person' ? `${moneyText(expected)} by the figures` : ''
  return `${year} (${months} months): ${word}${sum && ` ${sum}`}`
}

/** Each instrument once, with the articles that were read by number. */
export function rulesTexts({ rules }: Pick<Decision, 'rules'>, language: Language): string[] {
  const cited = new Map<string, Set<string>>()
  for (const { instrument, articles } of rules) {
    const of = cited.get(instrument) ?? new Set()
    if (articles !== '–') of.add(articles)
    cited.set(instrument, of)
  }
  return [...cited].map(([id, articles]) => {
    const found = findInstrument(id)
    const title = (language === 'zh' ? found?.titleZh : found?.titleEn) ?? id
    if (articles.size === 0) return title
    return language === 'zh' ? `${title}第${[...articles].join('、')}条` : `${title} arts. ${[...articles].join(', ')}`
  })
}
