import { forgetBookings } from './bookings/index.ts'
import { forgetAppointments } from './care/index.ts'
import { escalateLate, forgetAttachments, forgetReceipts, measureCases } from './cases/index.ts'
import { forgetLines } from './field/index.ts'
import { clearOld, type FileStore } from './intake/index.ts'
import { forgetRows } from './lists/index.ts'
import { forgetExpiredConsents, forgetNotes } from './people/index.ts'
import { today } from './platform/clock.ts'
import { type Caller, everywhere, inTransaction, type Platform } from './platform/context.ts'
import { describeError, log } from './platform/log.ts'
import { forgetArrivals, forgetDrafts, forgetReminders, heldByDrafts, tellEntitled } from './residents/index.ts'
import { publishRelease } from './statistics/index.ts'
import { forgetPrivateHelp } from './support/index.ts'
import { forgetVoices } from './voice/index.ts'

const everyHour = 3_600_000

const keeper: Caller = {
  account: '00000000-0000-7000-8000-0000000c1ea0',
  post: undefined,
  role: 'housekeeping',
  ...everywhere,
  permissions: new Set()
}

/**
 * What is kept no longer than its term: files and their waiting rows, rows of lists, notes, receipts and facts
 * that stand by consent, approvals nobody used; cases that are late are told above, the month-end is published as open data, and parents who asked for it of what they may be entitled to. Each task stands alone, so that one
 * that fails leaves the others done; each can be done twice.
 */
export async function keepHouse(platform: Platform, store: FileStore, stopped = () => false): Promise<void> {
  const tasks: Record<string, () => Promise<number>> = {
    uploads: () => clearOld(platform, store, keeper),
    notes: () => forgetNotes(platform, keeper),
    lists: () => forgetRows(platform),
    receipts: () => forgetReceipts(platform, keeper),
    consents: () => forgetExpiredConsents(platform, keeper),
    bookings: () => forgetBookings(platform, keeper),
    reminders: () => forgetReminders(platform, keeper),
    appointments: () => forgetAppointments(platform, keeper),
    lines: () => forgetLines(platform, keeper),
    entitled: () => tellEntitled(platform, keeper),
    late: () => escalateLate(platform, keeper),
    drafts: () => forgetDrafts(platform, keeper),
    arrivals: () => forgetArrivals(platform, keeper),
    attachments: async () =>
      forgetAttachments(platform, store, { caller: keeper, held: await heldByDrafts(platform, keeper) }),
    measured: () => measureCases(platform, keeper),
    private: () => forgetPrivateHelp(platform, keeper),
    voices: () => forgetVoices(platform, keeper),
    approvals: () => expireApprovals(platform),
    releases: () => publishRelease(platform),
    jobs: () => forgetJobs(platform),
    reckonings: () => forgetReckonings(platform),
    remarks: () => forgetRemarks(platform)
  }
  for (const [task, work] of Object.entries(tasks)) {
    if (stopped()) return
    try {
      const n = await work()
      if (n > 0) log('info', 'housekeeping', { task, n })
    } catch (error) {
      log('error', 'housekeeping', { task, ...describeError(error) })
    }
  }
}

/** Now, and whenever the day has changed while the server runs. Stopping lets the task at hand come to its end. */
export function keepHouseDaily(platform: Platform, store: FileStore): () => Promise<void> {
  let done = today()
  let stopped = false
  const keep = () => keepHouse(platform, store, () => stopped)
  let running = keep()
  const timer = setInterval(() => {
    if (done === today()) return
    done = today()
    running = running.then(keep)
  }, everyHour)
  timer.unref()
  return () => {
    stopped = true
    clearInterval(timer)
    return running
  }
}

const own = (platform: Platform, text: string): Promise<number> =>
  inTransaction(
    platform,
    { caller: keeper, operation: 'platform.housekeeping', route: 'keepHouse', trace: 'none' },
    async ({ tx }) => (await tx.query(text)).rowCount ?? 0
  )

const expireApprovals = (platform: Platform): Promise<number> =>
  own(
    platform,
    `update access.approval set status = 'expired' where status = 'asked' and asked_at < now() - interval '7 days'
       or status = 'granted' and decided_at < now() - interval '24 hours'`
  )

/** How a job ended is told on the page of what it worked on, whose report stays. */
const forgetJobs = (platform: Platform): Promise<number> =>
  own(platform, `delete from platform.job where ended_at < now() - interval '90 days'`)

/** Whoever needs the figure longer has kept it; it can be asked for again, as known then. */
const forgetReckonings = (platform: Platform): Promise<number> =>
  own(platform, `delete from statistics.reckoning where known_at < now() - interval '30 days'`)

/** That two entries are two people stays decided; what was written about them beside it is a remark like any other. */
const forgetRemarks = (platform: Platform): Promise<number> =>
  own(
    platform,
    `update people.duplicate_pair set note = null where note is not null and decided_at < now() - interval '90 days'`
  )
