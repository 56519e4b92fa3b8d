import { childcareSubsidyRules } from '../parameters/childcare-subsidy-rules.ts'
import { parameters } from '../parameters.ts'
import { decideChildcareSubsidy, type SubsidyClaim } from '../rules/childcare-subsidy.ts'
import { leaveOutGranted } from '../rules/settle-decision.ts'
import type { CaseFacts, ChildFacts } from './case-facts.ts'
import { adoptionForm, institutionForm, parentForm, separatedForm, subsidyPapers } from './childcare-subsidy-form.ts'
import type { Matter, Variant } from './matter.ts'

const { birth, hukou, custody, adoption, guardian, institution, account } = subsidyPapers

const variant = (key: string, words: Pick<Variant, 'titleZh' | 'titleEn' | 'aboutZh' | 'aboutEn'>) => ({
  key,
  ...words,
  edition: '2026-11',
  ground: { kind: 'statute' as const }
})

/**
 * 育儿补贴: whose child comes first, who is married to whom and how many there are is no condition and no field. First check by
 * the street, confirmation by the county, both within 30 working days (S:CCS). The first claim and the yearly renewal are one form.
 */
export const childcareSubsidy: Matter = {
  key: 'childcare-subsidy',
  titleZh: '育儿补贴',
  titleEn: 'Childcare subsidy',
  aboutZh: '3周岁以下的孩子，每孩每年一份。首次申领和每年续领用同一张表；与父母的婚姻状况、孩子是第几个无关。不收费。',
  aboutEn:
    'For every child under three, for each year. One form for the first claim and the yearly renewal; the marriage of the parents and the number of children do not matter. Free of charge.',
  operation: 'cases.childcare-subsidy',
  applicants: ['self', 'guardian', 'proxy', 'staff'],
  variants: [
    {
      ...variant('parent', {
        titleZh: '父亲或母亲申领',
        titleEn: 'A parent claims',
        aboutZh: '父母任何一方都可以申领，每个孩子由一人申领。',
        aboutEn: 'Either parent may claim; one person claims for each child.'
      }),
      form: parentForm,
      papers: [birth, hukou, account]
    },
    {
      ...variant('separated', {
        titleZh: '父母分开生活',
        titleEn: 'Parents living apart',
        aboutZh: '由抚养孩子的一方申领。抚养关系还没有确定的，也先受理。',
        aboutEn: 'The parent who brings the child up claims. Where custody is not settled it is taken in all the same.'
      }),
      form: separatedForm,
      papers: [birth, hukou, custody, account]
    },
    {
      ...variant('adoption', {
        titleZh: '收养的孩子',
        titleEn: 'An adopted child',
        aboutZh: '依法收养的孩子同样享受，自收养之日起由养父母申领。',
        aboutEn: 'The same for a lawfully adopted child; the adoptive parents claim from the day of the adoption.'
      }),
      form: adoptionForm,
      papers: [adoption, hukou, account]
    },
    {
      ...variant('guardian', {
        titleZh: '其他监护人申领',
        titleEn: 'Another guardian claims',
        aboutZh: '父母不能申领的，由其他监护人申领。',
        aboutEn: 'Where the parents cannot, another guardian claims.'
      }),
      form: parentForm,
      papers: [guardian, hukou, account]
    },
    {
      ...variant('institution', {
        titleZh: '儿童福利机构申领',
        titleEn: 'A child-welfare institution claims',
        aboutZh: '由机构为所养育的孩子申领，登记人选孩子本人。',
        aboutEn: 'The institution claims for a child it brings up; the person chosen is the child.'
      }),
      form: institutionForm,
      childIsPerson: true,
      papers: [institution, account]
    }
  ],
  known: ['name', 'sex', 'bornOn', 'address', 'idNumber', 'phone'],
  deciding: {
    propose,
    reasons: {
      'grant-open': [
        {
          zh: '未按时申请有正当原因，材料齐全，予以发放',
          en: 'There was a good reason for the delay, and all papers are there'
        },
        {
          zh: '户籍迁移已核对，另一地没有发放，由本地发放',
          en: 'The move was checked: the other place pays nothing, this one does'
        },
        { zh: '抚养关系已核对，由申领人抚养', en: 'Custody was checked: the child is with the claimant' }
      ],
      'refuse-open': [
        { zh: '超过申请时间，没有正当原因', en: 'It came too late, without a good reason' },
        { zh: '经核对，孩子由另一方抚养', en: 'Checked: the child is with the other parent' },
        { zh: '经核对，另一地已经发放', en: 'Checked: the other place has paid' }
      ]
    },
    per: 'child',
    extension: 15,
    afterDeath: 'taken-over',
    afterMove: 'follows'
  },
  steps: [
    {
      key: 'check',
      titleZh: '街道初审',
      titleEn: 'First check by the street',
      roles: ['street_officer', 'duty_officer'],
      workingDays: 15
    },
    {
      key: 'decide',
      titleZh: '区县确认',
      titleEn: 'Confirmation by the district',
      roles: ['district_officer'],
      workingDays: 15
    }
  ],
  outcome: {
    kind: 'decision',
    titleZh: '育儿补贴决定书',
    titleEn: 'Decision on a childcare subsidy',
    typeCode: 'CS01'
  },
  fee: 0,
  qualityZh: '初审和确认合计30个工作日内办结；缺什么一次说清；已有的材料不再要。',
  qualityEn:
    'Check and confirmation within 30 working days in all; what is missing is said at once; what is on record is not asked for.'
}

