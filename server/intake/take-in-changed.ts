import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { EnrolmentId } from '../../contract/values.ts'
import { recordChanges } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { bornNews, says } from './classify.ts'
import { settleHeads } from './settle-heads.ts'
import { written } from './stated-values.ts'

interface Changed {
  register: number
  enrolment: EnrolmentId
  as_of: string
  name: string
  sex: string
  born: string | null
  id_kind: string
  numbers: string | null
  known_numbers: string | null
  living_area: number | null
  known_area: number
  living_address: string | null
  living_address_id: string | null
  hukou_area: number | null
  stay: string | null
  household: string | null
  head_relation: string | null
  household_id: string | null
  known_relation: string | null
}

/**
 * Applies the rows that say something new of people already known, and doubtful ones a person accepted: only what the
 * file states is asserted, from the day of the file; what it leaves blank stays as it is.
 */
export async function takeInChanged(
  ctx: Context,
  upload: string,
  { from, to, source }: { from: number; to: number; source: string }
): Promise<number> {
  const { rows } = await ctx.tx.query<Changed>(known, [upload, from, to])
  if (rows.length === 0) return 0
  const households = new Map<string, string | undefined>()
  const told = []
  for (const row of rows) {
    const household = row.household ? await householdNumbered(ctx, row, households) : undefined
    told.push({ ...row, facts: { ...factsOf(ctx, row), ...(household && { household }) } })
  }
  await settleHeads(ctx, told)
  const changes = told.map(({ register, enrolment, as_of, facts }) => ({
    register,
    enrolment,
    events: [{ type: 'taken-in' as const, validOn: as_of, facts }]
  }))
  await recordChanges(ctx, source, changes)
  return rows.length
}

/** What adds nothing to the register is left out: a month would take the day away from a date known in full. */
const known = `select e.register, e.id as enrolment, u.as_of, a.name, a.sex, a.id_kind, a.numbers, e.numbers as known_numbers,
    case when ${says.address} then a.living_area end as living_area, a.living_address, a.living_address_id, e.area as known_area,
    case when ${says.hukou} then a.hukou_area end as hukou_area, a.household, a.head_relation,
    e.household_id, e.head_relation as known_relation,
    case when ${bornNews} then ${written('a.born_on', 'a.born_precision')} end as born,
    case when ${says.stay} then ${written('a.stay_from', 'a.stay_precision')} end as stay
  from intake.arrival a join intake.upload u on u.id = a.upload_id join people.enrolment e on e.person_id = a.person_id and e.id = a.known_id
  where a.upload_id = $1 and a.row_number between $2 and $3
    and (a."group" = 'changed' or a."group" = 'doubtful' and a.decision = 'accept')
  order by a.row_number`

function factsOf(ctx: Context, row: Changed) {
  const stated = {
    name: row.name,
    ...(['1', '2'].includes(row.sex) && { sex: row.sex }),
    ...(row.born && { bornOn: row.born }),
    ...(row.numbers && {
      numbers: ctx.sealer.sealNumbers({
        ...ctx.sealer.openNumbers(row.known_numbers),
        ...ctx.sealer.openNumbers(row.numbers)
      })
    }),
    ...(row.numbers && row.id_kind !== 'none' && { idKind: row.id_kind }),
    ...(row.living_area && {
      area: row.living_area,
      address: row.living_address,
      addressId: row.living_address_id,
      addressOpen: row.living_address_id === null
    }),
    ...(row.hukou_area && { otherArea: row.hukou_area }),
    ...(row.stay && { stayFrom: row.stay }),
    ...(row.head_relation && { headRelation: row.head_relation })
  }
  return stated as Parameters<typeof recordChanges>[2][number]['events'][number]['facts']
}

/** Undefined where the number stands for a household of another area, which this office does not see. */
async function householdNumbered(
  ctx: Context,
  row: Changed,
  seen: Map<string, string | undefined>
): Promise<string | undefined> {
  const number = row.household!
  if (seen.has(number)) return seen.get(number)
  const db = ctx.tables<'people'>()
  const id = v7()
  await sql`insert into people.household (register, id, seat, area, number, opened_on, batch_id)
    values (${row.register}, ${id}, 'living', ${row.living_area ?? row.known_area}, ${number}, ${row.as_of}, ${id})
    on conflict (register, seat, number) where number is not null do nothing`.execute(db)
  const found = await db
    .selectFrom('people.household')
    .select('id')
    .where('register', '=', row.register)
    .where('seat', '=', 'living')
    .where('number', '=', number)
    .executeTakeFirst()
  seen.set(number, found?.id)
  return found?.id
}
