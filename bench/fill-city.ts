import { asOwner } from '../server/platform/db.ts'
import { type Place, say } from './place.ts'

export const city = 340100000000000
const last = 340199999999999
const atOnce = 500_000

/**
 * The counts of a city of so many people, set-based: signed cells as the register appends them, one for who came and one for who left,
 * over eleven years of facts and three of recording, and what happened to them. Invented: ages, sexes and places are drawn.
 */
export async function fillCity({ db }: Place, people: number): Promise<{ deltas: number; happenings: number }> {
  await asOwner(db.ownerUrl, async owner => {
    await owner.query(
      'create temporary table place as select row_number() over (order by code) - 1 as n, code from areas.area where level = $1 and code between $2 and $3',
      ['community', city, last]
    )
    await owner.query('create unique index on place (n)')
    await owner.query('select setseed(0.42)')
    for (let from = 0; from < people; from += atOnce) {
      await owner.query(ofPeople, [Math.min(atOnce, people - from)])
      say(`${Math.min(from + atOnce, people).toLocaleString('en')} people filled`)
    }
    await owner.query('vacuum analyze people.count_delta')
    await owner.query('vacuum analyze people.happening')
  })
  return asOwner(db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ deltas: number; happenings: number }>(
      'select (select count(*)::int from people.count_delta) as deltas, (select count(*)::int from people.happening) as happenings'
    )
    return rows[0]!
  })
}

/** Communities differ in size; one in five lives apart from the hukou, one in twenty came or left within a year. */
const ofPeople = `
  with person as materialized (
    select (power(random(), 1.4) * (select count(*) - 1 from place))::int as at, random() as grid, random() as sex, random() as born,
      random() as apart, random() as came, random() as left_, random() as known, random() as kind
    from generate_series(1, $1::int)
  ), placed as materialized (
    select p.code + 1 + floor(grid * 12)::int as area, case when sex < 0.51 then '1' else '2' end as sex,
      date_trunc('month', date '2026-10-01' - (power(born, 1.1) * 34000)::int)::date as born,
      case when apart < 0.8 then 0 when apart < 0.86 then 2 when apart < 0.9 then 3 when apart < 0.96 then 4 else 5 end as split,
      date '2026-11-01' - (came * 4000)::int as came, left_ < 0.04 as leaves, timestamptz '2026-11-20' - known * interval '3 years' as known, kind
    from person join place p on p.n = person.at
  ), counted as (
    insert into people.count_delta (register, area, seat, sex, birth_month, split, stay, valid_on, recorded_at, n)
    select 1, area, 'living', sex, born, split, 3, greatest(came, born), known, 1 from placed
    union all
    select 1, area, 'hukou', sex, born, split, 3, greatest(came, born), known, 1 from placed where split < 4
    union all
    select 1, area, 'living', sex, born, split, 3, least(greatest(came, born) + 400, date '2026-11-22'), known + interval '1 day', -1 from placed where leaves
  )
  insert into people.happening (register, kind, area, seat, sex, age, split, stay, beyond, valid_on, recorded_at, n)
  select 1, case when kind < 0.25 then 'birth' when kind < 0.4 then 'death' when kind < 0.75 then 'arrival' else 'departure' end, area, 'living', sex,
    case when kind < 0.25 then 0 else least(100, extract(year from age(came, born))::int) end, split, 3, case when kind < 0.4 then 1 else 3 end, came, known, 1
  from placed where leaves and came > born`
