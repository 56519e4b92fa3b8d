import type { CaseDeed, DecisionChoice } from '../../contract/cases.ts'
import type { PlainText } from '../../ui/index.ts'

/** Reasons that recur; pressed once they stand in the field, where they may be made more exact. */
export const reasonTemplates: Partial<Record<CaseDeed | DecisionChoice, readonly PlainText[]>> = {
  return: ['reason.return.place', 'reason.return.person'],
  withdraw: ['reason.withdraw.own', 'reason.withdraw.agreed'],
  extend: ['reason.extend.elsewhere', 'reason.extend.custody'],
  transfer: ['reason.transfer.hukou'],
  reissue: ['reason.reissue.lost'],
  reopen: ['reason.reopen.facts', 'reason.reopen.review'],
  'grant-open': ['reason.grant-open.late', 'reason.grant-open.moved', 'reason.grant-open.custody'],
  'refuse-open': ['reason.refuse-open.late', 'reason.refuse-open.custody', 'reason.refuse-open.paid']
}
