import { z } from 'zod'
import { decideMyData, type MyDataRequest } from '../rules/my-data.ts'
import { dataFields } from '../rules/my-data-texts.ts'
import type { CaseFacts } from './case-facts.ts'
import { asked } from './fields.ts'
import type { Matter, Variant } from './matter.ts'

const { name, formerName, sex, bornOn, idNumber, phone } = dataFields
const titled = ({ zh, en }: { zh: string; en: string }) => ({
  titleZh: `正确的${zh}`,
  titleEn: `The right ${en}`,
  askZh: `正确的${zh}是什么？`,
  askEn: `What is the right ${en}?`
})
const only = { hintZh: '没有错的不用填。', hintEn: 'Stays empty where it is right.' }

const right = z.strictObject({
  name: asked({ kind: 'text', ...titled(name), ...only }, z.string().trim().min(1).max(100)).optional(),
  formerName: asked({ kind: 'text', ...titled(formerName) }, z.string().trim().min(1).max(100)).optional(),
  sex: asked(
    {
      kind: 'choice',
      ...titled(sex),
      options: [
        { value: '1', titleZh: '男', titleEn: 'male' },
        { value: '2', titleZh: '女', titleEn: 'female' }
      ]
    },
    z.enum(['1', '2'])
  ).optional(),
  bornOn: asked({ kind: 'day', ...titled(bornOn) }, z.iso.date()).optional(),
  idNumber: asked(
    { kind: 'account', ...titled(idNumber) },
    z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z]{8,18}$/)
  ).optional(),
  phone: asked(
    { kind: 'account', ...titled(phone) },
    z
      .string()
      .trim()
      .regex(/^1\d{10}$/)
  ).optional(),
  record: asked(
    {
      kind: 'choice',
      titleZh: '正确的内容在哪里可以核对',
      titleEn: 'Where what is right can be seen',
      askZh: '正确的内容在哪里可以核对？',
      askEn: 'Where can the right content be checked?',
      hintZh: '我们或者别的部门能查到的，由我们去查，不用您拿材料。',
      hintEn: 'Where an office has it we look it up; no paper is needed.',
      options: [
        { value: 'office', titleZh: '部门有记录（户口、证件等）', titleEn: 'an office has it' },
        { value: 'paper', titleZh: '我带了材料', titleEn: 'I brought a paper' },
        { value: 'word', titleZh: '只有我自己知道（比如电话）', titleEn: 'only I can tell, such as a phone' }
      ]
    },
    z.enum(['office', 'paper', 'word'])
  )
})

const more = right.pick({ formerName: true, phone: true, idNumber: true, bornOn: true, record: true })
const option = (value: string, titleZh: string, titleEn: string) => ({ value, titleZh, titleEn })

const restrict = z.strictObject({
  what: asked(
    {
      kind: 'choice',
      titleZh: '不希望怎样使用',
      titleEn: 'Which use you do not want',
      askZh: '不希望我们怎样使用您的信息？',
      askEn: 'How shall your data not be used?',
      options: [
        option('offers', '不要再向我介绍自愿的服务', 'no more offers of voluntary services'),
        option('safety', '因为安全，不让一般工作人员看到我的登记', 'for my safety, hide my entry'),
        option('register', '停止使用我的基本登记', 'no use of my basic entry')
      ]
    },
    z.enum(['offers', 'safety', 'register'])
  )
})

const remove = z.strictObject({
  what: asked(
    {
      kind: 'choice',
      titleZh: '要删除什么',
      titleEn: 'What is to go',
      askZh: '要删除什么？',
      askEn: 'What shall be deleted?',
      options: [
        option('consents', '我同意过的内容', 'what I agreed to'),
        option('notes', '工作人员写的备注', 'notes of colleagues'),
        option('voluntary', '以上两样', 'both'),
        option('register', '基本登记', 'the basic entry'),
        option('everything', '全部', 'everything')
      ]
    },
    z.enum(['consents', 'notes', 'voluntary', 'register', 'everything'])
  )
})

const paper = {
  key: 'shows-right',
  titleZh: '能看出正确内容的材料',
  titleEn: 'A paper that shows what is right',
  unless: ['on-record' as const],
  mayFollow: true
}

const variant = (
  key: string,
  words: Pick<Variant, 'titleZh' | 'titleEn' | 'aboutZh' | 'aboutEn'>,
  rest: Pick<Variant, 'form'> & Partial<Variant>
): Variant => ({ key, ...words, edition: '2026-11', papers: [], ground: { kind: 'statute' }, ...rest })

/**
 * 个人信息权利 (PIPL 44–50): one's own data, for everybody and free of charge. A copy and an explanation are given in the moment; the rest is
 * answered with its reasons, and what is granted is done in the register by the decision itself.
 */
