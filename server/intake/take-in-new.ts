import type { Context } from '../platform/context.ts'

/**
 * Takes in the new people of a stretch of rows: the set-based twin of people's recordChanges, for a million rows at
 * once. It writes what that would write, statement by statement; the recount proves that both count the same.
 */
export async function takeInNew(
  ctx: Context,
  upload: string,
  { from, to, batch }: { from: number; to: number; batch: string }
): Promise<number> {
  const stretch = [upload, from, to]
  await ctx.tx.query(hukouKnown, stretch)
  await ctx.tx.query(identifiers, stretch)
  await ctx.tx.query(claims, stretch)
  await ctx.tx.query(households, [...stretch, batch])
  const { rowCount } = await ctx.tx.query(enrolments, stretch)
  await ctx.tx.query(events, [...stretch, batch])
  await ctx.tx.query(deltas, stretch)
  await ctx.tx.query(happened, stretch)
  return rowCount ?? 0
}

/** What counts as new: rows the classification called so, and doubtful ones a person accepted as someone new. */
const isNew = (row: string) =>
  `(${row}."group" = 'new' or ${row}."group" = 'doubtful' and ${row}.decision = 'accept' and ${row}.known_id is null)`

const inStretch = (row: string) => `${row}.upload_id = $1 and ${row}.row_number between $2 and $3 and ${isNew(row)}`

const seats = `intake.seat s where ${inStretch('s')}`

/** The hukou of somebody known may be counted already, here or elsewhere: then only the living seat is opened. */
const hukouKnown = `update intake.arrival a set hukou = false where ${inStretch('a')} and a.person_id is not null and a.hukou
  and exists (select from people.claim c where c.person_id = a.person_id and c.seat = 'hukou')`

/** A number or a seat taken since the classification fails here, loudly, and the stretch is classified again. */
const identifiers = `insert into people.identifier (hash, person_id)
  select a.id_hash, a.living_id from intake.arrival a where ${inStretch('a')} and a.id_hash is not null and a.person_id is null`

const claims = `insert into people.claim (person_id, seat, register) select s.person_id, s.seat, s.register from ${seats}`

const households = `insert into people.household (register, id, seat, area, number, opened_on, batch_id)
  select distinct on (s.seat, s.household) s.register, uuidv7(), s.seat, s.area, s.household, s.valid_from, $4::uuid
  from ${seats} and s.household is not null
  on conflict (register, seat, number) where number is not null do nothing`

/**
 * Asked for each row by its unique key. As a join it would be the planner's to order, and as these tables grow with the
 * stretch and have no statistics yet, it pairs all with all: 200 s instead of 2 s.
 */
const household =
  '(select h.id from people.household h where h.register = s.register and h.seat = s.seat and h.number = s.household)'

const enrolments = `insert into people.enrolment (register, id, person_id, seat, area, enrolled, valid_from, name, pinyin, initials, former_name, sex,
    born_on, born_precision, id_kind, numbers, id_hash, phone_hash, address, address_id, address_open, other_area, stay_from, household_id, head_relation)
  select s.register, s.id, s.person_id, s.seat, s.area, true, s.valid_from, s.name, coalesce(s.pinyin, ''), coalesce(s.initials, ''), s.former_name, s.sex,
    s.born_on, s.born_precision, s.id_kind, s.numbers, s.id_hash, s.phone_hash, s.address, s.address_id, s.address_id is null, s.other_area, s.stay_from, ${household}, s.head_relation
  from ${seats}`

const partial = (day: string, known: string) =>
  `case ${known} when 'year' then to_char(${day}, 'YYYY') when 'month' then to_char(${day}, 'YYYY-MM') else ${day}::text end`

