import type { RecordKind } from './kind.ts'

/** 25: how an office does its own work; in versions, and checked before it is set. */
export const rule: RecordKind = {
  key: 'rule',
  titleZh: '工作制度',
  titleEn: 'Work rule',
  aboutZh: '街道、社区自己的工作办法，按版本保存。只约束工作人员：不能给居民新设义务、收费、处罚或排除。',
  aboutEn:
    'How a street or community does its own work, in versions. It binds staff only: no new duty, fee, penalty or exclusion of residents.',
  articles: ['25', '9(1)'],
  operation: 'organisation.charter',
  beginning: 'adopted',
  clausesFor: 'community',
  replaces: true,
  fields: [
    {
      name: 'about',
      titleZh: '替代的版本',
      titleEn: 'Replaces the version',
      hintZh: '新版生效时，这一版自动结束，仍可查看',
      hintEn: 'It ends when this one begins, and stays readable',
      kind: 'record',
      of: 'rule',
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
  open: ['clauses', 'more'],
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
