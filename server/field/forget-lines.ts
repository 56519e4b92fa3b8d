import { type Caller, inTransaction, type Platform } from '../platform/context.ts'

/**
 * A visit that somebody asked for or agreed to goes 30 days after its end. The words of a line go 90 days after it was closed, a photo 90 days after it came, and parts of one that never was complete after 30;
 * that a line was sent, by which device, and what became of it stays.
 */
export const forgetLines = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'field.calls', route: 'forget lines', trace: 'none' },
    async ({ tx }) => {
      let gone = 0
      for (const forget of [
        `update field.sent set body = null where body is not null and state in ('done', 'confirmed', 'declined', 'refused')
           and coalesce(decided_at, received_at) < now() - interval '90 days'`,
        `delete from field.task where kind in ('visit', 'help') and closed_at < now() - interval '30 days'`,
        `delete from field.photo where received_at < now() - interval '90 days'`,
        `delete from field.photo_part where received_at < now() - interval '30 days'`
      ])
        gone += (await tx.query(forget)).rowCount ?? 0
      return gone
    }
  )
