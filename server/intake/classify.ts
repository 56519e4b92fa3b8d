import type { Context } from '../platform/context.ts'

export type Group = 'new' | 'changed' | 'same' | 'doubtful' | 'rejected'
export type Groups = Record<Group, number>

/** What a person may not decide here: someone else has to act first. */
export const notHere = `array['known.elsewhere', 'known.closed', 'ask-duty-officer']`

/**
 * Says of every waiting row what it is to the register. Set-based: each rule touches only the rows it is about, so
 * that a first file, where all are new, rewrites nothing. Rules run in order; what the reading doubted stays doubtful
 * and is compared all the same, or its acceptance would enrol a known person a second time.
 */
export async function classify(ctx: Context, upload: string): Promise<void> {
  await ctx.tx.query(forget, [upload])
  // Only now do the statistics say what the rules will meet: of a file all known, none was new before.
  await ctx.tx.query('analyze intake.arrival')
  for (const rule of [twiceByNumber, twiceWithoutNumber, secondHead]) await ctx.tx.query(rule, [upload])
  await compareWithRegister(ctx, upload, 0)
}

/** The rows after a row number only: those before it are in the register already, as this file's own. */
export async function compareWithRegister(ctx: Context, upload: string, after: number): Promise<void> {
  for (const rule of [
    knownByNumber,
    hiddenByNumber,
    hukouElsewhere,
    knownWithoutNumber,
    knownTwice,
    headThere,
    undecide
  ])
    await ctx.tx.query(rule, [upload, after])
}

/** A second classification starts afresh, from what the reading itself said. */
const ofReading = `r !~ '^(row|household|known|ask)'`
const forget = `update intake.arrival a set reasons = array(select r from unnest(a.reasons) r where ${ofReading}), person_id = null, known_id = null,
    "group" = case when exists (select from unnest(a.reasons) r where ${ofReading}) then 'doubtful' else 'new' end
  where upload_id = $1 and "group" <> 'rejected' and (reasons <> '{}' or "group" <> 'new' or person_id is not null)`

/**
 * Twice in the file: word for word the same is said once. Where the two differ nobody here knows which one is right,
 * so both wait for a person; so do two heads of one household.
 */
const twice = (keys: string[], which: string) => `with twin as (
    select ${keys.map((key, i) => `${key} as k${i}`).join(', ')}, min(row_number) as first_row, min(content_hash) <> max(content_hash) as differ
    from intake.arrival a where upload_id = $1 and "group" in ('new', 'doubtful') and ${which} group by ${keys.join(', ')} having count(*) > 1)
  update intake.arrival a set "group" = case when t.differ then 'doubtful' else 'same' end,
    reasons = array_append(a.reasons, case when t.differ then 'row.differs' else 'row.repeated' end)
  from twin t where a.upload_id = $1 and a."group" in ('new', 'doubtful') and ${which}
    and ${keys.map((key, i) => `${key} = t.k${i}`).join(' and ')} and (t.differ or a.row_number > t.first_row)`

const twiceByNumber = twice(['a.id_hash'], 'a.id_hash is not null')
const twiceWithoutNumber = twice(
  ['a.name', `coalesce(a.born_on, '-infinity')`, `coalesce(a.living_key, '')`],
  'a.id_hash is null'
)

/** GB/T 4761-2008: oneself or head of household. */
export const isHead = (relation: string) => `${relation} in ('0', '01', '02')`

const secondHead = `with heads as (
    select household from intake.arrival where upload_id = $1 and household is not null and ${isHead('head_relation')} and "group" = 'new'
    group by household having count(*) > 1)
  update intake.arrival a set "group" = 'doubtful', reasons = array['household.heads']
  from heads h where a.upload_id = $1 and a.household = h.household and ${isHead('a.head_relation')} and a."group" = 'new'`

/** Two days known to different precisions are compared as far as both go. */
const otherDay = (a: string, b: string, precisions: string) =>
  `date_trunc(case when 'year' in (${precisions}) then 'year' when 'month' in (${precisions}) then 'month' else 'day' end, ${a}::timestamp)
    <> date_trunc(case when 'year' in (${precisions}) then 'year' when 'month' in (${precisions}) then 'month' else 'day' end, ${b}::timestamp)`

/** A code that ends in zeros names a whole area: 340104… says nothing against a community of it. */
const isWithin = (code: string, area: string) =>
  `(${code} between ${area} and ${area} + case when ${area} % 10000000000000 = 0 then 9999999999999 when ${area} % 100000000000 = 0 then 99999999999
    when ${area} % 1000000000 = 0 then 999999999 when ${area} % 1000000 = 0 then 999999 when ${area} % 1000 = 0 then 999 else 0 end)`

