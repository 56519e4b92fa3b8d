import type { CaseDetail } from '../contract/cases.ts'
import type { MineData, OwnFile } from '../contract/mine-data.ts'
import { NoticeTopic, type OpenNotice } from '../contract/notices.ts'
import { AreaCode, EnrolmentId } from '../contract/values.ts'

/** Each page of a resident with about as much on it as somebody has there: what the byte budgets weigh. */
const many = <T>(n: number, make: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => make(at))
const at = '2026-11-23T08:05:00.000Z'
const wrong = [{ field: 'x', sentence: '请填写中国大陆的11位手机号码。' }]
const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const day = '2026-11-23' as MineData['bookings']['bookings'][number]['on']
const arriving = {
  street: '340104001000000',
  community: '340104001001000',
  name: '李春禾',
  bornOn: day,
  since: day,
  hukou: '河南省商丘市',
  together: '王小安 2018-06-01',
  contact: 'call'
}
const question = (n: number, value: (at: number) => string, label: string | null = null) => ({
  chosen: { window: '340104001000000', on: day },
  options: many(n, one => ({ value: value(one), label })),
  wrong
})

const draft = { id: idOf(1), matter: 'birth-registration', variant: 'after-birth', savedAt: at }
const known = {
  name: '阿卜杜热合曼·麦麦提图尔荪江',
  bornOn: '1990-01-02',
  address: '三里庵路18号3栋2单元501室',
  idMasked: '340*************11',
  phoneMasked: '1********00'
}
const notice = (n: number): OpenNotice => ({
  id: idOf(n),
  areaName: '三里庵街道 梅山路社区居委会',
  building: '3栋',
  topic: 'vaccination',
  title: '12月1日9:00至18:00供水检修停水通知',
  body: '请提前储水，来水后先放一会儿。'.repeat(10),
  sentAt: at,
  until: day
})
const children = many(3, n => ({ enrolment: idOf(n), name: `王小安${n}`, bornOn: '2026-10-05' }))

const file: OwnFile = {
  name: '阿卜杜热合曼·麦麦提图尔荪江',
  seats: (['living', 'hukou'] as const).map((seat, n) => ({
    enrolment: EnrolmentId.parse(idOf(n)),
    seat,
    bornOn: '1990-01-02' as OwnFile['seats'][number]['bornOn'],
    sex: '1',
    address: '三里庵路18号3栋2单元501室',
    enrolled: true,
    office: '蜀山区 三里庵街道 梅山路社区居委会',
    street: '三里庵街道',
    idMasked: '340*************11',
    phoneMasked: '1********00',
    stayFrom: day,
    knownFrom: day
  })),
  exchanges: many(3, n => ({
    id: idOf(n),
    kind: 'assist',
    state: 'closed',
    turn: 'asking',
    asking: '合肥市 蜀山区 三里庵街道',
    asked: '合肥市 包河区 骆岗街道',
    openedOn: day,
    dueOn: day,
    closedOn: day,
    handed: false,
    facts: [
      { ref: idOf(n), fact: 'since', value: day },
      { ref: idOf(n), fact: 'wants-contact', value: 'declined' }
    ],
    hukou: 'elsewhere',
    living: 'asked'
  })),
  notes: many(10, n => ({
    purpose: 'contact',
    text: `${n} 请先打电话再上门，住四楼无电梯`,
    writtenAt: at,
    expiresOn: day
  }))
}

const looks: MineData['looks'] = {
  most: 200,
  looks: many(200, n => ({
    at: new Date(Date.parse(at) + n * 60_000).toISOString(),
    operations: ['people.register', 'people.reveal-numbers'],
    reason: `本人来电询问地址 ${n}`,
    role: 'community_worker',
    office: '蜀山区 三里庵街道 梅山路社区居委会',
    own: false,
    kin: false,
    refused: n % 9 === 0
  }))
}

const consents: MineData['consents'] = {
  consents: many(8, n => ({
    id: idOf(n),
    purpose: 'adult-education-offer' as MineData['consents']['consents'][number]['purpose'],
    state: 'given',
    value: `初中，想学剪纸 ${n}`,
    words: '本人读到的告知书全文。'.repeat(40),
    answeredAt: at,
    keepUntil: day,
    endedAt: null
  }))
}

const line = (n: number): CaseDetail['line'] => ({
  id: idOf(n),
  matter: 'childcare-subsidy',
  variant: 'parent',
  state: 'noticed',
  version: 9,
  lamp: 'paused',
  name: file.name,
  enrolment: EnrolmentId.parse(idOf(n)),
  area: AreaCode.parse(340104001003000),
  receivedAt: at,
  dueOn: day,
  workingDaysLeft: 12,
  number: 'CS01-340104001-2026-000123',
  revoked: false,
  objectedOn: null,
  by: ''
})

