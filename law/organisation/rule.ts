import { inVersions } from './in-versions.ts'
import type { RecordKind } from './kind.ts'

/** 25: how an office does its own work; in versions, and checked before it is set. */
export const rule: RecordKind = {
  ...inVersions('rule'),
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
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  open: ['clauses', 'more']
}
