import { bare, folded, withPlainLetters } from '../fold.ts'

/** What no plan, agreement, meeting or target may hold, besides the words of refused powers (law/screen.ts). */
export const forbiddenContents = [
  'deposit',
  'fee',
  'reports-on-persons',
  'list-of-persons',
  'exclusion',
  'contraception',
  'births-target',
  'counts-by-worker',
  'new-duty'
] as const
export type ForbiddenContent = (typeof forbiddenContents)[number]

/** No record of any kind may hold these. What else a kind refuses depends on whom it speaks to, and stands in its file. */
export const inNoRecord = [
  'deposit',
  'fee',
  'reports-on-persons',
  'list-of-persons',
  'exclusion',
  'births-target',
  'counts-by-worker'
] as const satisfies readonly ForbiddenContent[]

interface Forbidden {
  titleZh: string
  titleEn: string
  article: string
  reasonZh: string
  reasonEn: string
  counterpartZh: string
  counterpartEn: string
  /** Against the folded text, with nothing between its characters. */
  zh: RegExp
  /** Against the text in lower case. */
  en: RegExp
  /** 不收取任何费用 promises the contrary: a word that is denied counts for nothing. */
  mayBeDenied: boolean
}

const person = '(?:职工|员工|女工|居民|住户|业主|租户|租客|房客|流动人口|外来人口|育龄|家庭成员|个人|人员)'
const tell = '(?:报告|通报|上报|报送|报备|汇报|提供|移交|登记|统计|掌握|摸清|摸排|采集)'
const told = '(?:信息|情况|变动|婚姻|结婚|生育|怀|孕|子女)'

