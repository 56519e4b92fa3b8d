import type { CaseDeed, DecisionChoice, MatterKey } from '../../contract/cases.ts'
import type { PlainText } from '../../ui/index.ts'

/** Reasons that recur in every matter. */
const usual: Partial<Record<CaseDeed | DecisionChoice, readonly PlainText[]>> = {
  return: ['reason.return.place', 'reason.return.person'],
  withdraw: ['reason.withdraw.own', 'reason.withdraw.agreed'],
  extend: ['reason.extend.elsewhere', 'reason.extend.custody'],
  transfer: ['reason.transfer.hukou'],
  reissue: ['reason.reissue.lost'],
  reopen: ['reason.reopen.facts', 'reason.reopen.review']
}

/** What rules leave to a person differs by matter. */
const ofMatter: Partial<Record<MatterKey, typeof usual>> = {
  'childcare-subsidy': {
    'grant-open': ['reason.grant-open.late', 'reason.grant-open.moved', 'reason.grant-open.custody'],
    'refuse-open': ['reason.refuse-open.late', 'reason.refuse-open.custody', 'reason.refuse-open.paid']
  },
  'special-assistance': { 'grant-open': ['reason.assistance.record', 'reason.assistance.paper'] },
  'one-child-honour': {
    'grant-open': ['reason.honour.found'],
    'refuse-open': ['reason.honour.searched']
  },
  'help-request': {
    'grant-open': ['reason.help.wishes'],
    'refuse-open': ['reason.help.declines', 'reason.help.settled'],
    'as-proposed': ['reason.help.called', 'reason.help.window']
  },
  'my-data': {
    'grant-open': ['reason.data.office', 'reason.data.paper'],
    'refuse-open': ['reason.data.same', 'reason.data.unclear']
  }
}

/** Pressed once they stand in the field, where they may be made more exact. */
export const templatesFor = (matter: MatterKey, of: CaseDeed | DecisionChoice): readonly PlainText[] =>
  ofMatter[matter]?.[of] ?? usual[of] ?? []
