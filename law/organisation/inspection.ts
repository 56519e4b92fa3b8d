import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** 8(2): a visit to see how the service is; a finding is put right and looked at once more, by another person. */
export const inspection: RecordKind = {
  key: 'inspection',
  titleZh: '到访检查',
  titleEn: 'Check visit',
  aboutZh: '到服务点看服务：用手机逐项勾选，要整改的自动列出，整改后由另一位同事复查。只看设施和服务，不查居民。',
  aboutEn:
    'A look at how the service is, ticked off on a phone. What is to be put right is listed by itself, and a colleague looks once more. Places and services are looked at, never residents.',
  articles: ['8(2)', '7', '20'],
  operation: 'organisation.keep',
  beginning: 'held',
  fields: [
    {
      name: 'place',
      titleZh: '看哪里',
      titleEn: 'Where',
      kind: 'line',
      required: true,
      most: 60
    },
    {
      name: 'about',
      titleZh: '依据的协议',
      titleEn: 'Under which agreement',
      kind: 'record',
      of: 'agreement',
      required: false,
      most: 36
    },
    {
      name: 'checks',
      titleZh: '检查单',
      titleEn: 'Checklist',
      kind: 'checks',
      required: true,
      most: 1000,
      when: 'held',
      options: [
        { value: 'open', titleZh: '按公布的时间开放', titleEn: 'Open at the published hours' },
        {
          value: 'free',
          titleZh: '公示“服务免费”，没有收费',
          titleEn: '“Free of charge” is posted, and nothing is charged'
        },
        {
          value: 'promise',
          titleZh: '公示办理时限和投诉电话',
          titleEn: 'Promised times and the number for complaints are posted'
        },
        { value: 'equal', titleZh: '新居民同样受理', titleEn: 'Newcomers are served alike' },
        { value: 'private', titleZh: '有可以单独谈话的地方', titleEn: 'There is a place to talk in private' },
        { value: 'step-free', titleZh: '婴儿车、轮椅能进出', titleEn: 'Prams and wheelchairs get in and out' },
        { value: 'nursing-room', titleZh: '母婴室能用', titleEn: 'The nursing room can be used' },
        { value: 'no-names', titleZh: '公告栏没有个人信息', titleEn: 'No personal data on the board' },
        {
          value: 'booklet',
          titleZh: '有新居民服务手册可取',
          titleEn: 'Booklets for newcomers lie there for the taking'
        }
      ]
    },
    {
      name: 'minutes',
      titleZh: '看到的情况',
      titleEn: 'What was seen',
      hintZh: '写设施和服务，不写居民',
      hintEn: 'Places and services; nothing about residents',
      kind: 'long',
      required: true,
      most: 2000,
      when: 'held'
    }
  ],
  hasMembers: false,
  taskZh: '整改',
  taskEn: 'To be put right',
  confirmed: true,
  byAnother: true,
  arises: [],
  /** Working days to put a finding right. */
  findingDays: 20,
  open: ['place', 'checks'],
  refuses: [...inNoRecord, 'contraception'],
  namesNobody: true
}
