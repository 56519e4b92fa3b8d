import { amongPeople } from './among-people.ts'
import type { RecordKind } from './kind.ts'

/** 8(1), 13(4), 19: a group of the association or of volunteers; they help neighbours, are told nothing about them, and inform on nobody. */
export const group: RecordKind = {
  ...amongPeople,
  membersAre: 'everybody',
  key: 'group',
  titleZh: '协会和志愿者小组',
  titleEn: 'Group of association or volunteers',
  aboutZh:
    '协会小组和志愿者队伍（院楼长、单元组长、居民积极分子）：做什么、有多少人。志愿者看不到任何居民信息，也不打听邻里。',
  aboutEn:
    'Groups of the association and volunteers of houses and stairwells: what they do and how many they are. Volunteers see nothing about residents and inform on nobody.',
  articles: ['8(1)', '13(4)', '19'],
  operation: 'organisation.volunteers',
  beginning: 'adopted',
  fields: [
    {
      name: 'of',
      titleZh: '哪一种',
      titleEn: 'Of which kind',
      kind: 'choice',
      required: true,
      most: 20,
      options: [
        { value: 'association', titleZh: '协会小组', titleEn: 'Group of the association' },
        { value: 'volunteers', titleZh: '志愿者队伍', titleEn: 'Volunteers' }
      ]
    },
    {
      name: 'does',
      titleZh: '做什么',
      titleEn: 'What it does',
      kind: 'ticks',
      required: true,
      most: 200,
      options: [
        { value: 'reading', titleZh: '亲子活动和阅读', titleEn: 'Reading and play with children' },
        { value: 'new-parents', titleZh: '帮带新生儿的家庭跑腿', titleEn: 'Errands for families with a newborn' },
        { value: 'elderly', titleZh: '陪伴老人', titleEn: 'Company for the elderly' },
        { value: 'newcomers', titleZh: '帮新居民熟悉社区', titleEn: 'Showing newcomers around' },
        { value: 'phones', titleZh: '教用手机办事', titleEn: 'Help with doing things by phone' },
        { value: 'health-talks', titleZh: '健康讲座', titleEn: 'Health talks' }
      ]
    },
    {
      name: 'people',
      titleZh: '人数',
      titleEn: 'How many they are',
      hintZh: '只写数；有账号的在下面选为成员',
      hintEn: 'A number; who has an account is chosen below',
      kind: 'number',
      required: true,
      most: 4
    }
  ],
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  arises: [],
  open: ['of', 'does', 'people']
}
