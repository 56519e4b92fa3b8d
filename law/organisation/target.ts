import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'
import { measures } from './measures.ts'

/** 7, 4: what a street or community means to reach in its service; the result is counted and never typed in. */
export const target: RecordKind = {
  key: 'target',
  titleZh: '服务目标',
  titleEn: 'Target of service',
  aboutZh:
    '只看服务的覆盖、及时、均等、居民满意和数据质量；结果由系统从已有记录得出，没有人填报，也不对人员和社区排名。',
  aboutEn:
    'Reach, timeliness, equal service, satisfaction and quality of data only. The result follows from what is recorded anyway: nobody types it, and no worker or community is ranked.',
  articles: ['7', '8(2)', '4'],
  operation: 'organisation.keep',
  beginning: 'adopted',
  fields: [
    {
      name: 'measure',
      titleZh: '看什么',
      titleEn: 'What is measured',
      kind: 'choice',
      required: true,
      most: 40,
      options: measures.map(({ key, titleZh, titleEn }) => ({ value: key, titleZh, titleEn }))
    },
    {
      name: 'level',
      titleZh: '目标（百分之）',
      titleEn: 'Target in per cent',
      kind: 'percent',
      required: true,
      most: 3
    },
    {
      name: 'why',
      titleZh: '为了什么',
      titleEn: 'What it is for',
      hintZh: '居民因此得到什么',
      hintEn: 'What residents get from it',
      kind: 'long',
      required: true,
      most: 500
    }
  ],
  hasMembers: false,
  taskZh: '要做的事',
  taskEn: 'What is to be done',
  confirmed: false,
  arises: [],
  open: ['measure', 'level', 'why'],
  refuses: [...inNoRecord, 'contraception'],
  namesNobody: true
}
