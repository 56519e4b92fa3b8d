import { amongPeople } from './among-people.ts'
import type { RecordKind } from './kind.ts'

/** 16, 17: the leading group of a street and the committees of a community, as the law of 2025 has them. */
export const committee: RecordKind = {
  ...amongPeople,
  key: 'committee',
  titleZh: '委员会',
  titleEn: 'Committee',
  aboutZh: '街道领导小组和居委会下属委员会：由哪个岗位负责、管什么、任期到哪天。成员是同事，不登记居民。',
  aboutEn:
    'The leading group of the street and the committees of communities: which post leads it, what it is for, and until when. Members are colleagues; no resident is on record.',
  articles: ['16', '17'],
  operation: 'organisation.serving',
  beginning: 'adopted',
  fields: [
    {
      name: 'which',
      titleZh: '哪个委员会',
      titleEn: 'Which',
      kind: 'choice',
      required: true,
      most: 30,
      options: [
        { value: 'public-health', titleZh: '公共卫生委员会', titleEn: 'Public health' },
        {
          value: 'elderly-women-children',
          titleZh: '老年人和妇女儿童工作委员会',
          titleEn: 'The elderly, women and children'
        },
        { value: 'leading', titleZh: '街道领导小组', titleEn: 'Leading group of the street' }
      ]
    },
    {
      name: 'chair',
      titleZh: '主任由哪个岗位担任',
      titleEn: 'Chaired by the post of',
      hintZh: '如 社区居委会主任；写岗位，不写姓名',
      hintEn: 'Such as director of the residents’ committee; a post, no name',
      kind: 'line',
      required: true,
      most: 40
    },
    { name: 'seats', titleZh: '委员人数', titleEn: 'Seats', kind: 'number', required: true, most: 3 },
    { name: 'work', titleZh: '管什么', titleEn: 'What it is for', kind: 'long', required: true, most: 600 }
  ],
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  arises: [
    {
      key: 'renew',
      titleZh: '任期将满，准备换届',
      titleEn: 'Its term ends soon: prepare the next one',
      due: { from: 'end', days: -60 }
    }
  ],
  open: ['which', 'chair', 'seats', 'work']
}
