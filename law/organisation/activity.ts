import { amongPeople } from './among-people.ts'
import type { RecordKind } from './kind.ts'

/** 9(7), 19: what a group did: for how long and how many came, as a number; who came is written nowhere. */
export const activity: RecordKind = {
  ...amongPeople,
  membersAre: 'everybody',
  key: 'activity',
  titleZh: '小组活动',
  titleEn: 'Activity of a group',
  aboutZh: '小组的活动和志愿服务时间。来参加的居民只记人数，不记名。',
  aboutEn: 'Activities of groups and hours given. Of residents who came a number is kept and no name.',
  articles: ['9(7)', '19'],
  operation: 'organisation.volunteers',
  beginning: 'held',
  fields: [
    {
      name: 'about',
      titleZh: '哪个小组',
      titleEn: 'Of which group',
      kind: 'record',
      of: 'group',
      required: true,
      most: 36
    },
    { name: 'place', titleZh: '地点', titleEn: 'Place', kind: 'line', required: true, most: 60 },
    { name: 'hours', titleZh: '几个小时', titleEn: 'Hours', kind: 'number', required: true, most: 2 },
    {
      name: 'minutes',
      titleZh: '做了什么、来了多少人',
      titleEn: 'What was done, and how many came',
      hintZh: '只写人数，不写居民姓名',
      hintEn: 'A number; no names of residents',
      kind: 'long',
      required: true,
      most: 2000,
      when: 'held'
    }
  ],
  attended: 'hours',
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  arises: [],
  open: ['place', 'hours']
}
