import type pg from 'pg'
import { asOwner } from '../server/platform/db.ts'
import { type Place, say } from './place.ts'

export const city = 340100000000000
const last = 340199999999999
const atOnce = 500_000
const years = 3
const weeks = years * 52

/**
 * The counts of a city of so many people, set-based: signed cells as the register appends them, in the order and the transactions in
 * which it would have. Most people stand in the file it began with, three years ago; then each week is recorded who was born, died, came
 * (with the three thresholds of their stay) and left, a few days after it happened, some of it months after. Invented: everything is drawn.
 */
export async function fillCity({ db }: Place, people: number): Promise<{ deltas: number; happenings: number }> {
  return asOwner(db.ownerUrl, async owner => {
    await owner.query(
      'create temporary table place as select row_number() over (order by code) - 1 as n, code from areas.area where level = $1 and code between $2 and $3',
      ['community', city, last]
    )
    await owner.query('create unique index on place (n)')
    await owner.query('select setseed(0.42)')
    await owner.query(waiting)
    for (let from = 0; from < people; from += atOnce) {
      await owner.query(ofPeople, [Math.min(atOnce, people - from), years])
      say(`${Math.min(from + atOnce, people).toLocaleString('en')} people drawn`)
    }
    await owner.query('create index on change (week)')
    await owner.query('create index on happened (week)')
    await owner.query('analyze change')
    for (let week = 0; week <= weeks; week++) await record(owner, week)
    say(`${weeks} weeks recorded`)
    await owner.query('vacuum analyze people.count_delta')
    await owner.query('vacuum analyze people.happening')
    const { rows } = await owner.query<{ deltas: number; happenings: number }>(
      'select (select count(*)::int from people.count_delta) as deltas, (select count(*)::int from people.happening) as happenings'
    )
    return rows[0]!
  })
}

/** What is to be recorded, by the week since the register began. */
const waiting = `
  create temporary table change as select 0 as week, area, seat, sex, birth_month, split, stay, valid_on, recorded_at, n from people.count_delta where false;
  create temporary table happened as
    select 0 as week, kind, area, seat, sex, age, split, stay, beyond, valid_on, recorded_at, n from people.happening where false`

async function record(owner: pg.Client, week: number): Promise<void> {
  // The file of the beginning is taken in in stretches, as any file is.
  const stretches = week === 0 ? 50 : 1
  for (let part = 0; part < stretches; part++)
    await owner.query(
      `insert into people.count_delta (register, area, seat, sex, birth_month, split, stay, valid_on, recorded_at, n)
       select 1, area, seat, sex, birth_month, split, stay, valid_on, recorded_at, n from change where week = $1
         and ($2 = 1 or abs(hashtext(area || sex || birth_month)) % $2 = $3)`,
      [week, stretches, part]
    )
  await owner.query(
    `insert into people.happening (register, kind, area, seat, sex, age, split, stay, beyond, valid_on, recorded_at, n)
     select 1, kind, area, seat, sex, age, split, stay, beyond, valid_on, recorded_at, n from happened where week = $1`,
    [week]
  )
}

/** Communities differ in size. Of a hundred 88 are in the file, 10 came since (one in five within the city) and 2 were born; of 1,000 of the file 24 died and 90 left. */
const ofPeople = `
  with drawn as materialized (
    select (power(random(), 1.4) * (select count(*) - 1 from place))::int as at, random() as grid, random() as sex, random() as born,
      random() as apart, random() as kind, random() as came, random() as end_, random() as ended, random() as lag, random() as late
    from generate_series(1, $1::int)
  ), person as materialized (
    select p.code + 1 + floor(grid * 12)::int as area, case when sex < 0.51 then '1' else '2' end as sex,
      case when kind < 0.88 then 'file' when kind < 0.98 then 'came' else 'born' end as kind,
      case when kind >= 0.88 then current_date - (came * $2::int * 365)::int else current_date - ($2::int * 365 + 1 + (came * 3000)::int) end as from_,
      case when kind >= 0.98 then current_date - (came * $2::int * 365)::int
        else current_date - (365 * $2::int + (power(born, 1.1) * 33000)::int) end as born,
      case when kind >= 0.88 and kind < 0.98 then case when apart < 0.2 then 2 when apart < 0.35 then 3 when apart < 0.7 then 4 else 5 end
        when apart < 0.8 then 0 when apart < 0.86 then 2 when apart < 0.9 then 3 when apart < 0.96 then 4 else 5 end as split,
      case when kind < 0.88 and end_ < 0.024 then 'death' when kind < 0.88 and end_ < 0.114 then 'departure' end as ends,
      current_date - (ended * $2::int * 365)::int as ended,
      (case when late < 0.03 then 30 + 90 * lag else -6 * ln(1 - lag * 0.99) end)::int as lag
    from drawn join place p on p.n = drawn.at
  ), begun as (
    select *, date_trunc('month', least(born, from_))::date as month, greatest(from_, born) as valid, current_date - $2::int * 365 as first from person
  ), fact as (
    select area, seat, sex, month, split, stay, on_, case when kind = 'file' then first else least(from_ + lag, current_date) end as known, n
    from begun cross join lateral (
      select 'living' as seat, case when kind = 'came' then 0 else 3 end as stay, valid as on_, 1 as n
      union all select 'hukou', 3, valid, 1 where kind <> 'came' and split < 4
      union all select 'living', stay - 1, valid + days, -1 from (values (1, 30), (2, 91), (3, 183)) threshold (stay, days) where kind = 'came'
      union all select 'living', stay, valid + days, 1 from (values (1, 30), (2, 91), (3, 183)) threshold (stay, days) where kind = 'came'
    ) one
    union all
    select area, seat, sex, month, split, 3, ended, least(ended + lag, current_date), -1
    from begun cross join lateral (select 'living' as seat union all select 'hukou' where ends = 'death' and split < 4) one where ends is not null
  ), told as (
    insert into change
    select greatest(0, (known - (current_date - $2::int * 365)) / 7), area, seat, sex, month, split, stay, on_, known + time '10:00', n from fact
  )
  insert into happened
  select greatest(0, (known - first) / 7), what, area, seat, sex, age, split, 3, beyond, on_, known + time '10:00', 1
  from begun cross join lateral (
    select case kind when 'born' then 'birth' else 'arrival' end as what, 'living' as seat, from_ as on_, case kind when 'born' then 9 else split end as beyond,
      least(from_ + lag, current_date) as known, case kind when 'born' then 0 else least(100, (from_ - born) / 365.25)::int end as age where kind <> 'file'
    union all select 'birth', 'hukou', from_, 9, least(from_ + lag, current_date), 0 where kind = 'born' and split < 4
    union all select ends, 'living', ended, case ends when 'death' then 9 else 3 end, least(ended + lag, current_date), least(100, (ended - born) / 365.25)::int where ends is not null
    union all select 'death', 'hukou', ended, 9, least(ended + lag, current_date), least(100, (ended - born) / 365.25)::int where ends = 'death' and split < 4
  ) one`
