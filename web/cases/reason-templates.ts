import type { CaseDeed, DecisionChoice } from '../../contract/cases.ts'
import { findMatter } from '../../law/matters.ts'
import type { useWords } from '../../ui/index.ts'

type Words = ReturnType<typeof useWords>

/** Reasons that recur in every matter. */
const usual = {
  return: ['reason.return.place', 'reason.return.person'],
  withdraw: ['reason.withdraw.own', 'reason.withdraw.agreed'],
  extend: ['reason.extend.elsewhere', 'reason.extend.custody'],
  transfer: ['reason.transfer.hukou'],
  reissue: ['reason.reissue.lost'],
  reopen: ['reason.reopen.facts', 'reason.reopen.review']
} as const

/** What rules leave to a person differs by matter, and the matter says it. */
export function templatesFor(matter: string, of: CaseDeed | DecisionChoice, { t, language }: Words): string[] {
  const own = findMatter(matter)?.deciding?.reasons ?? {}
  if (of in own) return own[of as keyof typeof own]!.map(words => words[language])
  return of in usual ? usual[of as keyof typeof usual].map(t) : []
}
