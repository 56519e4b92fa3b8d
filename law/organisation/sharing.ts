import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** 14(2): data that are shared under a decision: by the catalogue, for a purpose, until a day; never a list of people. */
export const sharing: RecordKind = {
  key: 'sharing',
  titleZh: '数据共享',
  titleEn: 'Shared data',
  aboutZh: '按会议决定共享的数据：目录条目、目的、给谁、到哪天为止。只共享汇总数或逐件核对的答复，不交换名单。',
  aboutEn:
    'Data shared under a decision of a meeting: catalogue entry, purpose, with whom and until when. Totals, or answers one by one; no lists are exchanged.',
  articles: ['14(2)', '14(3)'],
  operation: 'organisation.share',
  beginning: 'adopted',
  fields: [
    {
      name: 'about',
      titleZh: '依据的会议',
      titleEn: 'Decided by',
      kind: 'record',
      of: 'meeting',
      required: true,
      most: 36
    },
    {
      name: 'catalogue',
      titleZh: '共享目录条目',
      titleEn: 'Entry of the sharing catalogue',
      hintZh: '目录里的名称或编号',
      hintEn: 'Its name or number in the catalogue',
      kind: 'line',
      required: true,
      most: 80
    },
    { name: 'with', titleZh: '共享给', titleEn: 'With whom', kind: 'line', required: true, most: 60 },
    {
      name: 'form',
      titleZh: '怎样共享',
      titleEn: 'In which form',
      kind: 'choice',
      required: true,
      most: 20,
      options: [
        { value: 'totals', titleZh: '汇总数', titleEn: 'Totals' },
        { value: 'answers', titleZh: '逐件核对，只答是否', titleEn: 'Answers one by one: yes or no' }
      ]
    },
    { name: 'purpose', titleZh: '目的', titleEn: 'Purpose', kind: 'long', required: true, most: 500 }
  ],
  hasMembers: false,
  taskZh: '约定事项',
  taskEn: 'What is owed',
  confirmed: false,
  arises: [
    {
      key: 'stop',
      titleZh: '停止共享，请对方删除',
      titleEn: 'Stop sharing, and have it deleted there',
      due: { from: 'end', days: 0 }
    }
  ],
  open: ['catalogue', 'with', 'form', 'purpose'],
  refuses: [...inNoRecord, 'contraception'],
  namesNobody: true
}
