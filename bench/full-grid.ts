import { v7 } from 'uuid'
import { today } from '../server/platform/clock.ts'
import { asOwner } from '../server/platform/db.ts'
import { type Place, say, street } from './place.ts'

/** The grid of the grid worker of the demo. */
export const fullGrid = street + 1001
export const fullGridPeople = 1500
const workersPhone = 'full grid'
/** Lines of fourteen busy days, which is as long as a device hears what became of them; those of the year before left it. */
export const heardLines = 1400

/**
 * Brings one grid to exactly 1,500 people with a year of work on it: everybody in two open rounds, and what became of the lines of its
 * worker. Neighbours are counted to it past the register, whose history stays as it was.
 */
export const fillGrid = ({ db }: Pick<Place, 'db'>, people = fullGridPeople): Promise<void> =>
  asOwner(db.ownerUrl, async owner => {
    // A register that is kept was filled by the run before.
    const before = await owner.query('select from field.device where area = $1 and name = $2', [fullGrid, workersPhone])
    if (before.rowCount) return
    const lives = `seat = 'living' and enrolled and not protected`
    await owner.query(
      `update people.enrolment e set area = case when e.area = $1::bigint then $1::bigint + 1 else $1::bigint end from (
         select register, id, row_number() over (order by area <> $1::bigint, area, id) <= $2::int as here from people.enrolment where ${lives} and area % 1000 <> 0) w
       where w.register = e.register and w.id = e.id and w.here <> (e.area = $1::bigint)`,
      [fullGrid, people]
    )
    await owner.query(
      `update people.household h set area = e.area from people.enrolment e where e.household_id = h.id and e.area in ($1::bigint, $1::bigint + 1) and h.area <> e.area`,
      [fullGrid]
    )
    const { rows } = await owner.query<{ n: number; register: number }>(
      `select count(*)::int as n, min(register) as register from people.enrolment where ${lives} and area = $1`,
      [fullGrid]
    )
    if (rows[0]!.n !== people) throw new Error(`the full grid has ${rows[0]!.n} people; fill more than that`)
    const [campaign, device, { register }] = [v7(), v7(), rows[0]!]
    const { rows: logins } = await owner.query<{ id: string }>(`select id from access.login where username = 'grid'`)
    const account = logins[0]!.id
    await owner.query(
      `insert into field.campaign (register, id, area, segment, from_day, due_day, account) values ($1, $2, $3, 'aged-80', $4::date, $4::date + 30, $5)`,
      [register, campaign, fullGrid, today(), account]
    )
    await owner.query(
      `insert into field.task (register, id, area, kind, campaign_id, household_id, enrolment_id, person_id, from_day, due_day)
       select e.register, uuidv7(), e.area, k, $1::uuid, e.household_id, e.id, e.person_id, $2::date, $2::date + 30
       from people.enrolment e, unnest(array['look-in', 'missing-facts']) k where ${lives} and e.area = $3 on conflict do nothing`,
      [campaign, today(), fullGrid]
    )
    await owner.query(`insert into field.device (register, id, area, account, name) values ($1, $2, $3, $4, $5)`, [
      register,
      device,
      fullGrid,
      account,
      workersPhone
    ])
    await owner.query(
      `insert into field.sent (register, id, area, device_id, account, kind, made_at, on_day, state, code, params)
       select $1::integer, uuidv7(), $2::bigint, $3::uuid, $4::uuid, 'called', now(), $5::date, 'refused', 'field.not-here', '{}' from generate_series(1, $6::int)`,
      [register, fullGrid, device, account, today(), heardLines]
    )
    say(`one grid has ${people} people and a year of work`)
  })
