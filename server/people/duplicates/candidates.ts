import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { copyInto, copyLine } from '../../platform/copy.ts'
import { otherNumberForm } from '../id-number-rules.ts'

/** From so many changed entries on the whole register is copied and hashed; below, each looks its like up by an index. */
const many = 5000

/**
 * Whom to compare: every rule here is a join on equality, by an index for a few changed entries and as a hash for a
 * whole register. Two people whose numbers both stand are compared only where name and day agree. The planner is told
 * which way: after a first file it has no statistics yet, and would pair all with all.
 */
export async function gatherCandidates(ctx: Context, since: string): Promise<number> {
  const { tx } = ctx
  await tx.query(`set local work_mem = '128MB'`)
  await tx.query(`create temp table duplicate_changed on commit drop as
    select ${columns}, numbers, ${ydm('e')} as ydm from people.enrolment e where known_from > '${since}' and enrolled`)
  const { rows } = await tx.query<{ n: number }>('select count(*)::int as n from duplicate_changed')
  if (rows[0]!.n === 0) return 0
  await tx.query('analyze duplicate_changed')
  await tx.query('create temp table duplicate_candidate (register integer, a uuid, b uuid) on commit drop')
  const all = rows[0]!.n >= many ? await wholeRegister(ctx) : await byIndex(ctx)
  for (const rule of rules)
    await tx.query(`insert into duplicate_candidate
      select c.register, least(c.person_id, e.person_id), greatest(c.person_id, e.person_id)
      from duplicate_changed c join ${all} e on e.register = c.register and ${rule}
      where e.enrolled and e.person_id <> c.person_id`)
  await tx.query(sameParents)
  await otherForms(ctx)
  await tx.query('set local enable_nestloop = on; set local enable_seqscan = on')
  return rows[0]!.n
}

const columns = `register, person_id, id, area, enrolled, name, pinyin, former_name, born_on, born_precision, address, phone_hash, id_kind, id_hash`

async function wholeRegister({ tx }: Context): Promise<string> {
  await tx.query(
    `create temp table duplicate_all on commit drop as select ${columns} from people.enrolment where enrolled`
  )
  await tx.query('analyze duplicate_all; set local enable_nestloop = off')
  return 'duplicate_all'
}

async function byIndex({ tx }: Context): Promise<string> {
  await tx.query('set local enable_seqscan = off')
  return 'people.enrolment'
}

const part = (row: string, field: string) => `extract(${field} from ${row}.born_on)::int`
const ymd = (row: string) => `${part(row, 'year')} * 10000 + ${part(row, 'month')} * 100 + ${part(row, 'day')}`
const ydm = (row: string) => `${part(row, 'year')} * 10000 + ${part(row, 'day')} * 100 + ${part(row, 'month')}`
const equal = (...fields: string[]) => fields.map(field => `${part('e', field)} = ${part('c', field)}`).join(' and ')
/** Both numbers pass their check and differ: two people, unless all the rest says otherwise. */
const notTwoNumbers = `not (c.id_kind = 'id18' and e.id_kind = 'id18')`

const rules = [
  `e.name = c.name and e.born_on = c.born_on`,
  `e.pinyin = c.pinyin and e.born_on = c.born_on and c.pinyin <> '' and ${notTwoNumbers}`,
  `e.former_name = c.name and e.born_on = c.born_on`,
  `e.name = c.former_name and e.born_on = c.born_on`,
  // A day typed wrongly: one of year, month and day, or month and day the other way round.
  `e.name = c.name and ${equal('year', 'month')} and ${notTwoNumbers}`,
  `e.name = c.name and ${equal('month', 'day')} and ${notTwoNumbers}`,
  `e.name = c.name and ${equal('year', 'day')} and ${notTwoNumbers}`,
  `e.name = c.name and ${ymd('e')} = c.ydm and ${notTwoNumbers}`,
  // A day known in part only.
  `e.name = c.name and ${equal('year')} and (c.born_precision <> 'day' or e.born_precision <> 'day') and ${notTwoNumbers}`,
  `e.born_on = c.born_on and left(e.name, 1) = left(c.name, 1) and ${notTwoNumbers}`,
  `e.address = c.address and e.born_on = c.born_on and ${notTwoNumbers}`,
  `e.address = c.address and e.pinyin = c.pinyin and c.pinyin <> '' and ${notTwoNumbers}`,
  `e.phone_hash = c.phone_hash and e.pinyin = c.pinyin and ${notTwoNumbers}`
]

const sameParents = `insert into duplicate_candidate
  select c.register, least(c.person_id, e.person_id), greatest(c.person_id, e.person_id)
  from duplicate_changed c
  join people.relation r on r.relative_id = c.person_id and r.kind = 'parent-child' and r.known_to is null
  join people.relation s on s.person_id = r.person_id and s.kind = 'parent-child' and s.known_to is null and s.relative_id <> c.person_id
  join people.enrolment e on e.person_id = s.relative_id and e.register = c.register and e.enrolled and e.pinyin = c.pinyin`

/** The number of 15 digits and the one of 18 it became have different hashes: the other form is looked for as well. */
async function otherForms(ctx: Context): Promise<void> {
  await ctx.tx.query(
    'create temp table duplicate_other_form (register integer, person_id uuid, hash bytea) on commit drop'
  )
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await ctx.tx.query<{ id: string; register: number; person: string; numbers: string }>(
      `select id, register, person_id as person, numbers from duplicate_changed
       where id > $1 and numbers is not null and (id_kind = 'id15' or id_kind = 'id18' and born_on < '2000-01-01') order by id limit 20000`,
      [after]
    )
    const last = rows.at(-1)
    if (!last) break
    after = last.id
    await copyInto(
      ctx.tx,
      'duplicate_other_form',
      rows.flatMap(({ register, person, numbers }) => {
        const { id } = ctx.sealer.openNumbers(numbers)
        const other = id && otherNumberForm(id)
        return other ? [copyLine([register, person, ctx.sealer.lookup('id', other)])] : []
      })
    )
  }
  await ctx.tx.query('analyze duplicate_other_form')
  await ctx.tx.query(`insert into duplicate_candidate
    select o.register, least(o.person_id, e.person_id), greatest(o.person_id, e.person_id)
    from duplicate_other_form o join people.enrolment e on e.id_hash = o.hash and e.register = o.register
    where e.enrolled and e.person_id <> o.person_id`)
}

/** A page of candidates by key, each pair once. */
export async function candidatesAfter(
  ctx: Context,
  after: { a: string; b: string },
  limit: number
): Promise<{ a: string; b: string }[]> {
  const { rows } = await sql<{ a: string; b: string }>`
    select distinct a, b from pg_temp.duplicate_candidate where (a, b) > (${after.a}::uuid, ${after.b}::uuid)
    order by a, b limit ${limit}`.execute(ctx.tables<'people'>())
  return rows
}