/** What says otherwise about who someone is, a person decides. */
const otherBirth = otherDay('a.born_on', 'e.born_on', 'a.born_precision, e.born_precision')
export const differsIn = {
  name: 'a.name <> e.name',
  sex: `(a.sex in ('1', '2') and e.sex in ('1', '2') and a.sex <> e.sex)`,
  born: otherBirth
}
const differs = `(${Object.values(differsIn).join(' or ')})`

/** Whether the file says more than the register, or otherwise; what a file leaves blank it does not say. */
export const says = {
  sex: `a.sex in ('1', '2') and e.sex not in ('1', '2')`,
  born: `a.born_on is not null and (e.born_on is null or a.born_precision = 'day' and e.born_precision <> 'day')`,
  phone: `a.phone_hash is not null and a.phone_hash is distinct from e.phone_hash`,
  address: `a.living_address is not null and (a.living_address is distinct from e.address or a.living_area <> e.area and a.living_area % 1000 <> 0)`,
  stay: `a.stay_from is not null and (e.stay_from is null or ${otherDay('a.stay_from', 'e.stay_from', `a.stay_precision, 'day'`)})`,
  hukou: `a.hukou_area is not null and (e.other_area is null or not ${isWithin('e.other_area', 'a.hukou_area')})`,
  relation: `a.head_relation is not null and a.head_relation is distinct from e.head_relation`,
  household: `a.household is not null and not exists (select from people.household h where h.register = e.register and h.id = e.household_id and h.number = a.household)`
}

/** The birth date is asserted where it adds to the register's, or contradicts it and a person accepted that. */
export const bornNews = `(${says.born} or ${otherBirth})`

const verdict = (elsewhere: string) =>
  `case when ${elsewhere} then 'known.elsewhere' when not e.enrolled then 'known.closed' when ${differs} then 'known.differs' end`
const compared = (
  elsewhere: string
) => `"group" = case when a."group" = 'doubtful' or (${verdict(elsewhere)}) is not null then 'doubtful'
      when ${Object.values(says)
        .map(said => `(${said})`)
        .join(' or ')} then 'changed' else 'same' end,
    reasons = array_remove(array_append(a.reasons, ${verdict(elsewhere)}), null)`

/** What this very file has entered is no news to the rest of it. */
const own = `((select batch_id from intake.upload where id = $1) is not null and exists (select from people.event v
    where v.register = e.register and v.enrolment_id = e.id and v.batch_id = (select batch_id from intake.upload where id = $1)))`

const elsewhere = 'e.id is null or not e.enrolled and c.person_id is not null'
const knownByNumber = `with found as (
    select a.row_number, i.person_id, e.id from intake.arrival a join people.identifier i on i.hash = a.id_hash
    left join lateral (select * from people.enrolment n where n.person_id = i.person_id and n.seat = 'living' order by n.enrolled desc limit 1) e on true
    where a.upload_id = $1 and a.row_number > $2 and a."group" in ('new', 'doubtful') and (a.person_id is null or a."group" = 'new')
      and (e.id is null or not ${own}))
  , hukou_only as (
    update intake.arrival a set person_id = f.person_id from found f
    where a.upload_id = $1 and a.row_number = f.row_number and f.id is null
      and not exists (select from people.claim c where c.person_id = f.person_id and c.seat = 'living'))
  update intake.arrival a set person_id = f.person_id, known_id = e.id, ${compared(elsewhere)}
  from found f
  left join people.claim c on c.person_id = f.person_id and c.seat = 'living'
  left join people.enrolment e on e.id = f.id and e.person_id = f.person_id
  where a.upload_id = $1 and a.row_number = f.row_number and (c.person_id is not null or e.id is not null)`

/**
 * The row of a person under protection, wherever that is, is compared with nothing and never enters: the answer is whom
 * to ask. A file must not open a second, unprotected seat beside the hidden one.
 */
const hiddenByNumber = `update intake.arrival a set "group" = 'doubtful', reasons = array['ask-duty-officer'], person_id = null, known_id = null
  from intake.protected_rows($1) p (row_number)
  where a.upload_id = $1 and a.row_number > $2 and a.row_number = p.row_number and a."group" <> 'rejected'`

/** Somebody who comes to live here with a hukou that another register counts: which of the two is right, people find out. */
const hukouElsewhere = `update intake.arrival a set "group" = 'doubtful', reasons = array_append(a.reasons, 'known.hukou-elsewhere')
  from people.claim c, intake.upload u
  where u.id = $1 and a.upload_id = $1 and a.row_number > $2 and a."group" = 'new' and a.hukou and a.person_id is not null
    and c.person_id = a.person_id and c.seat = 'hukou' and c.register <> u.register`

