import { inVersions } from './in-versions.ts'
import type { RecordKind } from './kind.ts'

const versions = inVersions('charter')

/** 9(1): what the residents of a community agree among themselves; in versions, checked, and voted by their meeting. */
export const charter: RecordKind = {
  ...versions,
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
  fields: [
    ...versions.fields,
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
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  open: ['clauses', 'more', 'vote']
}