export const myData: Matter = {
  key: 'my-data',
  titleZh: '我的信息：查阅、更正、删除',
  titleEn: 'My data: copy, correction, deletion',
  shortZh: '我的信息',
  shortEn: 'My data',
  aboutZh:
    '您可以知道我们保存了您的哪些信息、为什么、保存多久，可以要一份副本，可以要求更正、补充、限制使用或者删除。不用说理由，不收费。依法必须保存的，我们写明是哪一条法律。',
  aboutEn:
    'You may know what we keep of you, why and for how long; have a copy; have it corrected, completed, restricted or deleted. No reason is needed and it is free. Where a law keeps something we name the article.',
  operation: 'cases.my-data',
  applicants: ['self', 'guardian', 'proxy'],
  variants: [
    variant(
      'copy',
      {
        titleZh: '要一份副本',
        titleEn: 'A copy',
        aboutZh: '当场打印。没有印章，不写交给谁；谁也不能要求您提供。',
        aboutEn: 'Printed while you wait, without seal or addressee; nobody may demand it of you.'
      },
      { form: z.strictObject({}), atOnce: 'copy' }
    ),
    variant(
      'explain',
      {
        titleZh: '请解释怎样使用',
        titleEn: 'An explanation',
        aboutZh: '当场打印：每一项为什么要、依据哪条法律、保存多久。',
        aboutEn: 'Printed while you wait: why each fact is kept, under which law, for how long.'
      },
      { form: z.strictObject({}), atOnce: 'explanation' }
    ),
    variant(
      'correct',
      {
        titleZh: '更正',
        titleEn: 'Correction',
        aboutZh: '登记有错的，核实后改正。',
        aboutEn: 'What is wrong is checked and put right.'
      },
      { form: right, papers: [paper], carries: 'correction' }
    ),
    variant(
      'complete',
      {
        titleZh: '补充',
        titleEn: 'Completion',
        aboutZh: '登记不全的，核实后补上。',
        aboutEn: 'What is missing is checked and added.'
      },
      { form: more, papers: [paper], carries: 'correction' }
    ),
    variant(
      'restrict',
      {
        titleZh: '限制使用',
        titleEn: 'Restriction',
        aboutZh: '不希望某种使用的，可以拒绝；法定职责必需的除外。',
        aboutEn: 'You may refuse a use, except what a duty by law needs.'
      },
      { form: restrict, carries: 'restriction' }
    ),
    variant(
      'delete',
      {
        titleZh: '删除',
        titleEn: 'Deletion',
        aboutZh: '您同意过的内容、工作人员的备注可以删；法定登记说明哪条法律要求保存。',
        aboutEn: 'What you agreed to and notes may go; of the basic entry we tell which law keeps it.'
      },
      { form: remove, carries: 'deletion' }
    )
  ],
  known: ['name', 'sex', 'bornOn', 'address', 'idNumber', 'phone'],
  deciding: {
    propose,
    reasons: {
      'grant-open': [
        { zh: '与部门记录核对一致', en: 'It agrees with the record of the office' },
        { zh: '与出示的材料核对一致', en: 'It agrees with the paper shown' }
      ],
      'refuse-open': [
        { zh: '核对后与登记一致，没有需要改的', en: 'Compared with the entry: there is nothing to change' },
        {
          zh: '材料看不出正确内容，请补充后再来',
          en: 'The paper does not show what is right; please come again with another'
        }
      ]
    },
    per: 'variant',
    forChildren: 'guardian',
    extension: 5,
    afterDeath: 'decided',
    afterMove: 'follows'
  },
  steps: [
    {
      key: 'check',
      titleZh: '窗口核实',
      titleEn: 'The window checks',
      roles: ['street_officer', 'community_worker', 'duty_officer'],
      workingDays: 5
    },
    {
      key: 'decide',
      titleZh: '街道答复并办理',
      titleEn: 'The street answers, and does it',
      roles: ['street_reviewer', 'district_officer'],
      workingDays: 5
    }
  ],
  outcome: { kind: 'decision', titleZh: '个人信息申请答复书', titleEn: 'Answer about personal data', typeCode: 'MD01' },
  fee: 0,
  qualityZh: '副本和解释当场给；更正、补充、限制、删除10个工作日内办好或者书面说明理由。',
  qualityEn:
    'Copy and explanation while you wait; the rest within 10 working days, done or refused in writing with reasons.'
}

function propose({ variant: key, form }: CaseFacts, on: string) {
  if (key === 'correct' || key === 'complete') {
    const { record, ...facts } = form as Partial<z.infer<typeof right>>
    return decideMyData({ right: key, fields: Object.keys(facts), record: record ?? 'word' }, on)
  }
  const { what } = form as { what?: string }
  const asked =
    key === 'restrict' ? { right: key, what: what ?? 'register' } : { right: 'delete', what: what ?? 'register' }
  return decideMyData(asked as MyDataRequest, on)
}