const forbidden: Readonly<Record<ForbiddenContent, Forbidden>> = {
  deposit: {
    titleZh: '押金、保证金',
    titleEn: 'A deposit',
    article: '22(3)',
    reasonZh: '没有法律规定可以为此收押金或保证金。',
    reasonEn: 'No law lets a deposit be taken for this.',
    counterpartZh: '写清各方做什么、何时做；做不到时协商调整。',
    counterpartEn: 'Say who does what and by when; what cannot be kept is talked over and changed.',
    zh: /押金|保证金|抵押|质押|定金|风险金/gu,
    en: /\b(?:deposits?|security money|bail)\b/gu,
    mayBeDenied: true
  },
  fee: {
    titleZh: '收费、罚款、违约金',
    titleEn: 'A fee, fine or penalty',
    article: '22(3)',
    reasonZh: '服务一律免费；罚款只能由法律、法规设定，协议和计划不能设。',
    reasonEn: 'All services are free; a fine is set by law only, never by an agreement or a plan.',
    counterpartZh: '写“不向任何人收取费用”；对单位的权利义务依法处理。',
    counterpartEn: 'Write that nobody is charged anything; what a body owes is settled by law.',
    zh: /罚款|罚金|违约金|滞纳金|收费|工本费|管理费|扣(?:发|除|罚)?(?:工资|奖金|补贴|待遇)|(?:收取|缴纳|交纳|缴|交)[^。；，,;]{0,8}费/gu,
    en: /\b(?:fees?|fines?|fined|penalt(?:y|ies)|surcharges?|charged?|charges)\b/gu,
    mayBeDenied: true
  },
  'reports-on-persons': {
    titleZh: '报告个人情况',
    titleEn: 'Reporting on persons',
    article: '10(6)',
    reasonZh:
      '用人单位、物业、房东没有义务也不得向街道报告个人的婚姻、生育情况（妇女权益保障法第43、48条；个人信息保护法第10、23、29条）。',
    reasonEn:
      'Employers, property companies and landlords neither must nor may report anybody’s marriage or births (WRPL 43, 48; PIPL 10, 23, 29).',
    counterpartZh: '写“职工自愿自行申领待遇，单位按要求出具本人需要的证明”，或写场地、公告栏、母婴室的合作。',
    counterpartEn:
      'Write that staff claim their benefits themselves and get the proof they ask for; or co-operate on venues, boards, nursing rooms.',
    zh: new RegExp(
      `${tell}[^。；;]{0,12}${person}[^。；;]{0,10}${told}|${person}[^。；;，,]{0,10}${told}[^。；;，,]{0,8}(?:报告|通报|上报|报送|报备|汇报)`,
      'gu'
    ),
    en: /\b(?:report|notify|inform|tell)\b[^.;]{0,40}\b(?:marriages?|births?|births|children|employees|staff|tenants|residents)\b/gu,
    mayBeDenied: true
  },
  'list-of-persons': {
    titleZh: '人员名单',
    titleEn: 'A list of persons',
    article: '14(2)',
    reasonZh: '协议、计划和会议不附个人名单；共享数据须有目录、目的和期限（个人信息保护法第6、23条）。',
    reasonEn:
      'No list of persons belongs to an agreement, plan or meeting; data are shared by catalogue, purpose and term (PIPL 6, 23).',
    counterpartZh: '只写人数、场次、设施；需要时按政务数据共享目录另行申请。',
    counterpartEn:
      'Write numbers of places, events and facilities; ask for data by the sharing catalogue where they are needed.',
    zh: new RegExp(`花名册|${person}(?:的)?(?:名单|清单|名册|台账|底册)|人员(?:名单|名册|台账)`, 'gu'),
    en: /\b(?:lists?|rosters?|registers?) of (?:\w+ )?(?:persons?|people|employees|staff|tenants|residents|women|families)\b/gu,
    mayBeDenied: true
  },
  exclusion: {
    titleZh: '取消福利、资格',
    titleEn: 'Exclusion from benefits',
    article: '9(1)',
    reasonZh: '集体福利和公共服务不能与生育挂钩，任何人不因此被排除（2021年修改决定；妇女权益保障法第55、56条）。',
    reasonEn:
      'Benefits and public services do not depend on births, and nobody is excluded (Decision of 2021; WRPL 55, 56).',
    counterpartZh: '写“所有居民平等享受服务，新居民与户籍居民同等对待”。',
    counterpartEn: 'Write that all residents are served equally, newcomers as those registered here.',
    zh: /(?:取消|剥夺|停发|停止发放|扣除|暂停|暂缓)[^。；;，,]{0,10}(?:福利|分红|待遇|资格|补贴|低保|奖励|评优|入学|落户)|(?:不得|不能|不予|无权)(?:享受|享有|参加|领取|评选)|一票否决/gu,
    en: /\b(?:excluded?|exclusion|barred?|disqualif\w+|forfeits?|lose[sd]?)\b[^.;]{0,30}\b(?:benefits?|welfare|services?|dividends?|rewards?)\b/gu,
    mayBeDenied: false
  },
  contraception: {
    titleZh: '避孕、节育的约定',
    titleEn: 'A clause on contraception',
    article: '10(5)',
    reasonZh: '避孕节育由本人知情自主选择，不能写成任何一方的义务（人口与计划生育法第19、20条）。',
    reasonEn: 'Contraception is a person’s own informed choice and no duty of either side (PFPL 19, 20).',
    counterpartZh: '写“公布免费药具领取点，自愿自取”。',
    counterpartEn: 'Write that the outlets of free supplies are posted, for the taking.',
    zh: /避孕|节育|绝育|结扎|上环|取环|环检|手术任务/gu,
    en: /\b(?:contracepti\w+|sterili[sz]\w+|iuds?|ligations?|vasectom\w+)\b/gu,
    mayBeDenied: false
  },
  'births-target': {
    titleZh: '生育数量的目标',
    titleEn: 'A target of births or operations',
    article: '7',
    reasonZh: '目标只能是服务的覆盖、及时、满意和数据质量，不能是生育或手术的数量（人口与计划生育法第17、19、20条）。',
    reasonEn:
      'Targets are reach, timeliness, satisfaction and data quality of service, never a number of births or operations (PFPL 17, 19, 20).',
    counterpartZh: '改为服务目标，如“申请按承诺时限办结”“新居民一个月内收到服务信息”。',
    counterpartEn:
      'Set a target of service: cases answered in the promised time, newcomers told of services within a month.',
    zh: /(?:出生|生育|政策符合|计划生育|节育|领证|综合避孕)率|(?:出生|生育|多孩|二孩|三孩)(?:人口|人数|数量|指标|任务|目标)|(?:结扎|绝育|手术|上环|引产|人流)(?:例数|数|人数|指标|任务|率)|(?:控制|压减|减少|降低)(?:出生|生育|人口)/gu,
    en: /\b(?:number|rate|quota|target|share)s? of (?:\w+ )?(?:births?|sterili[sz]ations?|operations|contracepti\w+|iuds?)\b|\b(?:birth|fertility|contraceptive|compliance) (?:rates?|quotas?|targets?)\b|\bfewer births\b/gu,
    mayBeDenied: false
  },
  'counts-by-worker': {
    titleZh: '按人头下达的数量',
    titleEn: 'Counts per worker',
    article: '7',
    reasonZh: '不按工作人员下达数量：这会把服务变成摊派（人口与计划生育法第4、43条）。',
    reasonEn: 'No counts are set per worker: that turns a service into a quota (PFPL 4, 43).',
    counterpartZh: '按社区看及时率和满意度，结果由系统从办件中得出。',
    counterpartEn: 'Look at timeliness and satisfaction by community, as they follow from the cases themselves.',
    zh: /(?:每名|每位|每个|每人|人均)(?:网格员|工作人员|干部|社工|信息员|志愿者)?[^。；;，,]{0,10}(?:不少于|不低于|至少|完成|达到|指标|任务)/gu,
    en: /\b(?:per|each|every) (?:worker|officer|clerk|grid worker|volunteer|staff member)\b/gu,
    mayBeDenied: false
  },
  'new-duty': {
    titleZh: '给居民新设的义务',
    titleEn: 'A new duty of residents',
    article: '25',
    reasonZh: '公约和制度不能给居民设法律以外的义务或禁止，社区不得强迫命令（居民委员会组织法；行政处罚法第16条）。',
    reasonEn:
      'A charter or rule sets no duty and no ban on residents beyond the law, and a community compels nobody (Law on Residents’ Committees; Law on Penalties 16).',
    counterpartZh: '写社区和工作人员怎样做；对居民写“可以”“自愿”“有权”。',
    counterpartEn:
      'Say what the community and its staff do; of residents say that they may, of their own will, or have a right.',
    zh: /(?:居民(?!委员会|会议|代表)|住户|业主|家庭|每户|各户|夫妻|夫妇|租户|租客|流动人口|外来人口|家长|父母)[^。；;，,]{0,10}(?:必须|应当|应该|须|有义务|不得(?!被|因)|不准|禁止|一律)/gu,
    en: /\b(?:residents?|families|couples?|tenants?|households?|parents|newcomers)\b[^.;]{0,30}\b(?:must(?! not be)|shall(?! not be)|may not(?! be)|are (?:obliged|forbidden)|have to)\b/gu,
    mayBeDenied: true
  }
}

