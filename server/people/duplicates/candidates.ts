import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { copyInto, copyLine } from '../../platform/copy.ts'
import { otherNumberForm } from '../id-number-rules.ts'

/** Up to so many changed entries, or a part of the register, each looks its like up by an index; more are hashed with the whole. */
const few = { entries: 5000, part: 0.04 }

/**
 * Whom to compare: every rule here is a join on equality, by an index for a few changed entries and as a hash for a
 * whole register. Two people whose numbers both stand are compared only where name and day agree. The planner is told
 * which way: after a first file it has no statistics yet, and would pair all with all.
 */
export async function gatherCandidates(ctx: Context, since: string, fewAre = few): Promise<number> {
  const { tx } = ctx
  await tx.query(`set local work_mem = '128MB'`)
  await tx.query(`create temp table duplicate_changed on commit drop as
    select ${columns}, numbers, ${ydm('e')} as ydm from people.enrolment e where known_from > '${since}' and enrolled`)
  const { rows } = await tx.query<{ n: number; all: number }>(`select count(*)::int as n,
    (select reltuples::int from pg_class where oid = 'people.enrolment'::regclass) as all from duplicate_changed`)
  const { n, all } = rows[0]!
  if (n === 0) return 0
  await tx.query('analyze duplicate_changed')
  await tx.query('create temp table duplicate_candidate (register integer, a uuid, b uuid) on commit drop')
  const hashed = n >= Math.max(fewAre.entries, all * fewAre.part)
  const entries = hashed ? await wholeRegister(ctx) : await byIndex(ctx)
  for (const join of joins(hashed))
    await tx.query(`insert into duplicate_candidate
      select c.register, least(c.person_id, e.person_id), greatest(c.person_id, e.person_id)
      from duplicate_changed c join ${entries} e on e.register = c.register and ${join}
      where e.enrolled and e.person_id <> c.person_id`)
  await tx.query(sameParents)
  await otherForms(ctx)
  await tx.query('set local enable_nestloop = on; set local enable_seqscan = on')
  return n
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

/** One way of being alike: a column of the register that equals one of the changed entry, and what else must hold. */
interface Rule {
  by: string
  and: string
  /** Compared even if the numbers of both stand; two such are two people, unless all the rest says otherwise. */
  always?: true
}

const rules: readonly Rule[] = [
  { by: 'e.born_on = c.born_on', and: 'e.name = c.name', always: true },
  { by: 'e.born_on = c.born_on', and: 'e.former_name = c.name', always: true },
  { by: 'e.born_on = c.born_on', and: 'e.name = c.former_name', always: true },
  { by: 'e.born_on = c.born_on', and: `e.pinyin = c.pinyin and c.pinyin <> ''` },
  { by: 'e.born_on = c.born_on', and: 'left(e.name, 1) = left(c.name, 1)' },
  { by: 'e.born_on = c.born_on', and: 'e.address = c.address' },
  // A day typed wrongly: one of year, month and day, or month and day the other way round.
  { by: 'e.name = c.name', and: equal('year', 'month') },
  { by: 'e.name = c.name', and: equal('month', 'day') },
  { by: 'e.name = c.name', and: equal('year', 'day') },
  { by: 'e.name = c.name', and: `${ymd('e')} = c.ydm` },
  // A day known in part only.
  { by: 'e.name = c.name', and: `${equal('year')} and (c.born_precision <> 'day' or e.born_precision <> 'day')` },
  { by: 'e.address = c.address', and: `e.pinyin = c.pinyin and c.pinyin <> ''` },
  { by: 'e.phone_hash = c.phone_hash', and: 'e.pinyin = c.pinyin' }
]

/**
 * The rules as joins. Nearly all numbers stand, so whose number stands is compared with the few whose does not (an index of
 * their own), and those few with all. A hash takes every equality there is; an index is walked once for all rules on its column.
 */
function joins(hashed: boolean): string[] {
  const standing = `c.id_kind = 'id18' and e.id_kind <> 'id18'`
  return Object.values(Object.groupBy(rules, ({ by, always }) => `${by} ${always}`)).flatMap(alike => {
    const { by, always } = alike![0]!
    const ways = alike!.map(({ and }) => and)
    return (hashed ? ways : [`(${ways.join(' or ')})`]).flatMap(and =>
      (always ? [''] : [` and ${standing}`, ` and c.id_kind <> 'id18'`]).map(who => `${by} and ${and}${who}`)
    )
  })
}

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
