import { v7 } from 'uuid'
import type { z } from 'zod'
import { NewPerson } from '../../contract/life-events.ts'
import { Day, type EnrolmentId, type PersonId } from '../../contract/values.ts'
import { areaRange, type Role } from '../platform/access.ts'
import { setToday } from '../platform/clock.ts'
import type { Context } from '../platform/context.ts'
import { type TestDatabase, testDatabase } from '../platform/test-database.ts'
import { cellKey, contributions, difference } from './contribution-rules.ts'
import { differentHappenings, happeningKey, happenings } from './happening-rules.ts'
import { checkDigit } from './id-number-rules.ts'
import { enrolledSlices, readEvents } from './record-changes.ts'
import { registerPerson } from './register-person.ts'
import './refusals.ts'

/** Two streets of one district, and one of another. */
export const street = 340104001000000
export const nextStreet = 340104002000000
export const farStreet = 340102001000000
export const grid = 340104001003007
export const nextGrid = 340104001003008
export const farGrid = 340102001001002

export const commandOf = () => ({ commandId: v7(), source: '本人到社区登记' })

export const officerOf = (area: number, role: Role = 'street_officer', account?: string) => ({
  role,
  ...areaRange(area),
  ...(account && { account })
})
export const officer = officerOf(street)
export const duty = officerOf(street, 'duty_officer')
export const everyone = { role: 'duty_officer', lo: 110000000000000, hi: 999999999999999 } as const

/** An invented citizen number that passes its check; the sequence numbers tell people apart. */
export function idNumber(sequence: number, bornOn = '1990-01-02'): string {
  const first17 = `340104${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}

export const newPerson = (told: Partial<z.input<typeof NewPerson>> = {}): NewPerson =>
  NewPerson.parse({
    ...commandOf(),
    seat: 'living',
    on: '2026-03-01',
    name: '张伟',
    sex: '1',
    bornOn: '1990-01-02',
    place: { area: grid },
    ...told
  })

export interface Enrolled {
  enrolment: EnrolmentId
  person: PersonId
  version: number
}

export interface Register extends TestDatabase {
  /** Takes a person in as the officer of the place given. */
  enrol: (told?: Partial<z.input<typeof NewPerson>>) => Promise<Enrolled>
  /** The enrolment with its present version, for the next command. */
  again: (one: { enrolment: EnrolmentId }) => Promise<{ enrolment: EnrolmentId; version: number }>
  /** People counted at or below an area on a day, by the recorded deltas alone. */
  counted: (area: number, on: string, more?: { seat?: string; knownAt?: string; where?: string }) => Promise<number>
  /** The newest moment of recording. */
  now: () => Promise<string>
}

export const today = Day.parse('2026-11-23')

export async function openRegister(): Promise<Register> {
  setToday(today)
  const db = await testDatabase()
  const { owner } = db
  return {
    ...db,
    async enrol(told = {}) {
      const draft = newPerson(told)
      const { lo, hi } = areaRange(Math.floor(draft.place.area / 1e6) * 1e6)
      const { enrolments } = await db.as({ role: 'street_officer', lo, hi }, ctx => registerPerson(ctx, draft))
      const [row] = await owner<{ person: PersonId; version: number }>(
        'select person_id as person, version from people.enrolment where id = $1',
        [enrolments[0]]
      )
      return { enrolment: enrolments[0]!, ...row! }
    },
    async again({ enrolment }) {
      const [row] = await owner<{ version: number }>('select version from people.enrolment where id = $1', [enrolment])
      return { enrolment, version: row!.version }
    },
    async counted(area, on, { seat = 'living', knownAt = 'infinity', where = 'true' } = {}) {
      const { lo, hi } = areaRange(area)
      const [row] = await owner<{ n: number }>(
        `select coalesce(sum(n), 0)::int as n from people.count_delta
         where area between $1 and $2 and valid_on <= $3 and seat = $4 and recorded_at <= $5 and ${where}`,
        [lo, hi, on, seat, knownAt]
      )
      return row!.n
    },
    async now() {
      const [row] = await owner<{ at: string }>('select max(recorded_at) as at from people.event')
      return row!.at
    },
    async close() {
      setToday(undefined)
      await db.close()
    }
  }
}

/** Every cell in which the recorded counts and happenings differ from the histories folded anew, as known at an instant; none is right. */
export async function unevenCells(ctx: Context, knownAt?: string): Promise<[cell: string, n: number][]> {
  const { rows } = await ctx.tx.query<{ id: string; seat: 'hukou' | 'living' }>('select id, seat from people.enrolment')
  const events = await readEvents(
    ctx,
    rows.map(row => row.id)
  )
  const known = (id: string) => (events.get(id) ?? []).filter(event => !knownAt || event.recordedAt <= knownAt)
  const folded = rows.flatMap(({ id, seat }) => contributions(enrolledSlices(known(id)), seat))
  const happened = rows.flatMap(({ id, seat }) => happenings(known(id), seat))
  const recorded = await ctx.tx.query(
    `select json_build_object('seat', seat, 'area', area, 'sex', sex, 'birthMonth', to_char(birth_month, 'YYYY-MM'),
       'split', split, 'stay', stay) as cell, valid_on as on, n from people.count_delta where recorded_at <= $1`,
    [knownAt ?? 'infinity']
  )
  const kept = await ctx.tx.query(
    `select json_build_object('kind', kind, 'seat', seat, 'area', area, 'sex', sex, 'age', age, 'split', split,
       'stay', stay, 'beyond', beyond) as cell, valid_on as on, n from people.happening where recorded_at <= $1`,
    [knownAt ?? 'infinity']
  )
  return [
    ...difference(recorded.rows, folded).map(({ cell, on, n }): [string, number] => [`${on} ${cellKey(cell)}`, n]),
    ...differentHappenings(kept.rows, happened).map(({ cell, on, n }): [string, number] => [
      `${on} ${happeningKey(cell)}`,
      n
    ])
  ]
}
