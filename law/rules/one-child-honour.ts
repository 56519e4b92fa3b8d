import { z } from 'zod'
import type { Parameter } from '../parameters/parameter.ts'
import { amountOn } from './amounts.ts'
import { birthday, yearOf } from './days.ts'
import { type Decision, type DecisionLine, FactSource, type Said, type UsedFact } from './decision.ts'
import { remediesFor } from './remedies.ts'

const Day = z.iso.date()

/** A question about the honour certificate of parents (独生子女父母光荣证): held from an earlier time, never issued anew. */
export const OneChildHonourQuestion = z.strictObject({
  request: z.enum(['verify', 're-issue', 'claim', 'reward', 'new']),
  childBornOn: Day,
  /** Whether the certificate is in the record of the office; absent where nobody has looked. */
  onRecord: z.boolean().optional(),
  /** Who would pay what goes with it, as the holder says; asked for a claim. */
  payer: z.enum(['employer', 'office']).optional(),
  /** Six-digit division of the holder's hukou. */
  place: z.int().min(100_000).max(999_999),
  sources: z.partialRecord(z.enum(['child', 'record', 'place']), FactSource).optional()
})
export type OneChildHonourQuestion = z.infer<typeof OneChildHonourQuestion>

const say = (code: string, zh: string, en: string): Said => ({ code, zh, en })
const reasons = {
  verified: say(
    'verified',
    '证件有记录，持证人继续享受规定的奖励和扶助。',
    'The certificate is on record; its holders keep the rewards and help that go with it.'
  ),
  reissued: say(
    're-issued',
    '证件有记录，可以免费补发。',
    'The certificate is on record and is issued again, free of charge.'
  ),
  notOnRecord: say(
    'not-on-record',
    '暂时没有查到记录。由工作人员查档案，不需要您回原地开证明。',
    'No record was found yet. Somebody searches the archive; you need not fetch a proof from anywhere.'
  ),
  noNew: say(
    'no-new',
    '这个证件已不再新发。家庭可以享受的是育儿补贴、育儿假等支持，可在本页查看。',
    'This certificate is not issued any more. What families have today is the childcare subsidy, leave and other support.'
  ),
  rewardOpen: say(
    'reward-open',
    '奖励金的标准和年龄上限尚未核实，请由工作人员核定；有工作单位的，一般由单位发放。',
    'Neither the amount nor the age limit was read: a person decides. Where there is an employer it usually pays.'
  ),
  claimRight: say(
    'claim-right',
    '证件有记录，您继续享受独生子女父母的奖励和扶助：奖励金，老年时子女的护理假，以及当地规定的其他待遇。',
    'The certificate is on record: you keep the rewards and help of one-child parents, the reward, the leave of your child to care for you in old age and what your place gives besides.'
  ),
  claimEmployer: say(
    'claim-employer',
    '有工作单位的，奖励金一般由单位发放：凭这份核验书向单位申领。街道不会把您的情况告诉单位。',
    'Where there is an employer it usually pays: hand this paper to yours. The street tells the employer nothing about you.'
  ),
  claimOffice: say(
    'claim-office',
    '没有工作单位的，由街道登记奖励金；标准核实后按登记的日期办理。',
    'Where there is no employer the street takes the reward in; once the amount has been verified it counts from that day.'
  ),
  claimAmount: say(
    'claim-amount',
    '安徽奖励金的标准和年龄上限尚未核实，所以这里不写金额。',
    'Neither the amount nor the age limit of Anhui was verified, so no sum stands here.'
  ),
  rewardDue: say('reward-due', '本月的奖励金可以发放。', 'The reward for this month is due.')
}
const changes = {
  record: say('record', '查到记录后即可办理。', 'Once the record is found it is done.'),
  figure: say('figure', '标准核实后，可以按规则直接决定。', 'Once the amount has been read, it can be decided by rule.')
}

/** The age below which every rule that was seen pays: some end at 14, others at 16 or 18 (law reference 3.4). */
const CERTAIN_AGE = 14

/**
 * Decides what may be asked about an honour certificate on a day: is it on record, issue it again, what its holders are entitled to and
 * of whom they claim it, the monthly reward in fen.
 * Source: PFPL art. 31; law reference 3.4. No new ones: the time for them closed with births from 2016-01-01 (M-high). The Anhui
 * amount was not read, so the reward asks a person until a figure is there. Throws RangeError for days that are none.
 */
export function decideOneChildHonour(
  question: OneChildHonourQuestion,
  norms: readonly Parameter[],
  on: string
): Decision {
  const { request, onRecord } = question
  const wanted = { programme: 'one-child-reward' as const, category: 'monthly-until-14-or-16', place: question.place }
  const reward = amountOn(norms, wanted, `${on.slice(0, 7)}-01`)
  const lines =
    request === 'reward' && onRecord && reward.fen !== null && on < birthday(question.childBornOn, CERTAIN_AGE)
      ? [rewardLine(question, reward.fen, on)]
      : []
  const [outcome, reason, change] = answer(request, onRecord, lines.length > 0)
  const claimed = request === 'claim' && outcome === 'granted'
  const toWhom = question.payer === 'employer' ? reasons.claimEmployer : reasons.claimOffice
  return {
    matter: 'one-child-honour',
    on,
    outcome,
    lines,
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    rules: [
      { instrument: 'pfpl', articles: '31', verification: 'read' },
      ...(request === 'new' ? [{ instrument: 'pfpl', articles: '31', verification: 'memory-high' as const }] : [])
    ],
    parameters: request === 'reward' || request === 'claim' ? reward.used : [],
    facts: factsOf(question),
    reasons: claimed ? [reason, toWhom, ...(reward.fen === null ? [reasons.claimAmount] : [])] : [reason],
    changes: change ? [change] : [],
    remedies: remediesFor(null)
  }
}

function answer(
  request: OneChildHonourQuestion['request'],
  onRecord: boolean | undefined,
  rewardDue: boolean
): [Decision['outcome'], Said, Said?] {
  if (request === 'new') return ['not-granted', reasons.noNew]
  if (!onRecord) return ['ask-a-person', reasons.notOnRecord, changes.record]
  if (request === 'verify') return ['granted', reasons.verified]
  if (request === 're-issue') return ['granted', reasons.reissued]
  if (request === 'claim') return ['granted', reasons.claimRight]
  return rewardDue ? ['granted', reasons.rewardDue] : ['ask-a-person', reasons.rewardOpen, changes.figure]
}

function rewardLine({ place }: OneChildHonourQuestion, fen: number, on: string): DecisionLine {
  const month = on.slice(0, 7)
  const due = { state: 'due' as const, amount: fen, expected: fen, because: reasons.rewardDue }
  return {
    year: yearOf(on),
    from: month,
    to: month,
    months: 1,
    payer: place,
    claimFrom: null,
    claimUntil: null,
    ...due
  }
}

function factsOf({ childBornOn, onRecord, payer, place, sources = {} }: OneChildHonourQuestion): UsedFact[] {
  return [
    { key: 'childBornOn', value: childBornOn, source: sources.child ?? 'applicant' },
    ...(onRecord === undefined
      ? []
      : [{ key: 'onRecord', value: String(onRecord), source: sources.record ?? 'office' }]),
    ...(payer === undefined ? [] : [{ key: 'payer', value: payer, source: 'applicant' as const }]),
    { key: 'place', value: String(place), source: sources.place ?? 'register' }
  ]
}
