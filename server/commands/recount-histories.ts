import { isWithin, readAreaCode } from '../areas/index.ts'
import { openPlatform } from '../open-platform.ts'
import { contributions, type StoredEvent, slicesOf, upcast } from '../people/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { findSnapshotDifferences, type SnapshotDifference } from '../statistics/index.ts'
import { answer, progress, Usage, type Values } from './command.ts'
import { newLedger, type UnevenCell } from './recount-ledger.ts'

export interface Recount {
  enrolments: number
  /** Cells in which the histories and the recorded changes of counts differ: `n` people too few (negative: too many). */
  cells: UnevenCell[]
  snapshots: SnapshotDifference[]
}

type EventRow = Omit<StoredEvent, 'id' | 'retracts'> & {
  enrolment: string
  seat: 'hukou' | 'living'
  retracts: number | null
}

/** Counting everybody takes every area and the people under protection; nobody's facts leave this process. */
const everywhere: Caller = {
  account: '00000000-0000-0000-0000-000000000000',
  post: undefined,
  role: 'recount',
  lo: 100000000000000,
  hi: 999999999999999,
  permissions: new Set(['people.protected'])
}

/** All of it in one snapshot of the database, so that changes made meanwhile are seen by both sides or by neither. */
export function recount(platform: Platform, area?: number): Promise<Recount> {
  const request = { caller: everywhere, operation: 'statistics.counts', route: 'recount', trace: 'none' } as const
  return inTransaction(platform, request, async ctx => {
    await ctx.tx.query('set transaction isolation level repeatable read, read only')
    const within = (code: number) => area === undefined || isWithin(code, area)
    const ledger = newLedger(within)
    let enrolments = 0
    for await (const { seat, events } of histories(ctx)) {
      if (++enrolments % 10_000 === 0) progress(`${enrolments} 份登记 enrolments`)
      for (const { cell, on, n } of contributions(slicesOf(events), seat)) ledger.add(cell, on, n)
    }
    for await (const delta of recorded(ctx)) ledger.add(delta, delta.on, -delta.n)
    progress('')
    const snapshots = (await findSnapshotDifferences(ctx)).filter(difference => within(difference.area))
    return { enrolments, cells: ledger.uneven(), snapshots }
  })
}

/** Rows of a query in order, some thousand at a time: memory does not grow with the register. */
async function* stream<T>({ tx }: Context, query: string): AsyncGenerator<T> {
  await tx.query(`declare recount no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await tx.query('fetch 5000 from recount')
    if (rows.length === 0) break
    yield* rows as T[]
  }
  await tx.query('close recount')
}

async function* histories(ctx: Context) {
  let open: { enrolment: string; seat: 'hukou' | 'living'; events: ReturnType<typeof upcast>[] } | undefined
  const rows = stream<EventRow>(
    ctx,
    `select e.register || '/' || e.enrolment_id as enrolment, n.seat, e.seq, e.type, e.version, e.valid_on as "validOn",
       e.recorded_at as "recordedAt", e.retracts, e.facts
     from people.event e join people.enrolment n on n.register = e.register and n.id = e.enrolment_id
     order by e.register, e.enrolment_id, e.seq`
  )
  for await (const { enrolment, seat, retracts, ...event } of rows) {
    if (open && open.enrolment !== enrolment) {
      yield open
      open = undefined
    }
    open ??= { enrolment, seat, events: [] }
    const id = String(event.seq)
    open.events.push(upcast({ ...event, id, ...(retracts !== null && { retracts: String(retracts) }) }))
  }
  if (open) yield open
}

type Recorded = Omit<UnevenCell, 'missing'> & { n: number }

const recorded = (ctx: Context) =>
  stream<Recorded>(
    ctx,
    `select area, seat, sex, to_char(birth_month, 'YYYY-MM') as "birthMonth", split, stay, valid_on as on, n
     from people.count_delta`
  )

function report({ enrolments, cells, snapshots }: Recount): void {
  for (const { area, seat, sex, birthMonth, split, stay, on, missing } of cells.slice(0, 100))
    console.log(
      `${area} ${seat} sex ${sex} born ${birthMonth ?? 'unknown'} split ${split} stay ${stay} from ${on}: ` +
        (missing > 0 ? `${missing} not counted` : `${-missing} counted too many`)
    )
  for (const { asOf, area, seat, stored, summed } of snapshots.slice(0, 100))
    console.log(`snapshot of ${asOf}, ${area} ${seat}: holds ${stored} people, the changes sum to ${summed}`)
  console.log(
    `${enrolments} enrolments folded; ${cells.length} cells and ${snapshots.length} snapshots differ` +
      (cells.length > 100 || snapshots.length > 100 ? ' (the first 100 of each are listed)' : '')
  )
}

/** `npm run recount`. */
export async function recountAndReport(values: Values): Promise<number> {
  const area = values.area === undefined ? undefined : readAreaCode(String(values.area))
  if (values.area !== undefined && area === undefined) throw new Usage(`${values.area} is not an area code.`)
  const started = Date.now()
  const { db, platform } = await openPlatform(2)
  try {
    const { enrolments, cells, snapshots } = await recount(platform, area)
    report({ enrolments, cells, snapshots })
    const seconds = (Date.now() - started) / 1000
    if (values.json) answer({ enrolments, cells: cells.length, snapshots: snapshots.length, seconds })
    return cells.length + snapshots.length === 0 ? 0 : 1
  } finally {
    await db.close()
  }
}
