import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { EnrolmentId } from '../../contract/people.ts'
import { recordChanges } from '../people/index.ts'
import type { Context } from '../platform/context.ts'

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
  living_area: number
  known_area: number
  living_address: string | null
  living_address_id: string | null
  hukou_area: number | null
  stay: string | null
  household: string | null
  head_relation: string | null
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
  const households = new Map<string, string>()
  const changes = []
  for (const row of rows) {
    const household = row.household ? await householdNumbered(ctx, row, households) : undefined
    changes.push({
      register: row.register,
      enrolment: row.enrolment,
      events: [
        {
          type: 'taken-in' as const,
          validOn: row.as_of,
          facts: { ...factsOf(ctx, row), ...(household && { household }) }
        }
      ]
    })
  }
  await recordChanges(ctx, source, changes)
  return rows.length
}

const known = `select e.register, e.id as enrolment, u.as_of, a.name, a.sex, a.id_kind, a.numbers, e.numbers as known_numbers, a.living_area, e.area as known_area,
    a.living_address, a.living_address_id, a.hukou_area, a.household, a.head_relation,
    left(a.born_on::text, case a.born_precision when 'year' then 4 when 'month' then 7 else 10 end) as born,
    left(a.stay_from::text, case a.stay_precision when 'year' then 4 when 'month' then 7 else 10 end) as stay
  from intake.arrival a join intake.upload u on u.id = a.upload_id
  join lateral (select n.* from people.enrolment n where n.id = a.known_id
    union select n.* from people.enrolment n where a.known_id is null and n.id_hash = a.id_hash and n.seat = 'living' and n.enrolled) e on true
  where a.upload_id = $1 and a.row_number between $2 and $3
    and (a."group" = 'changed' or a."group" = 'doubtful' and a.decision = 'accept' and (a.known_id is not null or a.reasons && array['row.differs']))
  order by a.row_number`

function factsOf(ctx: Context, row: Changed) {
  const stated = {
    name: row.name,
    ...(row.sex !== '9' && { sex: row.sex }),
    ...(row.born && { bornOn: row.born }),
    ...(row.numbers && {
      numbers: ctx.sealer.sealNumbers({
        ...ctx.sealer.openNumbers(row.known_numbers),
        ...ctx.sealer.openNumbers(row.numbers)
      })
    }),
    ...(row.numbers && row.id_kind !== 'none' && { idKind: row.id_kind }),
    ...(row.living_address && {
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

async function householdNumbered(ctx: Context, row: Changed, seen: Map<string, string>): Promise<string> {
  const number = row.household!
  const known = seen.get(number)
  if (known) return known
  const db = ctx.tables<'people'>()
  const found = await db
    .selectFrom('people.household')
    .select('id')
    .where('register', '=', row.register)
    .where('seat', '=', 'living')
    .where('number', '=', number)
    .executeTakeFirst()
  const id = found?.id ?? v7()
  if (!found)
    await sql`insert into people.household (register, id, seat, area, number, opened_on, batch_id) values (${row.register}, ${id}, 'living', ${row.living_area}, ${number}, ${row.as_of}, ${id})`.execute(
      db
    )
  seen.set(number, id)
  return id
}
