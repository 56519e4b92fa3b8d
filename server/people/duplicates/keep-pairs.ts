import { everywhere, inTransaction, type Platform } from '../../platform/context.ts'
import { describeError, log } from '../../platform/log.ts'
import { anythingNew, type Found, findPairs } from './find-pairs.ts'

const everyMinute = 60_000
/** Sees nobody under protection. */
const finder = {
  account: '00000000-0000-7000-8000-00000000d0b1',
  post: undefined,
  role: 'duplicates',
  ...everywhere,
  permissions: new Set<string>()
}

/** Looks for likely duplicates once, among what was recorded since the last time. */
export function lookForPairs(platform: Platform): Promise<Found | undefined> {
  const request = { caller: finder, operation: 'people.duplicates', route: 'findPairs', trace: 'none' as const }
  return inTransaction(platform, request, async ctx => ((await anythingNew(ctx)) ? findPairs(ctx) : undefined))
}

/** And again every minute while the server runs, one run after the other. */
export function keepPairs(platform: Platform): () => void {
  let running = false
  let stopped = false
  const look = async () => {
    if (running) return
    running = true
    // A stopping server ends the connection of a run, which the next start makes again.
    await lookForPairs(platform).catch(error => stopped || log('error', 'duplicates', describeError(error)))
    running = false
  }
  void look()
  const timer = setInterval(look, everyMinute)
  timer.unref()
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