/** 不、不得、禁止、无需 … with what may stand between it and the word that it denies. 不缴纳的 is a condition, and 不得不 a duty. */
const denied =
  /(?<!不得|不能|不可)(?:不|不得|不会|不再|不应|不予|禁止|严禁|无需|无须|免除|免予|没有|无|未)(?:以任何(?:名义|形式|理由))?(?:向[^，。；,;]{0,12})?(?:收取|收|缴纳|交纳|交|设置|设定|设立|设|规定|要求|附|列|建立|提供|编制|约定)?(?:任何|一切|各种|其他|相关)?(?:形式的)?(?:押金|保证金|费用|罚款|费|和|或|、)*$/u
const deniedEn = /\b(?:no|not|never|without|nor|free of|neither)\b(?: \w+){0,3} ?$/u

interface FoundForbidden extends Omit<Forbidden, 'zh' | 'en' | 'mayBeDenied'> {
  content: ForbiddenContent
}

function stands(rule: Forbidden, text: string, pattern: RegExp, denial: RegExp): boolean {
  for (const match of text.matchAll(pattern)) {
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
    const isDenied = denial.test(before.slice(-60)) && !/^[^，。；,;]{0,4}(?:的|者)/u.test(after)
    if (!(rule.mayBeDenied && isDenied)) return true
  }
  return false
}

/** The first of these contents that a text holds, however it is spaced or written; undefined where it holds none. */
export function forbiddenIn(text: string, contents: readonly ForbiddenContent[]): FoundForbidden | undefined {
  // Marks between sentences part them; blanks and dots inside a word do not.
  const sentences = withPlainLetters(text).split(/(?<=[，。；,;\n])/u)
  const chinese = sentences.map(one => bare(folded(one)) + (/[，,]\s*$/u.test(one) ? '，' : '。')).join('')
  const latin = withPlainLetters(text).normalize('NFKC').toLowerCase()
  for (const content of contents) {
    const { zh, en, mayBeDenied, ...told } = forbidden[content]
    const rule = { zh, en, mayBeDenied, ...told }
    if (stands(rule, chinese, zh, denied) || stands(rule, latin, en, deniedEn)) return { content, ...told }
  }
  return undefined
}
