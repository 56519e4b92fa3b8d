import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** 9(7), 23(2): a talk, a market of services, a playgroup; open to everybody, places are counted and nobody is named. */
export const event: RecordKind = {
  key: 'event',
  titleZh: '活动',
  titleEn: 'Event',
  aboutZh: '讲座、义诊、亲子活动：人人可以报名，不留姓名，凭号入场；只数名额，不记谁来过。',
  aboutEn:
    'Talks, clinics, playgroups: everybody may sign up without a name and comes with a code. Places are counted, and who came is kept nowhere.',
  articles: ['9(7)', '23(2)'],
  operation: 'organisation.publicity',
  beginning: 'adopted',
  fields: [
    { name: 'place', titleZh: '地点', titleEn: 'Place', kind: 'line', required: true, most: 60 },
    {
      name: 'at',
      titleZh: '时间',
      titleEn: 'Time',
      hintZh: '日期写在“开始”一栏；这里写几点到几点',
      hintEn: 'The day is its first day; here from when to when',
      kind: 'line',
      required: true,
      most: 30
    },
    {
      name: 'seats',
      titleZh: '名额',
      titleEn: 'Places',
      kind: 'number',
      required: true,
      most: 4
    },
    {
      name: 'text',
      titleZh: '做什么，适合谁',
      titleEn: 'What it is and for whom',
      kind: 'long',
      required: true,
      most: 1000
    }
  ],
  hasMembers: false,
  taskZh: '要准备的事',
  taskEn: 'What is to be prepared',
  confirmed: false,
  arises: [],
  open: ['place', 'at', 'seats', 'text'],
  refuses: [...inNoRecord, 'contraception', 'new-duty'],
  namesNobody: true
}
