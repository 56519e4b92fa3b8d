import { type Caller, inTransaction, type Platform } from '../platform/context.ts'

/** The words of a line go 90 days after it was closed; that it was sent, by which device, and what became of it stays. */
export const forgetLines = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'field.calls', route: 'forget lines', trace: 'none' },
    async ({ tx }) =>
      (
        await tx.query(
          `update field.sent set body = null where body is not null and state in ('done', 'confirmed', 'declined', 'refused')
             and coalesce(decided_at, received_at) < now() - interval '90 days'`
        )
      ).rowCount ?? 0
  )
