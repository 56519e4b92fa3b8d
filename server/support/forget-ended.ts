import { type Caller, inTransaction, type Platform } from '../platform/context.ts'
import { lastDayKept } from './private-rules.ts'

/** Part of the daily work: what ended three years ago goes, with its steps. */
export const forgetPrivateHelp = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'support.private', route: 'forget private help', trace: 'none' },
    async ({ tx, on }) =>
      (await tx.query<{ gone: number }>('select support.forget($1::date) as gone', [lastDayKept(on)])).rows[0]!.gone
  )
