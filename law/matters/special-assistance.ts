import { z } from 'zod'
import { parameters } from '../parameters.ts'
import { yearOf } from '../rules/days.ts'
import { leaveOutGranted } from '../rules/settle-decision.ts'
import { decideSpecialAssistance, type SpecialAssistanceClaim } from '../rules/special-assistance.ts'
import type { CaseFacts } from './case-facts.ts'
import { asked } from './fields.ts'
import type { Matter } from './matter.ts'

const account = asked(
  {
    kind: 'account',
    titleZh: '收款银行卡号',
    titleEn: 'Bank account to pay to',
    askZh: '扶助金打到哪张银行卡？',
    askEn: 'To which bank card shall it be paid?',
    hintZh: '没有变化的不用再填。',
    hintEn: 'Stays empty where nothing changed.'
  },
  z
    .string()
    .trim()
    .regex(/^\d{10,30}$/)
).optional()

const entitledFrom = asked(
  {
    kind: 'day',
    byStaff: true,
    titleZh: '区县确认的开始月份（填该月1日）',
    titleEn: 'First month, as the district confirmed it (its first day)',
    hintZh: '由工作人员填写；还没有确认可以不填。',
    hintEn: 'Filled in by staff; may stay empty until it is confirmed.'
  },
  z.iso.date()
).optional()

const first = z.strictObject({
  circumstance: asked(
    {
      kind: 'choice',
      titleZh: '家庭情况',
      titleEn: 'The family',
      askZh: '家里是哪种情况？',
      askEn: 'What is the situation of the family?',
      options: [
        { value: 'only-child-died', titleZh: '独生子女已离世', titleEn: 'its only child died' },
        { value: 'only-child-disabled', titleZh: '独生子女有残疾', titleEn: 'its only child lives with a disability' }
      ]
    },
    z.enum(['only-child-died', 'only-child-disabled'])
  ),
  grade: asked(
    {
      kind: 'number',
      titleZh: '残疾等级（有残疾时填写）',
      titleEn: 'Grade of the disability, where there is one',
      askZh: '孩子有残疾的，是几级？',
      askEn: 'If the child lives with a disability, of which grade?'
    },
    z.int().min(1).max(4)
  ).optional(),
  record: asked(
    {
      kind: 'choice',
      titleZh: '这个情况在哪里有记录',
      titleEn: 'Where it is on record',
      askZh: '这个情况在哪里有记录？',
      askEn: 'Where is this on record?',
      hintZh: '有记录的由我们核对，不请家人提供证明。',
      hintEn: 'Where it is on record we look it up; the family proves nothing.',
      options: [
        { value: 'register', titleZh: '人口登记册', titleEn: 'the register' },
        { value: 'office', titleZh: '民政、残联等部门', titleEn: 'civil affairs, disabled persons’ federation' },
        { value: 'paper', titleZh: '都没有，家人愿意提供材料', titleEn: 'nowhere; the family will show a paper' }
      ]
    },
    z.enum(['register', 'office', 'paper'])
  ),
  motherBornOn: asked(
    {
      kind: 'day',
      titleZh: '女方出生日期',
      titleEn: 'Day of birth of the mother',
      askZh: '母亲是哪天出生的？',
      askEn: 'On which day was the mother born?'
    },
    z.iso.date()
  ).optional(),
  entitledFrom,
  account
})

/**
 * 计划生育家庭特别扶助 (PFPL art. 32): a family is found once, then confirmed each year by the office from its own records. Nobody
 * proves a death again, and nobody has to come.
 */
