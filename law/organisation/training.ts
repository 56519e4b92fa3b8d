import { qualifications } from '../qualifications.ts'
import { amongPeople } from './among-people.ts'
import type { RecordKind } from './kind.ts'

/** 18: a training of colleagues and information officers; who attended has their certificate by it. */
export const training: RecordKind = {
  ...amongPeople,
  membersAre: 'everybody',
  key: 'training',
  titleZh: '培训',
  titleEn: 'Training',
  aboutZh: '同事、综合信息员的培训：报名的是成员，到场的才有证书，证书自动登记，到期要再培训。',
  aboutEn:
    'Training of colleagues and information officers: members sign up, who attended has the certificate, which is recorded by itself and lapses.',
  articles: ['18'],
  operation: 'organisation.serving',
  beginning: 'held',
  fields: [
    {
      name: 'subject',
      titleZh: '培训内容',
      titleEn: 'Subject',
      kind: 'choice',
      required: true,
      most: 20,
      options: qualifications
        .filter(one => 'months' in one)
        .map(({ key, titleZh, titleEn }) => ({ value: key, titleZh, titleEn }))
    },
    { name: 'by', titleZh: '由谁培训', titleEn: 'Given by', kind: 'line', required: true, most: 60 },
    { name: 'place', titleZh: '地点', titleEn: 'Place', kind: 'line', required: true, most: 60 },
    { name: 'hours', titleZh: '几个小时', titleEn: 'Hours', kind: 'number', required: true, most: 2 },
    {
      name: 'minutes',
      titleZh: '培训情况',
      titleEn: 'What was taught',
      kind: 'long',
      required: true,
      most: 2000,
      when: 'held'
    }
  ],
  attended: 'certificate',
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  arises: [],
  open: ['subject', 'by', 'hours']
}
