import { linkOptions } from '@tanstack/react-router'
import type { WorkKind } from '../../contract/work.ts'

const roster = (key: 'address-open' | 'facts-childcare-subsidy' | 'facts-residence-permit' | 'birthdays-oldest') =>
  linkOptions({ to: '/rosters/$roster', params: { roster: key } })

/** Where each kind of work is done. */
export const workPages = {
  'address-open': roster('address-open'),
  'facts-childcare-subsidy': roster('facts-childcare-subsidy'),
  'facts-residence-permit': roster('facts-residence-permit'),
  'birthdays-oldest': roster('birthdays-oldest')
} satisfies Partial<Record<WorkKind, unknown>>