function propose(facts: CaseFacts, on: string) {
  const decision = decideChildcareSubsidy(claimOf(facts, on), { amounts: parameters, rules: childcareSubsidyRules }, on)
  return leaveOutGranted(decision, facts.granted)
}

function claimOf(facts: CaseFacts, on: string): SubsidyClaim {
  const { form, child, claimedOn, otherClaims } = facts
  const bornOn = child?.bornOn ?? (form.childBornOn as string | undefined) ?? on
  return {
    child: {
      bornOn,
      chineseNational: child?.chineseNational ?? form.nationality !== 'other',
      ...(typeof form.adoptedOn === 'string' && { adoptedOn: form.adoptedOn }),
      ...(child?.diedOn && { diedOn: child.diedOn }),
      hukou: hukouOf(facts, child, bornOn)
    },
    claimant: claimantOf(facts),
    claimedOn: [...claimedOn],
    otherClaims: otherClaims.map(one => ({ ...one })),
    sources: {
      child: child ? 'register' : 'applicant',
      hukou: child && child.hukou.length > 0 ? 'register' : 'applicant',
      death: 'register',
      adoption: 'paper',
      custody: 'paper',
      claims: 'office'
    }
  }
}

function claimantOf({ variant: of, form, person }: CaseFacts): SubsidyClaim['claimant'] {
  if (of === 'institution') return { kind: 'institution', registeredAt: person.place }
  if (of === 'guardian') return { kind: 'guardian' }
  const told = of === 'separated' ? form.custody : 'shared'
  return { kind: 'parent', custody: told as 'shared' | 'with-claimant' | 'with-the-other' | 'disputed' }
}

/** As the register has it; where the hukou came from before the register knew it is the applicant's word. */
function hukouOf(
  { form, person }: CaseFacts,
  child: ChildFacts | null,
  bornOn: string
): SubsidyClaim['child']['hukou'] {
  const told = typeof form.childHukouFrom === 'string' ? [{ region: person.place, from: form.childHukouFrom }] : []
  const known = child && child.hukou.length > 0 ? [...child.hukou] : told
  const { movedFrom, movedOn } = form as { movedFrom?: number; movedOn?: string }
  if (!movedFrom || !movedOn || known.some(({ region }) => region === movedFrom)) return known
  const here = known.at(-1)?.region ?? person.place
  return [
    { region: movedFrom, from: bornOn },
    { region: here, from: movedOn }
  ]
}
