import { type Caller, inTransaction, type Platform } from '../../platform/context.ts'

/** Part of the daily work: a reminder that was sent tells no longer than a week that there was one. */
export const forgetReminders = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'residents.messages', route: 'forget reminders', trace: 'none' },
    async ({ tx }) => (await tx.query<{ gone: number }>('select residents.forget_reminders() as gone')).rows[0]!.gone
  )