/**
 * Without a number someone is known by name and birth date at the same address; elsewhere it may be another person.
 * Accepted, such a row is the one person it resembles; where it resembles several it is somebody new.
 */
const knownWithoutNumber = `with known as (
    select a.row_number, min(e.id::text)::uuid as id, min(e.person_id::text)::uuid as person_id, count(*) as found, bool_or(e.address is not distinct from a.living_address) as at_home
    from intake.arrival a join people.enrolment e on e.name = a.name and e.born_on = a.born_on and e.seat = 'living' and e.enrolled
    where a.upload_id = $1 and a.row_number > $2 and a.id_hash is null and a."group" in ('new', 'doubtful') and a.known_id is null
      and not 'known.maybe' = any(a.reasons) and not ${own} group by a.row_number)
  , maybe as (
    update intake.arrival a set known_id = case when k.found = 1 then e.id end, person_id = case when k.found = 1 then e.person_id end,
      "group" = 'doubtful', reasons = array_append(a.reasons, 'known.maybe')
    from known k left join people.enrolment e on e.person_id = k.person_id and e.id = k.id
    where a.upload_id = $1 and a.row_number = k.row_number and not (k.found = 1 and k.at_home))
  update intake.arrival a set known_id = e.id, person_id = e.person_id, ${compared('false')}
  from known k join people.enrolment e on e.person_id = k.person_id and e.id = k.id
  where a.upload_id = $1 and a.row_number = k.row_number and k.found = 1 and k.at_home`

/**
 * One person told of twice, once with and once without the number: only one of the two can be right. Found once and then
 * looked up by row: what the rules above have just written is in no statistics, and the planner believes it to be nothing.
 */
const knownTwice = `with twin as materialized (
    select row_number from (select row_number, "group", count(*) over (partition by known_id) as times from intake.arrival
      where upload_id = $1 and known_id is not null and "group" in ('changed', 'doubtful')) told
    where times > 1 and "group" = 'changed' and row_number > $2)
  update intake.arrival a set "group" = 'doubtful', reasons = array_append(a.reasons, 'row.differs')
  from twin t where a.upload_id = $1 and a.row_number = t.row_number`

/** The household has a head already, who stays one by this file. Step by step, or the planner would pair all with all. */
const headThere = `with head as materialized (
    select row_number, household, known_id from intake.arrival
    where upload_id = $1 and row_number > $2 and "group" in ('new', 'changed') and household is not null and ${isHead('head_relation')})
  , leaving as materialized (
    select known_id from intake.arrival where upload_id = $1 and known_id is not null and "group" = 'changed' and not ${isHead('head_relation')})
  , there as materialized (
    select h.number, e.id from people.household h
    join people.enrolment e on e.household_id = h.id and e.seat = 'living' and e.enrolled and ${isHead('e.head_relation')}
    where h.register = (select register from intake.upload where id = $1) and h.seat = 'living'
      and h.number in (select household from head) and not ${own})
  update intake.arrival a set "group" = 'doubtful', reasons = array_append(a.reasons, 'household.heads')
  from (select distinct head.row_number from head join there on there.number = head.household and there.id is distinct from head.known_id
    where there.id not in (select known_id from leaving)) second
  where a.upload_id = $1 and a.row_number = second.row_number`

/** A decision taken before the register said that it is not ours to take. */
const undecide = `update intake.arrival set decision = null where upload_id = $1 and row_number > $2 and decision = 'accept' and reasons && ${notHere}`

export async function countGroups(
  ctx: Context,
  upload: string
): Promise<{
  groups: Groups
  reasons: Record<string, number>
  byGroup: Partial<Record<Group, Record<string, number>>>
}> {
  const groups: Groups = { new: 0, changed: 0, same: 0, doubtful: 0, rejected: 0 }
  const counted = await ctx.tx.query<{ group: Group; n: number }>(
    'select "group", count(*) as n from intake.arrival where upload_id = $1 group by 1',
    [upload]
  )
  for (const { group, n } of counted.rows) groups[group] = n
  const said = await ctx.tx.query<{ group: Group; reason: string; n: number }>(
    'select "group", reason, count(*) as n from intake.arrival, unnest(reasons) reason where upload_id = $1 group by 1, 2 order by 2',
    [upload]
  )
  const reasons: Record<string, number> = {}
  const byGroup: Partial<Record<Group, Record<string, number>>> = {}
  for (const { group, reason, n } of said.rows) {
    reasons[reason] = (reasons[reason] ?? 0) + n
    byGroup[group] = { ...byGroup[group], [reason]: n }
  }
  return { groups, reasons, byGroup }
}
