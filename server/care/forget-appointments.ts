import { type Caller, inTransaction, type Platform } from '../platform/context.ts'
import { firstDayKept } from './appointment-rules.ts'

/** Part of the daily work: appointments whose term is over are deleted, and counted by clinic and month as they go. */
export const forgetAppointments = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'care.appointments', route: 'forget appointments', trace: 'none' },
    async ({ tx, on }) =>
      (await tx.query<{ gone: number }>('select care.forget_appointments($1::date) as gone', [firstDayKept(on)]))
        .rows[0]!.gone
  )
