import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** 8(1), 9(1): what the street and the communities mean to do, in tasks that somebody owns, and what became of it. */
export const plan: RecordKind = {
  key: 'plan',
  titleZh: '工作计划',
  titleEn: 'Plan',
  aboutZh: '一年或一个季度要为家庭做的事，每件有负责人、期限和完成情况；与上一期对照。',
  aboutEn:
    'What is to be done for families in a year or a quarter: each task with its owner, its day and what became of it, beside the time before.',
  articles: ['8(1)', '9(1)'],
  operation: 'organisation.keep',
  beginning: 'adopted',
  fields: [
    {
      name: 'period',
      titleZh: '计划期',
      titleEn: 'Period',
      kind: 'choice',
      required: true,
      most: 10,
      options: [
        { value: 'year', titleZh: '年度', titleEn: 'Year' },
        { value: 'quarter', titleZh: '季度', titleEn: 'Quarter' }
      ]
    },
    {
      name: 'aim',
      titleZh: '目的',
      titleEn: 'What it is for',
      hintZh: '为居民做什么，怎样算做到了',
      hintEn: 'What residents get from it, and how one will know',
      kind: 'long',
      required: true,
      most: 1000
    }
  ],
  hasMembers: false,
  taskZh: '任务',
  taskEn: 'Task',
  confirmed: false,
  arises: [
    {
      key: 'review',
      titleZh: '总结计划完成情况',
      titleEn: 'Say what became of the plan',
      due: { from: 'end', workingDays: 10 }
    }
  ],
  open: ['period', 'aim'],
  refuses: inNoRecord,
  namesNobody: true
}