/** A case that went back and forth, with its papers, words and steps. */
const found: CaseDetail = {
  line: line(1),
  applicant: 'self',
  authority: null,
  authorityUntil: null,
  authorityEndedOn: null,
  papers: (['birth-certificate', 'hukou-book', 'bank-card'] as const).map(key => ({
    key,
    state: 'owed',
    mayFollow: true
  })),
  attachments: [],
  contacts: [],
  words: many(10, n => ({
    id: idOf(n),
    kind: 'statement',
    text: '医院还没有补发证明，下月可以拿到。',
    own: true,
    by: '',
    saidAt: at
  })),
  alerts: [],
  proposal: null,
  proposalMark: null,
  decisions: [],
  olderForm: false,
  prints: [],
  form: { childName: '王小安', childBornOn: day, account: '6222020200112233445' },
  person: null,
  child: null,
  events: many(20, n => ({
    id: idOf(n),
    deed: 'notice',
    state: 'noticed',
    by: '何敏',
    doneAt: at,
    basis: 'cases.childcare-subsidy',
    reason: '照片看不清，请重新拍一张',
    papers: ['birth-certificate', 'hukou-book']
  })),
  certificates: [],
  deeds: [],
  stepAside: null
}

const ofClinic = {
  name: '社区卫生服务中心',
  areaName: '合肥市 蜀山区 三里庵街道',
  address: '安心路66号',
  hours: '工作日 8:00–11:30，14:00–17:00',
  phone: '0551-62340000'
}

const voice: MineData['voices']['voices'][number] = {
  id: idOf(1),
  kind: 'complaint',
  areaName: '三里庵街道',
  state: 'answered',
  receivedOn: day,
  dueOn: null,
  words: '排了两个小时队，窗口说下班了。'.repeat(10),
  answerBy: day,
  reviewUntil: day,
  rating: null,
  steps: [
    { deed: 'route', words: '由区政务服务科处理。', on: day },
    { deed: 'answer', words: '已经核实，窗口延长到下午六点。'.repeat(10), on: day }
  ],
  mayRate: true,
  mayAskReview: true
}

