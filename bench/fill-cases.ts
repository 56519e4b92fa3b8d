import type pg from 'pg'
import { asOwner } from '../server/platform/db.ts'
import { type MadeCase, makeCases } from './made-cases.ts'
import { district, type Place, say } from './place.ts'

/** Fewer than this and the colleagues of a run have nothing to do before it is over. */
const enough = 1500

/**
 * So many cases in a register, once: one of each kind and state is made by the commands of a desk, and copied for families all over
 * the district, each received on another day of a year. A copy bears the name of the case it is of: nothing that is measured reads it.
 * What earlier runs checked and decided is there again for the next.
 */
export async function fillCases(place: Place, cases: number): Promise<void> {
  const { held, toDecide } = await asOwner(place.db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ held: number; toDecide: number }>(
      `select count(*)::int as held, count(*) filter (where state = 'checked')::int as "toDecide" from cases."case"`
    )
    return rows[0]!
  })
  if (held < cases) {
    say(`filling ${cases} cases …`)
    await copyCases(place, { made: await makeCases(place), count: cases - held })
  } else if (toDecide < enough) {
    say('more cases to check and to decide …')
    await copyCases(place, { made: await makeCases(place, ['submitted', 'checked']), count: 2 * enough })
  }
}

async function copyCases(place: Place, { made, count }: { made: MadeCase[]; count: number }): Promise<void> {
  const drawn = made.flatMap(({ id, share }) => Array.from({ length: share }, () => id))
  await asOwner(place.db.ownerUrl, async owner => {
    await owner.query('begin')
    await owner.query(copies, [drawn, count, district, district + 999_999_999])
    for (const copy of [ofCases, ofEvents, ofDecisions, ofCertificates, ofSeals, ofContacts, ofParts])
      await owner.query(copy)
    await owner.query('commit')
    await analyze(owner)
  })
}

const analyze = async (owner: pg.Client): Promise<void> => {
  for (const table of ['cases."case"', 'cases.event', 'cases.decision', 'certificates.certificate'])
    await owner.query(`vacuum analyze ${table}`)
}

/**
 * Which case is copied for which family, and how many days before. What is at work was received in the last weeks, so that some of it is
 * late. Nobody registers the same birth twice.
 */
const copies = `
  create temporary table copy on commit drop as
  with family as (
    select row_number() over (order by md5(child.id::text)) as n, parent.register, parent.area - parent.area % 1000 as area,
      parent.person_id, parent.id as enrolment_id, child.id as child_id, child.person_id as child_person
    from people.enrolment child
    join people.relation r on r.relative_id = child.person_id and r.kind = 'parent-child' and r.known_to is null
    join people.enrolment parent on parent.person_id = r.person_id and parent.seat = 'living' and parent.enrolled
    where child.area between $3 and $4 and child.seat = 'hukou' and child.enrolled and parent.area between $3 and $4
  ), drawn as (
    select k, ($1::uuid[])[1 + (k * 617) % cardinality($1::uuid[])] as of_case from generate_series(1, $2::int) k
  ), one as (
    select k, c.id as of_case, c.state, c.matter, row_number() over (partition by c.matter order by k) as n
    from drawn join cases."case" c on c.id = drawn.of_case
  ), days as (
    select one.*, 1 + case when state in ('draft', 'submitted', 'noticed', 'accepted', 'accepted-gaps', 'checked', 'decided')
      then k % 40 else k % 364 end as days from one
  )
  select uuidv7(make_interval(days => -days, secs => -(k % 30000))) as id, days.of_case, days.k,
    make_interval(days => -days, secs => -(k % 30000)) as shift, days, f.register, f.area, f.person_id, f.enrolment_id, f.child_id, f.child_person
  from days join family f on f.n = 1 + (days.n - 1) % (select count(*) from family)
  where days.matter <> 'birth-registration' or days.n <= (select count(*) from family)`

/** How long a copy took is drawn too: all of them took no day. */
const ofCases = `
  insert into cases."case" (register, id, area, matter, variant, person_id, enrolment_id, child_id, applicant, state, sealed, received_at, due_on,
    account, version, child_person, claim_key, checked_by, escalated_on, authority_until, claimed_on, objected_on, answered_on, worked_days, in_time)
  select y.register, y.id, y.area, c.matter, c.variant, y.person_id, y.enrolment_id, case when c.child_id is null then null else y.child_id end,
    c.applicant, c.state, c.sealed, c.received_at + y.shift, c.due_on - y.days, c.account, c.version,
    case when c.child_person is null then null else y.child_person end,
    case when c.claim_key is null then null else sha256(uuid_send(y.id)) end, c.checked_by,
    case when c.due_on - y.days < current_date then c.due_on - y.days + 1 end, null, c.claimed_on - y.days,
    case when c.state in ('decided', 'delivered') and y.k % 400 = 0 then current_date - 3 end, c.answered_on - y.days,
    case when c.answered_on is null then null else y.k % 25 end, case when c.answered_on is null then null else y.k % 25 <= 20 end
  from copy y join cases."case" c on c.id = y.of_case`

/** A table of what belongs to a case, copied with its own ids; days and moments go back as those of the case. */
const parts = (table: string, columns: string, values: string, order = 'o.id') => `
  insert into ${table} (register, case_id, id, ${columns})
  select y.register, y.id, uuidv7(y.shift), ${values} from copy y join ${table} o on o.case_id = y.of_case order by y.k, ${order}`

const ofEvents = parts(
  'cases.event',
  'deed, state, account, done_at, basis, reason, papers, done_on',
  'o.deed, o.state, o.account, o.done_at + y.shift, o.basis, o.reason, o.papers, o.done_on - y.days'
)
const ofDecisions = parts(
  'cases.decision',
  'choice, outcome, total, granted, sealed, account, decided_at',
  'o.choice, o.outcome, o.total, o.granted, o.sealed, o.account, o.decided_at + y.shift'
)
const ofContacts = parts(
  'cases.contact',
  'place, account_id, account, named_on, ended_on',
  'o.place, o.account_id, o.account, o.named_on - y.days, o.ended_on'
)
/** Long done: nothing is sent to anybody. */
const ofParts = parts(
  'cases.part',
  'part, agency, claim_key, state, tries, next_at, receipt, sent_at, done_at',
  `o.part, o.agency, sha256(uuid_send(y.id)), 'done', 1, o.next_at + y.shift, 'bench', o.next_at + y.shift, o.next_at + y.shift`
)

const ofCertificates = `
  insert into certificates.certificate (register, id, area, number, version, type, subject_id, person_id, sealed, issued_on, valid_until, key_id, account)
  select y.register, uuidv7(y.shift), y.area, t.number || '-' || y.k, t.version, t.type, y.id, y.person_id, t.sealed, t.issued_on - y.days,
    t.valid_until - y.days, t.key_id, t.account
  from copy y join certificates.certificate t on t.subject_id = y.of_case order by y.k`
const ofSeals = `
  insert into certificates.seal_use (register, id, area, certificate_id, use, account, used_at)
  select t.register, uuidv7(y.shift), t.area, t.id, 'issue', t.account, now() + y.shift
  from copy y join certificates.certificate t on t.register = y.register and t.subject_id = y.id`
