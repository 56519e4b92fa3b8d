import { inPlaces } from './in-places.ts'
import type { RecordKind } from './kind.ts'

/** 13(2), 23(2), 24(3): a room or a place outside that is booked for a while by one at a time; for what, and never for whom. */
export const venue: RecordKind = {
  ...inPlaces,
  key: 'venue',
  titleZh: '场地',
  titleEn: 'Venue',
  aboutZh: '小区、街道和社区里可以预约的房间和场地。预约只写做什么，不写居民。',
  aboutEn:
    'Rooms and places of compounds, streets and communities that may be booked. A booking says for what, never for which resident.',
  articles: ['13(2)', '23(2)', '24(3)'],
  beginning: 'adopted',
  fields: [
    {
      name: 'about',
      titleZh: '在哪里',
      titleEn: 'Where',
      hintZh: '登记的小区或服务场所',
      hintEn: 'A compound or premises on record',
      kind: 'record',
      of: ['compound', 'premises'],
      required: false,
      most: 36
    },
    { name: 'place', titleZh: '位置', titleEn: 'How to find it', kind: 'line', required: true, most: 60 },
    { name: 'seats', titleZh: '能坐几人', titleEn: 'Seats', kind: 'number', required: true, most: 4 },
    {
      name: 'opens',
      titleZh: '几点开',
      titleEn: 'Opens at',
      hintZh: '如 08:30',
      hintEn: 'Such as 08:30',
      kind: 'time',
      required: true,
      most: 5
    },
    {
      name: 'closes',
      titleZh: '几点关',
      titleEn: 'Closes at',
      hintZh: '如 17:30',
      hintEn: 'Such as 17:30',
      kind: 'time',
      required: true,
      most: 5
    },
    {
      name: 'has',
      titleZh: '条件',
      titleEn: 'What it has',
      kind: 'ticks',
      required: false,
      most: 200,
      options: [
        { value: 'private', titleZh: '可以单独谈话', titleEn: 'Private enough to talk' },
        { value: 'step-free', titleZh: '婴儿车、轮椅能进', titleEn: 'Prams and wheelchairs get in' },
        { value: 'screen', titleZh: '投影或屏幕', titleEn: 'A projector or screen' },
        { value: 'children', titleZh: '有儿童角', titleEn: 'A corner for children' },
        { value: 'nursing', titleZh: '旁边有母婴室', titleEn: 'A nursing room beside it' }
      ]
    }
  ],
  partner: {
    titleZh: '提供场地一方的账号',
    titleEn: 'Account of who provides it',
    hintZh: '能看到这个场地和预约的时间',
    hintEn: 'Sees this venue and when it is booked'
  },
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  confirmed: false,
  open: ['place', 'seats', 'opens', 'closes', 'has']
}