export const mineSamples: MineData = {
  cases: {
    cases: many(100, line),
    receipts: [],
    entrusted: many(20, line),
    ended: [{ name: '许安', how: 'proxy', ended: day }]
  },
  case: { found, wrong, entrusted: false },
  say: { found, said: '医院还没有补发证明。', wrong },
  withdraw: { id: idOf(1), found },
  certificates: { certificates: [] },
  apply: { drafts: many(5, n => ({ ...draft, id: idOf(n) })), entitled: ['周小禾'] },
  matter: { matter: draft.matter, variant: draft.variant, known, wrong },
  consent: { matter: draft.matter, variant: 'before-birth', wrong },
  support: {
    case: idOf(1),
    mayBe: ['referral', 'call'],
    wish: { way: 'home', words: '上午来就好', own: true, at },
    offers: many(20, n => ({
      id: idOf(n),
      kind: 'referral',
      body: 'civil-affairs',
      to: '区民政局社会救助科',
      way: null,
      on: null,
      text: '家里最近开支有困难，想了解临时救助。',
      state: 'offered',
      at,
      steps: []
    })),
    contacts: [
      { name: '何敏', phone: '0551-60000011' },
      { name: '方远', phone: null }
    ],
    channels: [],
    street: '青梧里街道',
    said: '',
    wrong
  },
  private: { open: true, due: null, wrong },
  archive: {
    open: {
      id: idOf(1),
      wish: '孩子想上小学',
      channel: 'on-screen',
      words: '我自己提出开一份服务档案。',
      openedAt: at,
      until: day,
      lines: many(40, n => ({
        id: idOf(n),
        kind: 'offered',
        words: '介绍了附近的两所小学和报名时间',
        own: false,
        at
      }))
    },
    said: '',
    wrong
  },
  question: { draft, field: 'childName', said: '王小安', place: 1, of: 5, children, wrong },
  check: {
    draft: { ...draft, matter: 'childcare-subsidy', variant: 'parent' },
    known,
    form: { childName: '王小安' },
    children,
    papers: many(5, n => ({ id: idOf(n), paper: 'birth', kind: 'image/jpeg', bytes: 2_000_000, addedAt: at })),
    olderForm: true,
    wrong
  },
  signIn: { phone: '13800138000', wrong, closed: false, provider: '统一身份认证' },
  code: { tail: '8000', state: 'sent', received: '【安家】验证码 123456，10分钟内有效。', wrong },
  unbound: {
    way: 'provider',
    pair: '12345678',
    tail: '9012',
    arrival: { state: 'waiting', askedOn: day, dueOn: day, place: '蜀山区 三里庵街道 第一社区', street: '三里庵街道' }
  },
  arrive: { field: 'wants', chosen: arriving, options: many(6, n => ({ value: String(n), label: '看病' })), wrong },
  arriveCheck: { chosen: arriving, place: '蜀山区 三里庵街道 第一社区', wrong },
  file: { ...file, children },
  child: { ...file, ...looks, ...consents, speaksFor: true },
  looks,
  consents,
  bookings: {
    closed: false,
    bookings: many(3, n => ({
      id: idOf(n),
      window: '三里庵街道',
      on: day,
      at: 540,
      matter: 'my-data',
      number: n,
      called: n,
      gone: n === 1
    }))
  },
  bookWindow: question(4, n => String(340104001000000 + n * 1000), '三里庵街道'),
  bookDay: question(10, n => `2026-12-${10 + n}`),
  bookTime: question(90, n => String(540 + n * 5)),
  bookMatter: question(8, () => 'my-data'),
  appointments: {
    open: true,
    appointments: many(3, n => ({
      id: idOf(n),
      service: 'counselling',
      clinic: ofClinic,
      on: day,
      half: 'morning',
      code: 'K7QM-3XRD',
      tells: true,
      outcome: n === 1 ? 'done' : null,
      reminded: true,
      stands: n !== 2
    }))
  },
  newAppointment: {
    asking: 'clinic',
    chosen: { service: 'counselling' },
    services: ['counselling'],
    looked: { q: '三里庵', of: 40 },
    clinics: many(40, n => ({ ...ofClinic, id: idOf(n) })),
    times: [],
    wrong
  },
  visits: {
    closed: 'no-calls',
    mayWish: true,
    visits: (['evening', 'afternoon', 'morning'] as const).map((half, n) => ({
      id: idOf(n),
      on: day,
      half,
      about: 'facts',
      state: n === 0 ? 'open' : 'called',
      outcome: n === 0 ? null : 'not-at-home',
      gone: false
    }))
  },
  visitDay: { ...question(10, n => `2026-12-${10 + n}`), chosen: {} },
  visitHalf: { ...question(1, () => 'evening'), chosen: { on: day } },
  visitAbout: { ...question(1, () => 'facts'), chosen: { on: day, half: 'evening' } },
  account: {
    ways: [
      { phone: '13800138000', boundAt: at },
      { phone: null, boundAt: '2026-11-24T08:05:00.000Z' }
    ],
    channels: (['sms', 'email', 'wechat'] as const).map(channel => ({
      channel,
      wanted: true,
      address: 'a***@example.cn',
      tied: true
    })),
    messages: many(10, n => ({
      channel: 'sms',
      state: 'sent',
      at: new Date(Date.parse(at) + n * 60_000).toISOString()
    }))
  },
  notices: {
    notices: many(20, notice),
    topics: NoticeTopic.options.map(topic => ({ topic, wanted: true })),
    around: true
  },
  notice: { notice: notice(0) },
  voice: {
    form: { words: '排了两个小时队，窗口说下班了。', area: '340104001000000', kind: 'complaint' },
    wrong,
    offices: many(20, n => ({
      code: 340104001000000 + n * 1_000_000,
      name: '三里庵街道',
      communities: many(10, c => ({ code: 340104001000000 + n * 1_000_000 + c * 1000, name: '梅山路社区居委会' }))
    }))
  },
  voiceSent: { kind: 'complaint', code: 'ABCD-EFGH-JKMN-PQRS', routeBy: day, answerBy: day },
  said: { code: 'ABCD-EFGH-JKMN-PQRS', asked: true, found: voice, wrong },
  voices: { voices: many(20, () => voice) },
  events: {
    events: many(10, n => ({
      id: `019f0000-0000-7000-8000-00000000000${n}`,
      title: '育儿讲座',
      area: AreaCode.parse(340104001000000),
      areaName: '三里庵街道',
      on: day,
      at: '14:30–16:00',
      place: '街道二楼',
      text: '人人可以来。',
      left: n
    })),
    wrong,
    code: 'ABCD-EFGH-JKMN-PQRS',
    givenBack: true
  },
  mail: { mail: 'name@example.cn', wrong },
  mailCode: { wrong },
  ended: {}
}