export const specialAssistance: Matter = {
  key: 'special-assistance',
  titleZh: '特别扶助',
  titleEn: 'Special assistance',
  aboutZh:
    '独生子女离世或残疾的家庭，按月领取扶助金。认定一次以后，每年由我们按记录确认，不请您再次证明，也不用您到任何地方去。不收费。',
  aboutEn:
    'A monthly sum for families whose only child died or lives with a disability. It is found once; each year we confirm it from the record. Nobody proves anything again or goes anywhere. Free of charge.',
  operation: 'cases.special-assistance',
  applicants: ['self', 'guardian', 'proxy', 'staff'],
  variants: [
    {
      key: 'first',
      titleZh: '第一次办理',
      titleEn: 'For the first time',
      aboutZh: '由区县认定家庭情况，工作人员陪您一起办。',
      aboutEn: 'The district finds the family’s circumstances; somebody goes through it with you.',
      form: first,
      edition: '2026-11',
      papers: [
        {
          key: 'circumstance',
          titleZh: '孩子情况的材料',
          titleEn: 'A paper on the child’s circumstances',
          unless: ['on-record'],
          mayFollow: true
        },
        {
          key: 'bank-card',
          titleZh: '收款银行卡',
          titleEn: 'Bank card to pay to',
          unless: ['account'],
          mayFollow: true
        }
      ],
      ground: { kind: 'statute' }
    },
    {
      key: 'confirm',
      titleZh: '年度确认',
      titleEn: 'Confirmation for the year',
      aboutZh: '由我们按已有记录确认，不需要任何材料。',
      aboutEn: 'We confirm it from the record; no paper is needed.',
      form: z.strictObject({ entitledFrom, account }),
      edition: '2026-11',
      papers: [],
      ground: { kind: 'statute' }
    }
  ],
  known: ['name', 'sex', 'bornOn', 'address', 'idNumber', 'phone'],
  deciding: {
    propose,
    reasons: {
      'grant-open': [
        { zh: '区县核对记录，认定符合', en: 'The district compared the record: it holds' },
        { zh: '家人提供的材料与记录一致', en: 'The paper of the family agrees with the record' }
      ]
    },
    per: 'person',
    yearly: 'confirm',
    extension: 15,
    afterDeath: 'decided',
    afterMove: 'follows'
  },
  steps: [
    {
      key: 'check',
      titleZh: '街道核对记录',
      titleEn: 'The street checks the record',
      roles: ['street_officer', 'duty_officer'],
      workingDays: 10
    },
    {
      key: 'decide',
      titleZh: '区县确认',
      titleEn: 'Confirmation by the district',
      roles: ['district_officer'],
      workingDays: 10
    }
  ],
  outcome: {
    kind: 'decision',
    titleZh: '特别扶助确认书',
    titleEn: 'Confirmation of special assistance',
    typeCode: 'SA01'
  },
  contacts: 2,
  fee: 0,
  qualityZh: '20个工作日内办结；每年确认不用您来；有两位联系人随时可以找。',
  qualityEn: 'Within 20 working days; for the yearly confirmation nobody comes; two contacts are there at any time.'
}

function propose(facts: CaseFacts, on: string) {
  const told = { ...facts.before, ...facts.form } as Partial<z.infer<typeof first>>
  const found = facts.granted.length > 0
  const years = new Set(facts.granted.filter(({ from }) => from !== 'found').map(({ year }) => year))
  // This is the confirmation itself: what it confirms is the year it was opened in.
  if (facts.variant === 'confirm') years.add(yearOf(facts.claimedOn.at(-1) ?? on))
  const claim: SpecialAssistanceClaim = {
    circumstance:
      told.circumstance === 'only-child-disabled'
        ? { kind: 'only-child-disabled', grade: told.grade ?? 4 }
        : { kind: 'only-child-died' },
    family: found ? 'found' : 'not-found-yet',
    // Without a day nobody is refused: a person looks.
    claimant: {
      bornOn: facts.person.bornOn ?? '1900-01-01',
      ...(facts.person.diedOn && { diedOn: facts.person.diedOn })
    },
    ...(told.motherBornOn && { motherBornOn: told.motherBornOn }),
    place: facts.person.place,
    ...(told.entitledFrom && { entitledFrom: told.entitledFrom }),
    confirmedYears: [...years].sort(),
    sources: { circumstance: told.record === 'paper' ? 'paper' : 'office', claimant: 'register', mother: 'applicant' }
  }
  const decision = leaveOutGranted(decideSpecialAssistance(claim, parameters, on), facts.granted)
  if (!decision.lines.some(({ state }) => state === 'due')) return decision
  return { ...decision, reasons: [...decision.reasons, monthly] }
}

const monthly = {
  code: 'monthly',
  zh: '确认后每月发放，直到年底；上面的金额算到本月为止。',
  en: 'Once confirmed it is paid each month until the end of the year; the sum above runs through this month.'
}
