import { inNoRecord } from './forbidden.ts'
import { type RecordKind, renewalKey } from './kind.ts'

/** 7, 8(2), 10, 13(2): what was a responsibility agreement is a service agreement, of both sides’ own will. */
export const agreement: RecordKind = {
  key: 'agreement',
  titleZh: '服务合作协议',
  titleEn: 'Service agreement',
  aboutZh: '与社区、用人单位、物业公司自愿约定为家庭提供的服务；不涉及个人信息，不收费。双方在线签署同一份文本。',
  aboutEn:
    'What a community, an employer or a property company agrees to do for families, of its own will: no personal data, no fee. Both sides sign one and the same text.',
  articles: ['7', '8(2)', '10(2)', '13(2)'],
  operation: 'organisation.agree',
  beginning: 'signed',
  fields: [
    {
      name: 'with',
      titleZh: '与谁签',
      titleEn: 'With',
      kind: 'choice',
      required: true,
      most: 20,
      options: [
        { value: 'community', titleZh: '社区', titleEn: 'A community' },
        { value: 'employer', titleZh: '用人单位', titleEn: 'An employer' },
        { value: 'property', titleZh: '物业公司', titleEn: 'A property company' }
      ]
    },
    { name: 'partner', titleZh: '对方名称', titleEn: 'Name of the other side', kind: 'line', required: true, most: 60 },
    {
      name: 'about',
      titleZh: '登记的用人单位',
      titleEn: 'The employer, as registered',
      hintZh: '与用人单位签的，选登记的单位',
      hintEn: 'With an employer: choose it from those registered',
      kind: 'record',
      of: 'employer',
      required: false,
      most: 36
    },
    {
      name: 'renews',
      titleZh: '续签哪一份',
      titleEn: 'The agreement it renews',
      kind: 'record',
      of: 'agreement',
      when: 'renewed',
      required: false,
      most: 36
    },
    {
      name: 'clauses',
      titleZh: '从条款库选择',
      titleEn: 'From the library of clauses',
      kind: 'clauses',
      required: true,
      most: 400
    },
    {
      name: 'more',
      titleZh: '另外约定',
      titleEn: 'Agreed besides',
      hintZh: '不能写收费、押金、避孕节育、报告个人情况、人员名单；写了不能保存。',
      hintEn: 'No fees, deposits, contraception, reports on persons or lists of persons: such a text is not saved.',
      kind: 'long',
      required: false,
      most: 2000
    }
  ],
  hasMembers: false,
  partner: {
    titleZh: '对方由谁签署',
    titleEn: 'Who signs for the other side',
    hintZh: '对方的账号；以后也可以再选',
    hintEn: 'An account of the other side; may be chosen later'
  },
  taskZh: '约定事项',
  taskEn: 'What is owed',
  confirmed: false,
  arises: [
    {
      key: renewalKey,
      titleZh: '到期前商量是否续签',
      titleEn: 'Talk about renewing it before it ends',
      due: { from: 'end', days: -60 }
    }
  ],
  open: ['with', 'partner', 'clauses', 'more'],
  refuses: [...inNoRecord, 'contraception'],
  namesNobody: true
}
