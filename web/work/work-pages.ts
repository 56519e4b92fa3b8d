import { linkOptions } from '@tanstack/react-router'
import type { WorkKind } from '../../contract/work.ts'

const roster = (key: 'address-open' | 'facts-childcare-subsidy' | 'facts-residence-permit' | 'birthdays-oldest') =>
  linkOptions({ to: '/rosters/$roster', params: { roster: key } })

/** Where each kind of work is done. */
export const workPages = {
  imports: linkOptions({ to: '/imports', search: { status: 'read' } }),
  duplicates: linkOptions({ to: '/duplicates' }),
  'address-open': linkOptions({ to: '/open-addresses' }),
  'facts-childcare-subsidy': roster('facts-childcare-subsidy'),
  'facts-residence-permit': roster('facts-residence-permit'),
  moves: linkOptions({ to: '/moves', search: { box: 'waiting' } }),
  'two-ends': linkOptions({ to: '/two-ends', search: { box: 'waiting' } }),
  newcomers: linkOptions({ to: '/arrivals' }),
  'birthdays-oldest': roster('birthdays-oldest'),
  lists: linkOptions({ to: '/lists' }),
  prints: linkOptions({ to: '/prints' }),
  proposals: linkOptions({ to: '/calls' }),
  cases: linkOptions({ to: '/cases', search: { shelf: 'to-check' } }),
  decisions: linkOptions({ to: '/cases', search: { shelf: 'to-decide' } }),
  'cases-late': linkOptions({ to: '/cases', search: { shelf: 'late' } }),
  referrals: linkOptions({ to: '/referrals' }),
  obligations: linkOptions({ to: '/obligations' }),
  reports: linkOptions({ to: '/reports' }),
  approvals: linkOptions({ to: '/approvals', search: { tab: 'decide' } }),
  exports: linkOptions({ to: '/approvals', search: { tab: 'asked' } }),
  private: linkOptions({ to: '/private' }),
  voices: linkOptions({ to: '/voices' })
} satisfies Record<WorkKind, unknown>

/** Who may not settle addresses reads which they are. */
export const addressesToRead = roster('address-open')
