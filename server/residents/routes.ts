import type { residents } from '../../contract/residents.ts'
import type { Handlers } from '../platform/serve.ts'
import { arrivalRoutes } from './arrivals.ts'
import { bindResident, endResidentAccount, getResidentAccount } from './bind-resident.ts'

export const residentsRoutes: Handlers<typeof residents> = {
  ...arrivalRoutes,
  getResidentAccount: (ctx, { params }) => getResidentAccount(ctx, params.id),
  bindResident: (ctx, { params, body }) => bindResident(ctx, { ...params, ...body }),
  endResidentAccount: (ctx, { params }) => endResidentAccount(ctx, params.id)
}
