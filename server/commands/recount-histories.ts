import { isWithin, readAreaCode } from '../areas/index.ts'
import { openPlatform } from '../open-platform.ts'
import {
  type Cell,
  cellKey,
  contributions,
  type HappeningCell,
  happeningKey,
  happeningsByRecording,
  type StoredEvent,
  slicesOf,
  upcast
} from '../people/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { findSnapshotDifferences, type SnapshotDifference } from '../statistics/index.ts'
import { answer, progress, Usage, type Values } from './command.ts'
import { newLedger, type Uneven } from './recount-ledger.ts'

type CountCell = Cell
/** What happened, with the moment at which the register learned of it: so it is dated when it is appended later. */
type HappenedCell = HappeningCell & { register: number; at: string }

export interface Recount {
  enrolments: number
  /** Cells in which the histories and the recorded changes of counts differ: `n` people too few (negative: too many). */
  cells: Uneven<CountCell>[]
  /** The same of births, deaths and moves. */
  happenings: Uneven<HappenedCell>[]
  snapshots: SnapshotDifference[]
}

type EventRow = Omit<StoredEvent, 'id' | 'retracts'> & {
  enrolment: string
  register: number
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

interface Asked {
  area?: number | undefined
  /** Adds the births, deaths and moves that are not on record, as after an upgrade from a version that kept none. */
  append?: boolean
}

/** All of it in one snapshot of the database, so that changes made meanwhile are seen by both sides or by neither. */
export function recount(platform: Platform, { area, append = false }: Asked = {}): Promise<Recount> {
  const trace = append ? 'changes' : 'none'
  const request = { caller: everywhere, operation: 'statistics.counts', route: 'recount', trace } as const
  return inTransaction(platform, request, async ctx => {
    await ctx.tx.query(`set transaction isolation level repeatable read${append ? '' : ', read only'}`)
    const within = (code: number) => area === undefined || isWithin(code, area)
    const counts = newLedger<CountCell>(within, cell => cellKey({ ...cell, area: 0 }))
    const happened = newLedger<HappenedCell>(
      within,
      cell => `${happeningKey({ ...cell, area: 0 })}|${cell.register}|${cell.at}`
    )
    let enrolments = 0
    for await (const { seat, register, events } of histories(ctx)) {
      if (++enrolments % 10_000 === 0) progress(`${enrolments} 份登记 enrolments`)
      for (const { cell, on, n } of contributions(slicesOf(events), seat)) counts.add(cell, on, n)
      for (const { at, cell, on, n } of happeningsByRecording(events, seat))
        happened.add({ ...cell, register, at }, on, n)
    }
    for await (const { on, n, ...cell } of recorded(ctx)) counts.add(cell, on, -n)
    for await (const { on, n, ...cell } of recordedHappenings(ctx)) happened.add(cell, on, -n)
    progress('')
    const snapshots = (await findSnapshotDifferences(ctx)).filter(difference => within(difference.area))
    const happenings = happened.uneven()
    if (append) await appendHappenings(ctx, happenings)
    return { enrolments, cells: counts.uneven(), happenings, snapshots }
  })
}

async function appendHappenings(ctx: Context, missing: readonly Uneven<HappenedCell>[]): Promise<void> {
  ctx.trace({ detail: { happenings: missing.length } })
  for (let from = 0; from < missing.length; from += 5000)
    await ctx.tx.query(
      `insert into people.happening (register, kind, area, seat, sex, age, split, stay, beyond, valid_on, recorded_at, n)
       select register, kind, area, seat, sex, age, split, stay, beyond, "on", at, missing
       from jsonb_to_recordset($1) as h (register integer, kind text, area bigint, seat text, sex text, age smallint,
         split smallint, stay smallint, beyond smallint, "on" date, at timestamptz, missing integer)`,
      [JSON.stringify(missing.slice(from, from + 5000))]
    )
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
  let open:
    | { enrolment: string; register: number; seat: 'hukou' | 'living'; events: ReturnType<typeof upcast>[] }
    | undefined
  const rows = stream<EventRow>(
    ctx,
    `select e.register || '/' || e.enrolment_id as enrolment, e.register, n.seat, e.seq, e.type, e.version, e.valid_on as "validOn",
       e.recorded_at as "recordedAt", e.retracts, e.facts
     from people.event e join people.enrolment n on n.register = e.register and n.id = e.enrolment_id
     order by e.register, e.enrolment_id, e.seq`
  )
  for await (const { enrolment, register, seat, retracts, ...event } of rows) {
    if (open && open.enrolment !== enrolment) {
      yield open
      open = undefined
    }
    open ??= { enrolment, register, seat, events: [] }
    const id = String(event.seq)
    open.events.push(upcast({ ...event, id, ...(retracts !== null && { retracts: String(retracts) }) }))
  }
  if (open) yield open
}

const recorded = (ctx: Context) =>
  stream<CountCell & { on: string; n: number }>(
    ctx,
    `select area, seat, sex, to_char(birth_month, 'YYYY-MM') as "birthMonth", split, stay, valid_on as on, n
     from people.count_delta`
  )

const recordedHappenings = (ctx: Context) =>
  stream<HappenedCell & { on: string; n: number }>(
    ctx,
    `select register, kind, area, seat, sex, age, split, stay, beyond, recorded_at as at, valid_on as on, n
     from people.happening`
  )

const say = (missing: number): string => (missing > 0 ? `${missing} not counted` : `${-missing} counted too many`)

function report({ enrolments, cells, happenings, snapshots }: Recount, append: boolean): void {
  for (const { area, seat, sex, birthMonth, split, stay, on, missing } of cells.slice(0, 100))
    console.log(
      `${area} ${seat} sex ${sex} born ${birthMonth ?? 'unknown'} split ${split} stay ${stay} from ${on}: ${say(missing)}`
    )
  for (const { kind, area, seat, sex, age, on, at, missing } of append ? [] : happenings.slice(0, 100))
    console.log(
      `${kind} on ${on} (recorded ${at}), ${area} ${seat} sex ${sex} age ${age ?? 'unknown'}: ${say(missing)}`
    )
  for (const { asOf, area, seat, stored, summed, kind } of snapshots.slice(0, 100))
    console.log(
      kind
        ? `month from ${asOf}, ${area} ${seat}: holds ${stored} of ${kind}, what happened sums to ${summed}`
        : `snapshot of ${asOf}, ${area} ${seat}: holds ${stored} people, the changes sum to ${summed}`
    )
  const kinds = [cells, happenings, snapshots]
  console.log(
    `${enrolments} enrolments folded; ${cells.length} cells, ${happenings.length} of births, deaths and moves and ${snapshots.length} snapshots differ` +
      (append ? '; those of births, deaths and moves are appended now' : '') +
      (kinds.some(({ length }) => length > 100) ? ' (the first 100 of each are listed)' : '')
  )
}

/** `npm run recount`. */
export async function recountAndReport(values: Values): Promise<number> {
  const area = values.area === undefined ? undefined : readAreaCode(String(values.area))
  if (values.area !== undefined && area === undefined) throw new Usage(`${values.area} is not an area code.`)
  const started = Date.now()
  const { db, platform } = await openPlatform(2)
  try {
    const append = values.append === true
    const found = await recount(platform, { area, append })
    report(found, append)
    const cells = found.cells.length
    const happenings = append ? 0 : found.happenings.length
    const seconds = (Date.now() - started) / 1000
    if (values.json)
      answer({ enrolments: found.enrolments, cells, happenings, snapshots: found.snapshots.length, seconds })
    return cells + happenings + found.snapshots.length === 0 ? 0 : 1
  } finally {
    await db.close()
  }
}
