import { type Caller, inTransaction, type Platform } from '../platform/context.ts'

/** Part of the daily work: three years after its answer a voice goes, with its steps. */
export const forgetVoices = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'voice.petition', route: 'forget voices', trace: 'none' },
    async ({ tx, on }) =>
      (await tx.query<{ gone: number }>(`select voice.forget(($1::date - interval '3 years')::date) as gone`, [on]))
        .rows[0]!.gone
  )
