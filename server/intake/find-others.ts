import type { IntakeOther } from '../../contract/intake.ts'
import type { IntakeField } from '../../contract/register-fields.ts'
import type { Context } from '../platform/context.ts'
import { isHead } from './classify.ts'
import { twins } from './decide-rows.ts'
import { type Stated, valuesOf, written } from './stated-values.ts'

interface Doubted {
  row_number: number
  reasons: string[]
}

type Found = Stated & { of: number; row: number | null; enrolment: string | null; person: string | null }

const ofFile = `o.name, o.sex, ${written('o.born_on', 'o.born_precision')} as born, o.numbers, o.living_area, o.living_address, o.hukou_area,
  ${written('o.stay_from', 'o.stay_precision')} as stay, o.household, o.head_relation`
const ofRegister = `e.name, e.sex, ${written('e.born_on', 'e.born_precision')} as born, e.numbers, e.area as living_area, e.address as living_address,
  e.other_area as hukou_area, e.stay_from::text as stay, h.number as household, e.head_relation`

/** The same person told of otherwise further up or down in the file. */
const otherRows = `with ${twins} select p.one as of, o.row_number as row, null::uuid as enrolment, null::uuid as person, ${ofFile}
  from pair p join intake.arrival o on o.upload_id = $1 and o.row_number = p.other where p.one <> p.other order by 1, 2 limit 200`

/** Residents the row may be: of the same name and birth date. */
const maybe = `select a.row_number as of, null::int as row, e.id as enrolment, e.person_id as person, ${ofRegister}
  from intake.arrival a cross join lateral (
    select * from people.enrolment n where n.name = a.name and n.born_on = a.born_on and n.seat = 'living' and n.enrolled
      and n.area between $3 and $4 order by n.id limit 3) e
  left join people.household h on h.register = e.register and h.id = e.household_id
  where a.upload_id = $1 and a.row_number = any($2) order by 1`

/** The other head of the household: in the file, or in the register. */
const heads = `select a.row_number as of, o.row_number as row, null::uuid as enrolment, null::uuid as person, ${ofFile}
  from intake.arrival a join intake.arrival o on o.upload_id = $1 and o."group" = 'doubtful' and 'household.heads' = any(o.reasons)
    and o.household = a.household and o.row_number <> a.row_number and ${isHead('o.head_relation')}
  where a.upload_id = $1 and a.row_number = any($2)
  union all
  select a.row_number, null, e.id, e.person_id, ${ofRegister}
  from intake.arrival a join intake.upload u on u.id = a.upload_id
  join people.household h on h.register = u.register and h.seat = 'living' and h.number = a.household
  join people.enrolment e on e.household_id = h.id and e.seat = 'living' and e.enrolled and ${isHead('e.head_relation')}
  where a.upload_id = $1 and a.row_number = any($2) and e.area between $3 and $4 and e.id is distinct from a.known_id order by 1, 2 limit 200`

const ranges = new Set([maybe, heads])
const byReason: [string, string][] = [
  ['row.differs', otherRows],
  ['known.maybe', maybe],
  ['household.heads', heads]
]

/** Beside a doubtful row, whoever raised the doubt: read for the rows of one page only. */
export async function findOthers(
  ctx: Context,
  upload: { id: string },
  rows: readonly Doubted[]
): Promise<Map<number, IntakeOther[]>> {
  const others = new Map<number, IntakeOther[]>()
  for (const [reason, query] of byReason) {
    const about = rows.filter(row => row.reasons.includes(reason)).map(row => row.row_number)
    if (about.length === 0) continue
    const territory = ranges.has(query) ? [ctx.caller.lo, ctx.caller.hi] : []
    const found = await ctx.tx.query<Found>(query, [upload.id, about, ...territory])
    ctx.sawPeople(found.rows.flatMap(({ person }) => person ?? []))
    for (const { of, row, enrolment, person: _, ...stated } of found.rows) {
      const cells = Object.entries(valuesOf(ctx, stated)).flatMap(([field, value]) =>
        value === null ? [] : [{ field: field as IntakeField, value }]
      )
      others.set(of, [...(others.get(of) ?? []), { row, enrolment, cells }])
    }
  }
  return others
}
