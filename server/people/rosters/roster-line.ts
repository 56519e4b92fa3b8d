import { sql } from 'kysely'
import type { RosterKey } from '../../../contract/people.ts'
import type { MissingFact, RosterColumn, RosterLine } from '../../../contract/rosters.ts'
import type { Day } from '../../../contract/values.ts'
import { type Context, inOneGo } from '../../platform/context.ts'
import { addDays, addMonths, ageOn } from '../day-rules.ts'
import { maskNumber } from '../id-number-rules.ts'
import type { Enrolment } from '../keep-slices.ts'
import { type Lined, lineColumns, partialDay } from '../person-line.ts'
import { columnsOf } from './declared-rosters.ts'

/** What a line of any roster is made from. */
export type Listed = Lined &
  Pick<Enrolment, 'register' | 'version' | 'household_id' | 'head_relation' | 'valid_from' | 'other_area' | 'stay_from'>
export const listedColumns = sql`${lineColumns}, register, version, household_id, head_relation, valid_from, other_area, stay_from`

interface Shown {
  roster: RosterKey
  on: Day
  /** Numbers in clear: a second person agreed. */
  reveal?: boolean
}

/** The lines of a roster with the columns it may show and no others. */
export async function rosterLines(ctx: Context, rows: Listed[], shown: Shown): Promise<RosterLine[]> {
  const columns = columnsOf(shown.roster)
  const numbers = columns.includes('household') ? await householdNumbers(ctx, rows) : new Map<string, string | null>()
  return rows.map(row => {
    const all = cellsOf(ctx, row, { ...shown, household: numbers.get(row.household_id ?? '') ?? null })
    const some = columns.map(column => [column, all[column]()] as const)
    return {
      enrolment: row.id,
      person: row.person_id,
      version: row.version,
      area: row.area,
      ...(columns.includes('address') && { addressOpen: row.address_open }),
      ...Object.fromEntries(some)
    } as RosterLine
  })
}

type Cells = Record<RosterColumn, () => unknown>

function cellsOf(ctx: Context, row: Listed, { on, reveal, household }: Shown & { household: string | null }): Cells {
  const number = (which: 'id' | 'phone') => {
    const found = ctx.sealer.openNumbers(row.numbers)[which]
    return found ? (reveal ? found : maskNumber(found)) : null
  }
  const age = () => row.born_on && ageOn(row.born_on, row.died_on ?? on)
  return {
    name: () => row.name,
    household: () => household,
    headRelation: () => row.head_relation,
    birthday: () => row.born_on && nextBirthday(row.born_on, on),
    turns: () => row.born_on && ageOn(row.born_on, nextBirthday(row.born_on, on)),
    missing: () => missingFacts(row),
    sex: () => (row.sex === '0' ? row.sex : null),
    bornOn: () => partialDay(row.born_on, row.born_precision),
    age,
    seat: () => row.seat,
    since: () => row.valid_from,
    endReason: () => row.end_reason,
    otherArea: () => row.other_area,
    stayFrom: () => row.stay_from,
    livesIn: () => row.other_area,
    awaySince: () => row.stay_from,
    address: () => row.address,
    area: () => row.area,
    idNumber: () => number('id'),
    phone: () => number('phone')
  }
}

/** The next day on which somebody is a year older, today included; who was born on 29 February turns on 1 March. */
export function nextBirthday(bornOn: string, on: Day): string {
  const years = Math.max(0, ageOn(bornOn, addDays(on, -1)) + 1)
  const day = addMonths(bornOn, 12 * years)
  return ageOn(bornOn, day) === years ? day : addDays(day, 1)
}

export const missingFacts = (row: Pick<Enrolment, 'name' | 'born_on' | 'born_precision' | 'sex'>): MissingFact[] => [
  ...(row.name === '' ? ['name' as const] : []),
  ...(row.born_on === null || row.born_precision !== 'day' ? ['bornOn' as const] : []),
  ...(row.sex === '0' ? ['sex' as const] : [])
]

async function householdNumbers(ctx: Context, rows: Listed[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(rows.flatMap(row => row.household_id ?? []))]
  if (ids.length === 0) return new Map()
  const registers = [...new Set(rows.map(row => row.register))]
  const found = sql<{ id: string; number: string | null }>`select id, number from people.household
    where register = any(${registers}::integer[]) and id = any(${ids}::uuid[])`
  const [households] = await inOneGo(ctx, [found.compile(ctx.tables<'people'>())])
  return new Map(households.map(({ id, number }) => [id, number]))
}
