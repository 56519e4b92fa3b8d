import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** 6, 8(6), 22(3): a table or document for the public board; what names somebody is held back before it is shown. */
export const disclosure: RecordKind = {
  key: 'disclosure',
  titleZh: '公开材料',
  titleEn: 'Document for the board',
  aboutZh: '要公开的表格和文件。从 XLSX、CSV 或 PDF 读入时，姓名、号码、住址和少于五人的数当场遮住；原文件不保存。',
  aboutEn:
    'Tables and documents for the public board. Read from XLSX, CSV or PDF, names, numbers, flats and counts below five are held back at once; the file itself is not kept.',
  articles: ['6', '8(6)', '22(3)'],
  operation: 'organisation.publish',
  beginning: 'adopted',
  fields: [
    {
      name: 'topic',
      titleZh: '公开什么',
      titleEn: 'What it is about',
      kind: 'choice',
      required: true,
      most: 20,
      options: [
        { value: 'services', titleZh: '服务目录和标准', titleEn: 'Services and standards' },
        { value: 'rules', titleZh: '规定和制度', titleEn: 'Rules' },
        { value: 'contacts', titleZh: '联系方式', titleEn: 'Contacts' },
        { value: 'money', titleZh: '经费', titleEn: 'Money' },
        { value: 'results', titleZh: '办理结果', titleEn: 'Results' }
      ]
    },
    {
      name: 'text',
      titleZh: '内容',
      titleEn: 'Text',
      hintZh: '可以从文件读入，再改。公开前还会再查一遍。',
      hintEn: 'May be read from a file and changed. It is looked through once more before it is published.',
      kind: 'document',
      required: true,
      most: 12000
    }
  ],
  hasMembers: false,
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  confirmed: false,
  arises: [
    {
      key: 'review',
      titleZh: '到期前看看还对不对',
      titleEn: 'See whether it still holds before it ends',
      due: { from: 'end', days: -30 }
    }
  ],
  open: ['topic', 'text'],
  refuses: inNoRecord,
  // What would name somebody is held back when it is read and when it is published.
  namesNobody: false
}
