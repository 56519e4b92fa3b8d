import type { RecordKind } from './kind.ts'

/** 9(1): what the residents of a community agree among themselves; in versions, checked, and voted by their meeting. */
export const charter: RecordKind = {
  key: 'charter',
  titleZh: '社区公约',
  titleEn: 'Community charter',
  aboutZh: '居民之间的约定：先查合法性，再由居民会议表决，通过后生效。只写服务和互助，不给任何人设义务、收费或处罚。',
  aboutEn:
    'What residents agree among themselves: checked for what the law allows, voted by their meeting, in force when carried. Services and mutual help; no duty, fee or penalty for anybody.',
  articles: ['9(1)', '25'],
  operation: 'organisation.charter',
  beginning: 'held',
  clausesFor: 'residents',
  replaces: true,
  fields: [
    {
      name: 'about',
      titleZh: '替代的版本',
      titleEn: 'Replaces the version',
      hintZh: '新版生效时，这一版自动结束，仍可查看',
      hintEn: 'It ends when this one begins, and stays readable',
      kind: 'record',
      of: 'charter',
      required: false,
      most: 36
    },
    {
      name: 'clauses',
      titleZh: '从条款库选择',
      titleEn: 'From the library of clauses',
      kind: 'clauses',
      required: true,
      most: 400
    },
    {
      name: 'more',
      titleZh: '另外写明',
      titleEn: 'Written besides',
      hintZh: '不能给居民设义务，不能有收费、押金、处罚、取消福利、人员名单；写了不能保存，会说明理由和可以怎么写。',
      hintEn:
        'No duties of residents, fees, deposits, penalties, exclusion or lists of persons: such a text is not saved, and why and what instead is said.',
      kind: 'long',
      required: false,
      most: 4000
    },
    {
      name: 'vote',
      titleZh: '居民会议表决',
      titleEn: 'Vote of the residents’ meeting',
      kind: 'vote',
      required: true,
      most: 40,
      when: 'held'
    },
    {
      name: 'minutes',
      titleZh: '会议记录',
      titleEn: 'Minutes',
      kind: 'long',
      required: true,
      most: 2000,
      when: 'held'
    }
  ],
  hasMembers: false,
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  confirmed: false,
  arises: [
    {
      key: 'review',
      titleZh: '到期前看看还合不合用',
      titleEn: 'See whether it still fits before it ends',
      due: { from: 'end', days: -60 }
    }
  ],
  open: ['clauses', 'more', 'vote'],
  refuses: [
    'new-duty',
    'deposit',
    'fee',
    'exclusion',
    'list-of-persons',
    'reports-on-persons',
    'contraception',
    'births-target',
    'counts-by-worker'
  ],
  namesNobody: true
}
