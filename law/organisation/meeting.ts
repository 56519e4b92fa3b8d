import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** 14(2), 16, 21: the leading group and the joint meeting; a decision has an owner, a day and an end. */
export const meeting: RecordKind = {
  key: 'meeting',
  titleZh: '联席会议',
  titleEn: 'Joint meeting',
  aboutZh: '街道、社区和辖区单位一起商量，议题来自未办结的事项；每项决定有负责人、期限和结果，下一次会议上确认。',
  aboutEn:
    'Street, communities and bodies of the area meet on what is open; every decision has its owner, its day and its result, accepted at the next meeting.',
  articles: ['14(2)', '16', '21'],
  operation: 'organisation.meet',
  beginning: 'held',
  fields: [
    {
      name: 'body',
      titleZh: '会议',
      titleEn: 'Which meeting',
      kind: 'choice',
      required: true,
      most: 20,
      options: [
        { value: 'joint', titleZh: '联席会议', titleEn: 'Joint meeting' },
        { value: 'leading', titleZh: '领导小组会议', titleEn: 'Leading group' }
      ]
    },
    {
      name: 'members',
      titleZh: '参加单位',
      titleEn: 'Bodies taking part',
      hintZh: '写单位和岗位，不写个人姓名',
      hintEn: 'Bodies and posts, no names of people',
      kind: 'long',
      required: true,
      most: 500
    },
    {
      name: 'matters',
      titleZh: '列入议程的未办结事项',
      titleEn: 'Open matters on the agenda',
      hintZh: '从辖区未办结的任务、约定和决定里选',
      hintEn: 'Chosen from the tasks, agreements and decisions that are still open in the area',
      kind: 'matters',
      required: false,
      most: 4000
    },
    { name: 'agenda', titleZh: '议题', titleEn: 'Agenda', kind: 'long', required: true, most: 2000 },
    {
      name: 'papers',
      titleZh: '会议材料',
      titleEn: 'Papers of the meeting',
      hintZh: '从表格、PDF 读入或写在这里；只有成员看得到，不写居民。',
      hintEn: 'Read from a table or PDF, or written here; for the members alone, and of no resident.',
      kind: 'document',
      required: false,
      most: 8000
    },
    {
      name: 'minutes',
      titleZh: '会议记录',
      titleEn: 'Minutes',
      hintZh: '不写身份证号、手机号、住址门牌和居民姓名；写了不能保存。',
      hintEn: 'No ID numbers, phones, flats or names of residents: such a text is not saved.',
      kind: 'long',
      required: true,
      most: 4000,
      when: 'held'
    }
  ],
  hasMembers: true,
  taskZh: '决定',
  taskEn: 'Decision',
  confirmed: true,
  arises: [],
  open: ['body', 'members', 'agenda'],
  refuses: inNoRecord,
  namesNobody: true
}
