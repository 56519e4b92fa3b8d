import { z } from 'zod'
import { childBornOn, childKnown, childName } from './child-fields.ts'
import { asked } from './fields.ts'
import type { Matter, Variant } from './matter.ts'
import { newbornParts } from './newborn-parts.ts'

const child = childKnown('选择后姓名和出生日期不必再填。', 'Then name and day of birth are not asked again.', {
  below: 1
})

const childNumber = asked(
  {
    kind: 'text',
    titleZh: '出生医学证明编号（或孩子的身份证号）',
    titleEn: 'Number of the birth certificate, or identity number of the child',
    askZh: '出生医学证明的编号，或者孩子的身份证号，是多少？',
    askEn: 'What is the number of the birth certificate, or the child’s ID number?',
    hintZh: '加密保存；手边没有可以不填，由部门去查。',
    hintEn: 'Kept sealed; may stay empty, then the offices look it up.'
  },
  z
    .string()
    .trim()
    .regex(/^[A-Za-z]{0,2}\d{6,17}[\dXx]$/)
).optional()

const enterWith = asked(
  {
    kind: 'choice',
    titleZh: '孩子随谁落户',
    titleEn: 'With whom the child is entered',
    askZh: '孩子随谁落户？',
    askEn: 'With whom shall the child be registered?',
    hintZh: '随父亲、随母亲自己选，不问是否结婚。',
    hintEn: 'Father or mother, as you choose; nobody asks whether you are married.',
    options: [
      { value: 'applicant', titleZh: '随申请人', titleEn: 'the applicant' },
      { value: 'other-parent', titleZh: '随孩子的另一位家长', titleEn: 'the other parent' }
    ]
  },
  z.enum(['applicant', 'other-parent'])
).optional()

const cardBy = asked(
  {
    kind: 'choice',
    titleZh: '社会保障卡怎么领',
    titleEn: 'How the card comes',
    askZh: '社会保障卡怎么领？',
    askEn: 'How shall the social-security card come to you?',
    options: [
      { value: 'window', titleZh: '到窗口领', titleEn: 'at the window' },
      { value: 'mail', titleZh: '寄到登记的地址', titleEn: 'by mail to the address on record' }
    ]
  },
  z.enum(['window', 'mail'])
).optional()

const clinic = asked(
  {
    kind: 'text',
    titleZh: '想在哪个中心接种（可以不填）',
    titleEn: 'Health centre, if you have one in mind',
    askZh: '想在哪个中心接种？',
    askEn: 'At which health centre shall the child be vaccinated?'
  },
  z.string().trim().min(2).max(60)
).optional()

const account = asked(
  {
    kind: 'account',
    titleZh: '补贴收款银行卡号（可以以后补）',
    titleEn: 'Bank account for the subsidy; may follow later',
    askZh: '补贴打到哪张银行卡？',
    askEn: 'To which bank card shall the subsidy be paid?'
  },
  z
    .string()
    .trim()
    .regex(/^\d{10,30}$/)
).optional()

/** Everything is asked for unless a part is left out. */
const leaveOut = (titleZh: string, titleEn: string) =>
  asked(
    {
      kind: 'choice',
      titleZh,
      titleEn,
      askZh: `${titleZh}，这次一起办吗？`,
      askEn: `${titleEn}: with the rest?`,
      options: [
        { value: 'yes', titleZh: '一起办', titleEn: 'with the rest' },
        { value: 'no', titleZh: '这次不办', titleEn: 'not now' }
      ]
    },
    z.enum(['yes', 'no'])
  ).optional()

const ofChild = { child, childName, childBornOn, childNumber }
const together = z.strictObject({
  ...ofChild,
  ...Object.fromEntries(newbornParts.map(({ key, titleZh, titleEn }) => [key, leaveOut(titleZh, titleEn)])),
  enterWith,
  cardBy,
  clinic,
  account
})

const own: Readonly<Record<string, Record<string, z.ZodType>>> = {
  'birth-entry': { enterWith },
  'social-security-card': { cardBy },
  vaccination: { clinic },
  subsidy: { account }
}

const common = { edition: '2026-11', papers: [], ground: { kind: 'statute' } } satisfies Partial<Variant>

/**
 * 新生儿出生“一件事” (instrument onething): one form, five offices. Served alike whether the parents are married or not, and however many
 * children there are: nothing of that is asked. Each part is also asked for alone, has its own state, and waits for no other.
 */
export const newborn: Matter = {
  key: 'newborn',
  titleZh: '新生儿出生“一件事”',
  titleEn: 'A child is born: one form for all',
  shortZh: '出生一件事',
  shortEn: 'A child is born',
  aboutZh:
    '填一张表，落户、医保、社会保障卡、接种建档、育儿补贴一起办，也可以只办其中一项。父母没有结婚的一样办。我们把每一项需要的内容分别交给负责的部门，每一项办到哪里随时能看到，一项慢了不影响别的。不收费。',
  aboutEn:
    'One form for household register, insurance, social-security card, vaccination file and subsidy, or for any of them alone. The same for parents who are not married. Each office is told what it needs and no more; you see how far each part is, and none waits for another. Free of charge.',
  operation: 'cases.newborn',
  applicants: ['self', 'guardian', 'proxy', 'staff'],
  variants: [
    {
      key: 'together',
      titleZh: '一起办',
      titleEn: 'All together',
      aboutZh: '不想一起办的，选“这次不办”。',
      aboutEn: 'What you do not want now you leave out.',
      form: together,
      parts: newbornParts.map(({ key }) => key),
      ...common
    },
    ...newbornParts.map(
      ({ key, titleZh, titleEn, nextZh, nextEn }): Variant => ({
        key,
        titleZh: `只办：${titleZh}`,
        titleEn: `Only: ${titleEn}`,
        aboutZh: nextZh,
        aboutEn: nextEn,
        form: z.strictObject({ ...ofChild, ...own[key] }),
        parts: [key],
        ...common
      })
    )
  ],
  known: ['name', 'sex', 'bornOn', 'address', 'idNumber', 'phone'],
  steps: [],
  outcome: { kind: 'receipt', titleZh: '出生一件事受理回执', titleEn: 'Receipt: a child is born', typeCode: 'NB01' },
  fee: 0,
  qualityZh: '当场收下，当天分送；每一项的进展都能查到。',
  qualityEn: 'Taken in at once and sent the same day; how far each part is can be seen at any time.'
}
