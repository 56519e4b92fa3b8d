import { inPlaces } from './in-places.ts'
import type { RecordKind } from './kind.ts'

/** 23, 24: where street and community serve: looked over against the list of the standard; what is missing or broken is a repair with an owner and a day. */
export const premises: RecordKind = {
  ...inPlaces,
  key: 'premises',
  titleZh: '服务场所',
  titleEn: 'Premises',
  aboutZh:
    '街道和社区的服务场所：房间、公告栏、设备和开放时间，对照《规范》逐项看；缺的、坏的自动列为修缮任务，由另一位同事验收。',
  aboutEn:
    'Where street and community serve: rooms, boards, devices and hours, looked over by the list of the standard. What is missing or broken becomes a repair by itself, and a colleague accepts it.',
  articles: ['23(1)', '23(2)', '24(1)', '24(2)', '24(3)'],
  beginning: 'held',
  fields: [
    { name: 'place', titleZh: '地址', titleEn: 'Address', kind: 'line', required: true, most: 60 },
    {
      name: 'hours',
      titleZh: '开放时间',
      titleEn: 'Opening hours',
      hintZh: '如 周一至周五 8:30–12:00，14:00–17:30',
      hintEn: 'Such as Monday to Friday 8:30–12:00, 14:00–17:30',
      kind: 'line',
      required: true,
      most: 80
    },
    { name: 'rooms', titleZh: '房间数', titleEn: 'Rooms', kind: 'number', required: true, most: 3 },
    { name: 'boards', titleZh: '公告栏数', titleEn: 'Boards', kind: 'number', required: true, most: 3 },
    {
      name: 'computers',
      titleZh: '电脑和自助终端数',
      titleEn: 'Computers and terminals',
      kind: 'number',
      required: true,
      most: 3
    },
    {
      name: 'devices',
      titleZh: '其他设备',
      titleEn: 'Other devices',
      hintZh: '如 读卡器 2 台、扫描仪 1 台、叫号屏 1 块',
      hintEn: 'Such as two card readers, a scanner, a screen for calls',
      kind: 'line',
      required: false,
      most: 120
    },
    {
      name: 'checks',
      titleZh: '对照《规范》的清单',
      titleEn: 'By the list of the standard',
      kind: 'checks',
      required: true,
      most: 1000,
      when: 'held',
      options: [
        { value: 'office', titleZh: '有独立的办公和接待处', titleEn: 'An office and reception of its own' },
        { value: 'step-free', titleZh: '婴儿车、轮椅能进出', titleEn: 'Prams and wheelchairs get in and out' },
        { value: 'online', titleZh: '电脑和网络能用', titleEn: 'Computers and network work' },
        { value: 'private', titleZh: '有可以单独谈话的房间', titleEn: 'A room to talk in private' },
        { value: 'open-board', titleZh: '居务公开栏', titleEn: 'A board for open affairs' },
        { value: 'news-board', titleZh: '宣传栏或文化展廊', titleEn: 'A board or gallery for information' },
        { value: 'screen', titleZh: '音像设备能用', titleEn: 'Screen and sound work' },
        { value: 'books', titleZh: '图书、报刊、宣传品可取可借', titleEn: 'Books and leaflets to take or borrow' },
        { value: 'cards', titleZh: '咨询服务卡和宣传袋可取', titleEn: 'Service cards and packs for the taking' },
        {
          value: 'free',
          titleZh: '公示“服务免费”和办理时限',
          titleEn: '“Free of charge” and promised times are posted'
        },
        { value: 'nursing-room', titleZh: '母婴室', titleEn: 'A nursing room' },
        {
          value: 'clinics',
          titleZh: '公布有执业许可的医疗机构，可以转介',
          titleEn: 'Licensed clinics are named, and one is passed on to them'
        }
      ]
    },
    {
      name: 'minutes',
      titleZh: '看到的情况',
      titleEn: 'What was seen',
      hintZh: '写房间和设备，不写人',
      hintEn: 'Rooms and things; nobody',
      kind: 'long',
      required: true,
      most: 2000,
      when: 'held'
    }
  ],
  taskZh: '修缮、补齐',
  taskEn: 'To be repaired or added',
  confirmed: true,
  byAnother: true,
  findingDays: 60,
  open: ['place', 'hours', 'rooms', 'boards', 'checks']
}
