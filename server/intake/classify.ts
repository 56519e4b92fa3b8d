import type { Context } from '../platform/context.ts'

export type Group = 'new' | 'changed' | 'same' | 'doubtful' | 'rejected'
export type Groups = Record<Group, number>

/**
 * Says of every waiting row what it is to the register. Set-based: each rule touches only the rows it is about, so
 * that a first file, where all are new, rewrites nothing. Rules run in order; a row keeps the first thing said of it.
 */
export async function classify(ctx: Context, upload: string): Promise<void> {
  await ctx.tx.query('analyze intake.arrival')
  for (const rule of [
    forget,
    twiceByNumber,
    twiceWithoutNumber,
    secondHead,
    knownByNumber,
    hiddenByNumber,
    knownWithoutNumber
  ])
    await ctx.tx.query(rule, [upload])
}

/** A second classification starts afresh, from what the reading itself said. */
const forget = `update intake.arrival set "group" = case when reasons && array['row.repeated', 'row.differs', 'household.heads', 'known.elsewhere', 'known.differs', 'known.maybe', 'known.closed', 'ask-duty-officer', 'known.hukou-elsewhere'] or "group" in ('same', 'changed')
    then case when cardinality(array(select r from unnest(reasons) r where r !~ '^(row|household|known|ask)')) = 0 then 'new' else 'doubtful' end else "group" end,
  reasons = array(select r from unnest(reasons) r where r !~ '^(row|household|known|ask)'), person_id = null, known_id = null
  where upload_id = $1 and "group" <> 'rejected' and (reasons <> '{}' or "group" <> 'new' or person_id is not null)`

/**
 * Twice in the file: word for word the same is said once. Where the two differ nobody here knows which one is right,
 * so both wait for a person; so do two heads of one household.
 */
const twice = (keys: string[], which: string) => `with twin as (
    select ${keys.join(', ')}, min(row_number) as first_row, count(distinct content_hash) > 1 as differ from intake.arrival
    where upload_id = $1 and "group" = 'new' and ${which} group by ${keys.join(', ')} having count(*) > 1)
  update intake.arrival a set "group" = case when t.differ then 'doubtful' else 'same' end,
    reasons = array[case when t.differ then 'row.differs' else 'row.repeated' end]
  from twin t where a.upload_id = $1 and a."group" = 'new' and ${keys.map(key => `${key === 'id_hash' ? 'a.id_hash = t.id_hash' : `a.${key} is not distinct from t.${key}`}`).join(' and ')}
    and ${which.replace(/^(\w+)/, 'a.$1')} and (t.differ or a.row_number > t.first_row)`

const twiceByNumber = twice(['id_hash'], 'id_hash is not null')
const twiceWithoutNumber = twice(['name', 'born_on', 'living_key'], 'id_hash is null')

const secondHead = `with heads as (
    select household from intake.arrival where upload_id = $1 and household is not null and head_relation in ('0', '01', '02') and "group" = 'new'
    group by household having count(*) > 1)
  update intake.arrival a set "group" = 'doubtful', reasons = array['household.heads']
  from heads h where a.upload_id = $1 and a.household = h.household and a.head_relation in ('0', '01', '02') and a."group" = 'new'`

/** What a file leaves blank it does not say; what it says otherwise about who someone is, a person decides. */
const comparison = `
  case when e.id is null then 'doubtful' when not e.enrolled then 'doubtful'
    when a.name <> e.name or (a.sex in ('1', '2') and a.sex <> e.sex) or (a.born_on is not null and a.born_on <> e.born_on and a.born_precision = 'day' and e.born_precision = 'day') then 'doubtful'
    when (a.phone_hash is not null and a.phone_hash is distinct from e.phone_hash)
      or (a.id_hash is not null and e.id_hash is null)
      or (a.living_address is not null and (a.living_address is distinct from e.address or a.living_area <> e.area and a.living_area % 1000 <> 0))
      or (a.stay_from is not null and a.stay_from is distinct from e.stay_from)
      or (a.hukou_area is not null and a.hukou_area is distinct from e.other_area)
      or (a.head_relation is not null and a.head_relation is distinct from e.head_relation)
      or (a.household is not null and not exists (select from people.household h where h.register = e.register and h.id = e.household_id and h.number = a.household))
    then 'changed' else 'same' end`
const why = `
  case when e.id is null then array['known.elsewhere'] when not e.enrolled then array['known.closed']
    when a.name <> e.name or (a.sex in ('1', '2') and a.sex <> e.sex) or (a.born_on is not null and a.born_on <> e.born_on and a.born_precision = 'day' and e.born_precision = 'day') then array['known.differs']
    else '{}' end`

const knownByNumber = `update intake.arrival a set person_id = i.person_id, known_id = e.id,
    "group" = case when c.person_id is null and e.id is null then 'new' else ${comparison} end,
    reasons = case when c.person_id is null and e.id is null then '{}' else ${why} end
  from people.identifier i
  left join people.claim c on c.person_id = i.person_id and c.seat = 'living'
  left join lateral (select * from people.enrolment n where n.person_id = i.person_id and n.seat = 'living' order by n.enrolled desc limit 1) e on true
  where a.upload_id = $1 and a.id_hash = i.hash and a."group" = 'new'`

/** The row of a protected person is not compared with anything: the answer is whom to ask. */
const hiddenByNumber = `update intake.arrival a set reasons = array['ask-duty-officer'], "group" = 'doubtful'
  where a.upload_id = $1 and a.reasons = array['known.elsewhere'] and people.asks_duty_officer(a.id_hash)`

/** Without a number someone is known by name and birth date at the same address; elsewhere it may be another person. */
const knownWithoutNumber = `with known as (
    select a.row_number, min(e.id::text)::uuid as id, count(*) as found, bool_or(e.address is not distinct from a.living_address) as at_home
    from intake.arrival a join people.enrolment e on e.name = a.name and e.born_on = a.born_on and e.seat = 'living' and e.enrolled
    where a.upload_id = $1 and a.id_hash is null and a."group" = 'new' group by a.row_number)
  update intake.arrival a set known_id = e.id, person_id = e.person_id,
    "group" = case when k.found = 1 and k.at_home then ${comparison} else 'doubtful' end,
    reasons = case when k.found = 1 and k.at_home then ${why} else array['known.maybe'] end
  from known k join people.enrolment e on e.id = k.id
  where a.upload_id = $1 and a.row_number = k.row_number`

export async function countGroups(
  ctx: Context,
  upload: string
): Promise<{ groups: Groups; reasons: Record<string, number> }> {
  const groups: Groups = { new: 0, changed: 0, same: 0, doubtful: 0, rejected: 0 }
  const counted = await ctx.tx.query<{ group: Group; n: number }>(
    'select "group", count(*) as n from intake.arrival where upload_id = $1 group by 1',
    [upload]
  )
  for (const { group, n } of counted.rows) groups[group] = n
  const reasons = await ctx.tx.query<{ reason: string; n: number }>(
    'select reason, count(*) as n from intake.arrival, unnest(reasons) reason where upload_id = $1 group by 1 order by 1',
    [upload]
  )
  return { groups, reasons: Object.fromEntries(reasons.rows.map(({ reason, n }) => [reason, n])) }
}
