import { z } from 'zod'
import { childBornOn, childKnown, childName } from './child-fields.ts'
import { asked } from './fields.ts'
import type { NeededPaper } from './matter.ts'

/** The fields and papers the variants of the childcare subsidy are put together from. */

const child = childKnown(
  '选择后姓名、出生日期和户籍不必再填。',
  'Then name, day of birth and hukou are not asked again.',
  // Paid until three, from 2025 on.
  { below: 3, on: '2025-01-01' }
)

const childNumber = asked(
  {
    kind: 'text',
    unless: 'child',
    titleZh: '孩子的身份证号或出生医学证明编号',
    titleEn: 'Identity number of the child, or number of the birth certificate',
    askZh: '孩子的身份证号，或者出生医学证明编号，是多少？',
    askEn: 'What is the child’s ID number, or the number of the birth certificate?',
    hintZh: '只用来确认没有人重复申领，加密保存。',
    hintEn: 'Only to see that nobody else claims for the same child; kept sealed.'
  },
  z
    .string()
    .trim()
    .regex(/^[A-Za-z]{0,2}\d{6,17}[\dXx]$/)
).optional()

const childHukouFrom = asked(
  {
    kind: 'day',
    unless: 'child',
    titleZh: '孩子落户日期',
    titleEn: 'Day on which the child was entered in the household register',
    askZh: '孩子是哪天落户的？',
    askEn: 'On which day was the child’s hukou registered?',
    hintZh: '还没有落户可以不填；落户后再计算，落户没有其他前提。',
    hintEn:
      'May stay empty while the child is not entered; it is reckoned once it is, and entry has no other condition.'
  },
  z.iso.date()
).optional()

const nationality = asked(
  {
    kind: 'choice',
    unless: 'child',
    titleZh: '孩子的国籍',
    titleEn: 'Nationality of the child',
    askZh: '孩子是哪国国籍？',
    askEn: 'Which nationality has the child?',
    options: [
      { value: 'chinese', titleZh: '中国', titleEn: 'Chinese' },
      { value: 'other', titleZh: '其他', titleEn: 'another' }
    ]
  },
  z.enum(['chinese', 'other'])
).optional()

const movedFrom = asked(
  {
    kind: 'number',
    titleZh: '孩子户口从外地迁入的：迁出地区划代码（6位）',
    titleEn: 'Where the hukou of the child moved in from: division code of six digits',
    askZh: '孩子的户口从外地迁来的，原来那里的6位区划代码是多少？',
    askEn: 'If the hukou came from elsewhere, what is the 6-digit code of that place?',
    hintZh: '没有迁过的不填。',
    hintEn: 'Stays empty where it never moved.'
  },
  z.int().min(110_000).max(659_999)
).optional()

const movedOn = asked(
  {
    kind: 'day',
    titleZh: '孩子户口迁入日期',
    titleEn: 'Day on which it moved in',
    askZh: '孩子的户口是哪天迁进来的？',
    askEn: 'On which day did the hukou move in?'
  },
  z.iso.date()
).optional()

const account = asked(
  {
    kind: 'account',
    titleZh: '收款银行卡号（申领人或孩子）',
    titleEn: 'Bank account to pay to, of the applicant or the child',
    askZh: '补贴打到哪张银行卡？',
    askEn: 'To which bank card shall it be paid?',
    hintZh: '加密保存，只显示后四位；可以以后补。',
    hintEn: 'Kept sealed, shown by its last four digits; may follow later.'
  },
  z
    .string()
    .trim()
    .regex(/^\d{10,30}$/)
).optional()

const ofChild = { child, childName, childBornOn, childNumber, childHukouFrom, nationality }
const rest = { movedFrom, movedOn, account }

export const parentForm = z.strictObject({ ...ofChild, ...rest })

export const separatedForm = z.strictObject({
  ...ofChild,
  custody: asked(
    {
      kind: 'choice',
      titleZh: '孩子由谁抚养',
      titleEn: 'Who has custody',
      askZh: '孩子由谁抚养？',
      askEn: 'Who brings the child up?',
      options: [
        { value: 'with-claimant', titleZh: '由申领人抚养', titleEn: 'the applicant' },
        { value: 'with-the-other', titleZh: '由另一方抚养', titleEn: 'the other parent' },
        { value: 'disputed', titleZh: '还没有确定', titleEn: 'not settled yet' }
      ]
    },
    z.enum(['with-claimant', 'with-the-other', 'disputed'])
  ),
  ...rest
})

export const adoptionForm = z.strictObject({
  ...ofChild,
  adoptedOn: asked(
    {
      kind: 'day',
      titleZh: '收养登记日期',
      titleEn: 'Day of the adoption',
      askZh: '收养登记是哪天办的？',
      askEn: 'On which day was the adoption registered?'
    },
    z.iso.date()
  ),
  ...rest
})

export const institutionForm = z.strictObject({
  institution: asked(
    { kind: 'text', titleZh: '儿童福利机构名称', titleEn: 'Name of the child-welfare institution' },
    z.string().trim().min(2).max(100)
  ),
  account
})

const paper = (
  key: string,
  titleZh: string,
  titleEn: string,
  told: Pick<NeededPaper, 'unless' | 'mayFollow'>
): NeededPaper => ({ key, titleZh, titleEn, ...told })

/** Birth certificate and hukou book (S:CCS); nothing that the register already shows, and proof of custody only where it matters. */
export const subsidyPapers = {
  birth: paper('birth-certificate', '出生医学证明', 'Birth medical certificate', {
    unless: ['parent', 'guardian'],
    mayFollow: true
  }),
  hukou: paper('hukou-book', '孩子的户口簿页', 'Page of the child in the hukou book', {
    unless: ['hukou'],
    mayFollow: true
  }),
  custody: paper(
    'custody',
    '抚养关系材料（离婚协议或判决书中的抚养条款）',
    'Paper on custody: the clause of agreement or judgment',
    {
      unless: [],
      mayFollow: true
    }
  ),
  adoption: paper('adoption', '收养登记证', 'Certificate of adoption', { unless: [], mayFollow: false }),
  guardian: paper('guardianship', '监护关系材料', 'Paper on guardianship', { unless: ['guardian'], mayFollow: true }),
  institution: paper('institution', '机构登记证书', 'Registration certificate of the institution', {
    unless: [],
    mayFollow: false
  }),
  account: paper('bank-card', '收款银行卡', 'Bank card to pay to', { unless: ['account'], mayFollow: true })
} as const
