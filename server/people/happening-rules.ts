import type { Facts } from '../../contract/register-fields.ts'
import type { Seat } from '../../contract/values.ts'
import { isWithin } from '../areas/index.ts'
import { type Cell, cellKey, cellOf, type Split, signedDifference, splitOf } from './contribution-rules.ts'
import { ageOn } from './day-rules.ts'
import { apply, type EventType, type RegisterEvent, standing } from './history-rules.ts'

export const happeningKinds = ['birth', 'death', 'arrival', 'departure'] as const
export type HappeningKind = (typeof happeningKinds)[number]

/**
 * What happened to one person of an area. What happened grows no older, so it keeps the full years of age on the day
 * and no birth month. Nothing of marriage, children or whose child it is: births are counted, never mothers.
 */
export type HappeningCell = Omit<Cell, 'birthMonth'> & {
  kind: HappeningKind
  /** From 0 to 100 and over; null where the birth is not known. */
  age: number | null
  /** Of a move, the lowest level that both places share; 9: out of or into the register, from or to where it does not say. */
  beyond: Split
}

export type Happening = { cell: HappeningCell; on: string; n: number }

export const happeningKey = ({ kind, age, beyond, ...cell }: HappeningCell): string =>
  `${kind}|${age}|${beyond}|${cellKey({ ...cell, birthMonth: null })}`

/** What must be appended for the happenings to pass from one history to another. */
export const differentHappenings = (before: readonly Happening[], after: readonly Happening[]): Happening[] =>
  signedDifference(before, after, happeningKey)

/** A place recorded anew though nobody moved: the area was cut otherwise, or it had been wrong. */
const withoutMove: ReadonlySet<EventType> = new Set(['area-recut', 'corrected', 'merged', 'protected', 'unprotected'])

/**
 * The happenings of one history by their day. A birth is counted where somebody is counted from the day of their birth, a
 * death where they were counted until then; an arrival is a move between registers, or a stay that begins when they
 * are first counted as living there. Whatever else changes a count (a late entry, a correction) is no happening.
 */
export function happenings(events: readonly RegisterEvent[], seat: Seat): Happening[] {
  let found: Happening[] = []
  let before: Facts = {}
  for (const [on, told] of Map.groupBy(standing(events), event => event.validOn)) {
    const after = told.reduce<Facts>((state, event) => apply(state, event.facts), before)
    const day = dayOf({ before, after, told, seat, on })
    // Somebody counted again after a death did not die.
    if (!isCounted(before) && isCounted(after)) found = found.filter(({ cell }) => cell.kind !== 'death')
    found.push(...day)
    before = after
  }
  return found
}

/** What each recording of a history added or took back, at its moment: what the commands append one by one. */
export function happeningsByRecording(events: readonly RegisterEvent[], seat: Seat): (Happening & { at: string })[] {
  const ordered = events.toSorted((a, b) => a.seq - b.seq)
  let before: Happening[] = []
  return ordered.flatMap(({ recordedAt: at }, i) => {
    if (ordered[i + 1]?.recordedAt === at) return []
    const after = happenings(ordered.slice(0, i + 1), seat)
    const different = differentHappenings(before, after)
    before = after
    return different.map(happening => ({ ...happening, at }))
  })
}

const isCounted = ({ enrolled, area }: Facts): boolean => enrolled === true && area !== undefined

interface ToldDay {
  before: Facts
  after: Facts
  told: readonly RegisterEvent[]
  seat: Seat
  on: string
}

function dayOf({ before, after, told, seat, on }: ToldDay): Happening[] {
  const happened = (kind: HappeningKind, facts: Facts, beyond: Split = 9): Happening[] => {
    const { birthMonth: _month, ...cell } = cellOf({ ...facts, enrolled: true }, seat, on)!
    return [{ cell: { ...cell, kind, age: ageOf(facts.bornOn, on), beyond }, on, n: 1 }]
  }
  const { area: from = 0 } = before
  const { area: to = 0 } = after
  if (isCounted(before) && isCounted(after))
    return isMove(told, from, to)
      ? [...happened('departure', before, splitOf(from, to)), ...happened('arrival', after, splitOf(from, to))]
      : []
  if (isCounted(before)) {
    const kind = after.enrolled === false && after.endReason && leaving[after.endReason]
    return kind ? happened(kind, before) : []
  }
  if (isCounted(after)) {
    const kind = enteringKind({ before, after, told, seat, on })
    return kind ? happened(kind, after) : []
  }
  return livedADay({ before, after, on }) ? [...happened('birth', after), ...happened('death', after)] : []
}

const leaving: { [reason in NonNullable<Facts['endReason']>]?: HappeningKind } = {
  death: 'death',
  moved: 'departure',
  left: 'departure'
}

function enteringKind({ before, after, told, seat, on }: ToldDay): HappeningKind | undefined {
  if (before.enrolled === undefined && after.bornOn === on) return 'birth'
  const cameBack = before.enrolled === false && (before.endReason === 'moved' || before.endReason === 'left')
  const came = seat === 'living' && after.stayFrom === on
  return cameBack || came || told.some(({ type }) => type === 'moved-in') ? 'arrival' : undefined
}

/** Born and died on one day: at no day's end counted, and yet both. */
const livedADay = ({ before, after, on }: Pick<ToldDay, 'before' | 'after' | 'on'>): boolean =>
  before.enrolled === undefined &&
  after.enrolled === false &&
  after.area !== undefined &&
  after.endReason === 'death' &&
  after.bornOn === on &&
  after.diedOn === on

/** A place told more or less exactly than before is the same place. */
function isMove(told: readonly RegisterEvent[], from: number, to: number): boolean {
  if (isWithin(to, from) || isWithin(from, to)) return false
  const placed = told.findLast(({ facts }) => facts.area != null)
  return placed !== undefined && !withoutMove.has(placed.type)
}

/** Of a birth known to the year July is taken, as in the counts. */
function ageOf(bornOn: string | undefined, on: string): number | null {
  if (bornOn === undefined) return null
  return Math.min(Math.max(ageOn(bornOn.length === 4 ? `${bornOn}-07` : bornOn, on), 0), 100)
}
