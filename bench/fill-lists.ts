import type pg from 'pg'
import { fillDay } from '../server/demo/index.ts'
import { asOwner } from '../server/platform/db.ts'
import { type Place, say, street } from './place.ts'

const many = 300

/**
 * An empty list answers at once and proves nothing: the street gets a day's work by the demo's own commands, and then
 * hundreds of files, moves, lists and letters as years of work leave them. Once for a register.
 */
export async function fillLists(place: Place): Promise<void> {
  const filled = await asOwner(place.db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from people.move')
    return rows[0]!.n >= many
  })
  if (filled) return
  say('filling the lists of a street …')
  const store = { folder: place.folder, keys: place.config.keys }
  await fillDay(place.platform, { street, store, signin: place.db.signin })
  await asOwner(place.db.ownerUrl, async owner => {
    await clone(owner, 'intake.upload', `kind <> 'demo'`)
    await clone(owner, 'lists.list', 'true')
    await owner.query(`insert into lists.row select (jsonb_populate_record(r, jsonb_build_object('list_id', l.id))).*
      from lists.row r cross join lists.list l where r.list_id <> l.id and not exists (select from lists.row h where h.list_id = l.id)`)
    await owner.query(moves, [street, street + 999_999])
    await owner.query(letters, [street, street + 999_999])
    await owner.query('analyze')
  })
}

const clone = (owner: pg.Client, table: string, where: string) =>
  owner.query(`insert into ${table} select (jsonb_populate_record(one, jsonb_build_object('id', uuidv7(), 'made_at', now() - n * interval '1 day'))).*
    from ${table} one, generate_series(1, ${many}) n where one.id = (select id from ${table} where ${where} limit 1)`)

const moves = `insert into people.move (id, person_id, seat, from_register, from_area, to_register, to_area, asked_by, valid_on, facts, asked_account, turn, due_on)
  select uuidv7(), e.person_id, 'living', e.register, e.area, e.register, e.area, case n % 2 when 0 then 'from' else 'to' end, current_date, '{}',
    uuidv7(), case n % 2 when 0 then 'to' else 'from' end, current_date + (n % 10)::int
  from (select *, row_number() over (order by id) as n from people.enrolment
    where area between $1 and $2 and seat = 'living' and enrolled order by id limit ${many}) e
  on conflict do nothing`

const letters = `with made as (insert into lists.notice (register, id, area, kind, enrolment_id, batch_id, list_id, row_number)
  select e.register, uuidv7(), e.area, 'death', e.id, b.id, l.id, 1
  from (select * from people.enrolment where area between $1 and $2 and seat = 'living' order by id limit ${many}) e,
    (select id from people.batch limit 1) b, (select id from lists.list limit 1) l returning *)
  insert into printouts.printout (register, id, area, subject_id, person_id, kind)
  select m.register, m.id, m.area, m.id, e.person_id, m.kind from made m join people.enrolment e on e.register = m.register and e.id = m.enrolment_id`
