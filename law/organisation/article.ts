import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** 8(4), 24(2): what is written for residents; checked against the law, and looked at again by its day. */
export const article: RecordKind = {
  key: 'article',
  titleZh: '宣传材料',
  titleEn: 'Article or leaflet',
  aboutZh:
    '给居民看的文章、折页和海报：讲权利、服务和健康知识，不劝生、不催生。保存时先查合不合法，到期前复查内容；只看印了多少份，不看谁看过。',
  aboutEn:
    'Articles, leaflets and posters about rights, services and health; nobody is talked into or out of a child. Checked against the law when saved, looked at again by its day; copies are counted, readers never.',
  articles: ['8(4)', '24(2)'],
  operation: 'organisation.publicity',
  beginning: 'adopted',
  fields: [
    {
      name: 'form',
      titleZh: '形式',
      titleEn: 'Form',
      kind: 'choice',
      required: true,
      most: 20,
      options: [
        { value: 'article', titleZh: '文章', titleEn: 'Article' },
        { value: 'leaflet', titleZh: '折页', titleEn: 'Leaflet' },
        { value: 'poster', titleZh: '海报', titleEn: 'Poster' }
      ]
    },
    {
      name: 'text',
      titleZh: '内容',
      titleEn: 'Text',
      hintZh: '写明依据哪条规定、问谁。不写居民的姓名和联系方式。',
      hintEn: 'Say which provision it rests on and whom to ask. No names or contacts of residents.',
      kind: 'long',
      required: true,
      most: 4000
    },
    {
      name: 'copies',
      titleZh: '印了多少份',
      titleEn: 'Copies printed',
      kind: 'number',
      required: false,
      most: 7
    }
  ],
  hasMembers: false,
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  confirmed: false,
  arises: [
    {
      key: 'review',
      titleZh: '复查内容和依据是否仍然有效',
      titleEn: 'See whether text and basis still hold',
      due: { from: 'end', days: -30 }
    }
  ],
  open: ['form', 'text'],
  refuses: [...inNoRecord, 'contraception', 'new-duty'],
  namesNobody: true
}
