import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** What charters and rules have in common: texts in versions, of lawful clauses, from which nobody gets a duty (25). */
export const inVersions = (
  of: string
): Pick<RecordKind, 'fields' | 'arises' | 'refuses' | 'replaces' | 'hasMembers' | 'confirmed' | 'namesNobody'> => ({
  replaces: true,
  fields: [
    {
      name: 'about',
      titleZh: '替代的版本',
      titleEn: 'Replaces the version',
      hintZh: '新版生效时，这一版自动结束，仍可查看',
      hintEn: 'It ends when this one begins, and stays readable',
      kind: 'record',
      of,
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
  confirmed: false,
  arises: [
    {
      key: 'review',
      titleZh: '到期前看看还合不合用',
      titleEn: 'See whether it still fits before it ends',
      due: { from: 'end', days: -60 }
    }
  ],
  refuses: [...inNoRecord, 'new-duty', 'contraception'],
  namesNobody: true
})