const events = `insert into people.event (register, enrolment_id, area, type, version, valid_on, batch_id, facts)
  select s.register, s.id, s.area, 'taken-in', 2, s.valid_from, $4::uuid, jsonb_strip_nulls(jsonb_build_object('enrolled', true, 'name', s.name,
    'formerName', s.former_name, 'sex', s.sex, 'bornOn', ${partial('s.born_on', 's.born_precision')}, 'idKind', s.id_kind, 'numbers', s.numbers,
    'area', s.area, 'address', s.address, 'addressId', s.address_id, 'addressOpen', s.address_id is null, 'otherArea', s.other_area,
    'stayFrom', ${partial('s.stay_from', 's.stay_precision')}, 'household', ${household}, 'headRelation', s.head_relation))
  from ${seats}`

/** contributions() of a history of one event, in SQL (people/contribution-rules.ts says what and why). */
const split = `case when s.other_area is null then 9
    when s.other_area % 1000000 >= 1000 and s.area % 1000000 >= 1000 and s.area / 1000 = s.other_area / 1000 then 0
    when s.other_area % 1000000000 >= 1000000 and s.area / 1000000 = s.other_area / 1000000 then 1
    when s.other_area % 100000000000 >= 1000000000 and s.area / 1000000000 = s.other_area / 1000000000 then 2
    when s.other_area % 10000000000000 >= 100000000000 and s.area / 100000000000 = s.other_area / 100000000000 then 3
    when s.area / 10000000000000 = s.other_area / 10000000000000 then 4 else 5 end`

/** Written area by area: what a count of one area reads then lies together, and not each cell in a page of its own. */
const deltas = `insert into people.count_delta (register, area, seat, sex, birth_month, split, stay, valid_on, n)
  select s.register, s.area, s.seat, s.sex, case when s.born_precision = 'year' then (date_trunc('year', s.born_on) + interval '6 months')::date else date_trunc('month', s.born_on)::date end,
    s.split, b.stay, d.valid_on, sum(d.n)
  from (select s.*, ${split} as split from ${seats}) s
  cross join lateral (
    select 3 as stay, s.valid_from as lo, null::date as hi where s.split = 0
    union all select 9, s.valid_from, null where s.split = 9 or s.split between 1 and 5 and s.stay_from is null
    union all select band.stay, greatest(band.lo, s.valid_from), band.hi from (values
      (0, '-infinity'::date, s.stay_from + 30),
      (1, s.stay_from + 30, (s.stay_from + interval '3 months')::date),
      (2, (s.stay_from + interval '3 months')::date, (s.stay_from + interval '6 months')::date),
      (3, (s.stay_from + interval '6 months')::date, null)) band (stay, lo, hi)
    where s.split between 1 and 5 and s.stay_from is not null and (band.hi is null or band.hi > s.valid_from)
  ) b
  cross join lateral (values (b.lo, 1), (b.hi, -1)) d (valid_on, n)
  where d.valid_on is not null
  group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(d.n) <> 0
  order by 2, 8`

/** happenings() of the same history (people/happening-rules.ts): births, and stays that begin when somebody is first counted. */
const happened = `insert into people.happening (register, kind, area, seat, sex, age, split, stay, beyond, valid_on, n)
  select s.register, s.kind, s.area, s.seat, s.sex,
    least(greatest(extract(year from age(s.valid_from, case when s.born_precision = 'year' then (date_trunc('year', s.born_on) + interval '6 months')::date else s.born_on end)), 0), 100),
    s.split, case when s.split = 0 then 3 when s.split = 9 or s.stay_from is null then 9 when s.valid_from < s.stay_from + 30 then 0
      when s.valid_from < s.stay_from + interval '3 months' then 1 when s.valid_from < s.stay_from + interval '6 months' then 2 else 3 end,
    9, s.valid_from, count(*)
  from (
    select s.*, ${split} as split, case when s.born_precision = 'day' and s.born_on = s.valid_from then 'birth'
      when s.seat = 'living' and s.stay_precision = 'day' and s.stay_from = s.valid_from then 'arrival' end as kind
    from ${seats}
  ) s
  where s.kind is not null group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  order by 3, 10`
