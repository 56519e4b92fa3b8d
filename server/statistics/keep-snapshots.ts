import { permissionsOf } from '../platform/access.ts'
import { everywhere, inTransaction, type Platform } from '../platform/context.ts'
import { describeError, log } from '../platform/log.ts'
import { foldIfNeeded } from './fold-snapshots.ts'

const everyMinute = 60_000

/** Folds the counts now and, while the server runs, whenever the tail has grown long or the day has changed. */
export async function keepSnapshots(platform: Platform): Promise<() => void> {
  const caller = {
    account: '00000000-0000-7000-8000-00000000f01d',
    post: undefined,
    role: 'policy_admin',
    ...everywhere,
    permissions: permissionsOf('policy_admin')
  }
  const fold = () =>
    inTransaction(platform, { caller, operation: 'statistics.counts', route: 'foldSnapshots', trace: 'none' }, ctx =>
      foldIfNeeded(ctx)
    )
  await fold()
  const timer = setInterval(() => fold().catch(error => log('error', 'snapshots', describeError(error))), everyMinute)
  return () => clearInterval(timer)
}
