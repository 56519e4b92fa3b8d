import { z } from 'zod'
import { parameters } from '../parameters.ts'
import { decideOneChildHonour, type OneChildHonourQuestion } from '../rules/one-child-honour.ts'
import type { CaseFacts } from './case-facts.ts'
import { asked } from './fields.ts'
import type { Matter, Variant } from './matter.ts'

const form = z.strictObject({
  childBornOn: asked(
    {
      kind: 'day',
      titleZh: '孩子出生日期',
      titleEn: 'Day of birth of the child',
      askZh: '孩子是哪天出生的？',
      askEn: 'On which day was the child born?'
    },
    z.iso.date()
  ),
  certificate: asked(
    {
      kind: 'text',
      titleZh: '原证编号（知道的话）',
      titleEn: 'Number of the certificate, if known',
      askZh: '原来的证编号是多少？',
      askEn: 'What is the number of the old certificate?',
      hintZh: '不知道可以不填，由我们查档案。',
      hintEn: 'May stay empty; we search the archive.'
    },
    z.string().trim().min(2).max(40)
  ).optional(),
  onRecord: asked(
    {
      kind: 'choice',
      byStaff: true,
      titleZh: '档案中有没有记录（由工作人员填写）',
      titleEn: 'Whether it is on record (filled in by staff)',
      options: [
        { value: 'yes', titleZh: '有记录', titleEn: 'on record' },
        { value: 'no', titleZh: '还没有查到', titleEn: 'not found yet' }
      ]
    },
    z.enum(['yes', 'no'])
  ).optional()
})

/** A claim says besides of whom it is claimed; the answer names the right, and nobody is told of it but the holder. */
const claimForm = form.extend({
  payer: asked(
    {
      kind: 'choice',
      titleZh: '现在有没有工作单位',
      titleEn: 'Whether there is an employer now',
      askZh: '您现在有工作单位吗？',
      askEn: 'Do you have an employer now?',
      hintZh: '有单位的一般由单位发放。我们不会联系单位。',
      hintEn: 'Where there is one it usually pays. We do not contact it.',
      options: [
        { value: 'employer', titleZh: '有，向单位申领', titleEn: 'yes, I claim it there' },
        { value: 'office', titleZh: '没有', titleEn: 'no' }
      ]
    },
    z.enum(['employer', 'office'])
  )
})

const variant = (
  key: string,
  words: Pick<Variant, 'titleZh' | 'titleEn' | 'aboutZh' | 'aboutEn'>,
  asks: Variant['form'] = form
): Variant => ({
  key,
  ...words,
  form: asks,
  edition: '2026-11',
  papers: [],
  ground: { kind: 'statute' }
})

/**
 * 独生子女父母光荣证 (PFPL art. 31): what was issued in its time is verified and issued again; its holders keep what goes with it.
 * There are no new ones, so there is no variant that asks for one.
 */
export const oneChildHonour: Matter = {
  key: 'one-child-honour',
  titleZh: '独生子女父母光荣证核验、补发',
  titleEn: 'One-child honour certificate: verification, re-issue',
  shortZh: '光荣证核验、补发',
  shortEn: 'One-child honour certificate',
  aboutZh: '核验以前发的证，遗失的免费补发，持证人继续享受规定的待遇。不再新发；查档案由我们来，不用您到别处开证明。',
  aboutEn:
    'Verifies what was issued in its time and issues it again where it was lost, free of charge; its holders keep their benefits. There are no new ones; we search the archive ourselves.',
  operation: 'cases.one-child-honour',
  applicants: ['self', 'guardian', 'proxy', 'staff'],
  variants: [
    variant('verify', {
      titleZh: '核验',
      titleEn: 'Verification',
      aboutZh: '确认证件有记录，用于享受待遇。',
      aboutEn: 'Confirms that it is on record, for what goes with it.'
    }),
    variant('re-issue', {
      titleZh: '补发',
      titleEn: 'Re-issue',
      aboutZh: '原证遗失或损坏的，凭记录补发。',
      aboutEn: 'Lost or damaged: issued again from the record.'
    }),
    variant(
      'claim',
      {
        titleZh: '待遇申领',
        titleEn: 'Claim of benefits',
        aboutZh: '确认您继续享受的待遇，写明向谁申领；拿核验书去领，不用再证明一次。',
        aboutEn: 'Finds what you keep being entitled to and of whom you claim it; the paper is proof enough.'
      },
      claimForm
    ),
    variant('reward', {
      titleZh: '奖励金',
      titleEn: 'Reward',
      aboutZh: '标准核实以后才能发放；在此之前先登记。',
      aboutEn: 'Paid once the amount has been verified; until then it is taken in.'
    })
  ],
  known: ['name', 'sex', 'bornOn', 'address', 'idNumber', 'phone'],
  deciding: {
    propose,
    reasons: {
      'grant-open': [{ zh: '查到档案，记录一致', en: 'Found in the archive, and it agrees' }],
      'refuse-open': [
        { zh: '档案和原发证地都查过，没有记录', en: 'Archive and place of issue were searched; there is no record' }
      ]
    },
    per: 'person',
    extension: 10,
    afterDeath: 'decided',
    afterMove: 'follows'
  },
  steps: [
    {
      key: 'check',
      titleZh: '街道查档',
      titleEn: 'The street searches the archive',
      roles: ['street_officer', 'duty_officer'],
      workingDays: 5
    },
    {
      key: 'decide',
      titleZh: '街道复核',
      titleEn: 'Second look at the street',
      roles: ['street_reviewer', 'district_officer'],
      workingDays: 5
    }
  ],
  outcome: {
    kind: 'decision',
    titleZh: '独生子女父母光荣证核验书',
    titleEn: 'Verification of a one-child honour certificate',
    typeCode: 'OH01'
  },
  fee: 0,
  qualityZh: '10个工作日内办结；档案由我们查。',
  qualityEn: 'Within 10 working days; we search the archive.'
}

function propose({ variant: request, form: told, granted, person }: CaseFacts, on: string) {
  const { childBornOn, onRecord, payer } = told as z.infer<typeof form> & Partial<z.infer<typeof claimForm>>
  const known = granted.length > 0 || onRecord === 'yes' ? true : onRecord === 'no' ? false : undefined
  const question: OneChildHonourQuestion = {
    request: request as OneChildHonourQuestion['request'],
    childBornOn: childBornOn ?? on,
    ...(known !== undefined && { onRecord: known }),
    ...(payer !== undefined && { payer }),
    place: person.place,
    sources: { record: 'office', place: 'register' }
  }
  return decideOneChildHonour(question, parameters, on)
}
