import { sql } from 'kysely'
import type { Candidate, ExchangeState } from '../../contract/two-ends.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { joinPeople, partialDay, undoMerge } from '../people/index.ts'
import { acrossTerritory, type Context, everywhere, requireBasis } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { appendMessage } from './append-message.ts'
import { holdForDeed, type Participant, participantsOf, personsOf, requireKind } from './exchange.ts'

interface Record {
  id: string
  register: number
  person_id: string
  seat: 'hukou' | 'living'
  name: string
  born_on: string | null
  born_precision: string | null
  id_hash: Buffer | null
  address: string | null
  enrolled: boolean
}

const columns = sql.raw(
  'e.id, e.register, e.person_id, e.seat, e.name, e.born_on, e.born_precision, e.id_hash, e.address, e.enrolled'
)

/** Records of the caller's own that may be these people: of the same number, or of the same name and birth date. */
export async function candidatesFor(ctx: Context, people: readonly Participant[]): Promise<Map<string, Candidate[]>> {
  const persons = await personsOf(ctx, people)
  const { rows } = await sql<Record & { ref: string }>`select p.ref, ${columns}
    from unnest(${people.map(one => one.ref)}::uuid[], ${people.map(one => persons.get(one.ref) ?? null)}::uuid[],
      ${people.map(one => one.name)}::text[]) as p (ref, person, name)
    join people.enrolment e on (e.person_id = p.person or e.name = p.name) and e.enrolled
    where e.area between ${ctx.caller.lo} and ${ctx.caller.hi} order by e.seat desc, e.id limit 200`.execute(
    ctx.tables<'people'>()
  )
  return new Map(
    people.map(({ ref, born_on }) => [
      ref,
      rows
        .filter(row => row.ref === ref)
        .flatMap((row): Candidate[] => {
          const bornOn = partialDay(row.born_on, row.born_precision)
          const by = row.person_id === persons.get(ref) ? 'number' : bornOn === born_on ? 'name' : undefined
          if (!by) return []
          ctx.sawPeople([row.person_id])
          const { id, name, address, seat } = row
          return [{ enrolment: id as EnrolmentId, name, bornOn, address, seat, by }]
        })
    ])
  )
}

interface Pairing {
  id: string
  pairs: readonly { ref: string; enrolment: EnrolmentId }[]
  reason?: string | undefined
}

/**
 * Says which record here each person is. Was it an entry of its own, without a number, the two become one: the record here counts where the
 * person lives, and the other office's entry of the same seat is closed, so that nobody is counted twice.
 */
export async function pairPeople(
  ctx: Context,
  { id, pairs, reason }: Pairing
): Promise<{ exchange: string; state: ExchangeState }> {
  const { row, side } = await holdForDeed(ctx, id, 'pair')
  const people = await participantsOf(ctx, [id])
  const again = people.filter(
    one => one.asked_enrolment && pairs.some(pair => pair.ref === one.ref && pair.enrolment !== one.asked_enrolment)
  )
  const kind = again.length > 0 ? 're-bind' : 'pair'
  requireKind(ctx, kind)
  if (kind === 're-bind' && !reason) throw new Refusal('two-ends.rebind-reason')
  for (const { ref, enrolment } of pairs) {
    const one = people.find(of => of.ref === ref)
    if (!one) throw new Refusal('two-ends.not-about')
    if (one.asked_enrolment === enrolment) continue
    if (one.merge_id) await takeMergeBack(ctx, one.merge_id)
    await pairOne(ctx, one, enrolment)
  }
  await appendMessage(ctx, row, {
    kind,
    side,
    about: pairs.map(({ ref }) => ref),
    dueOn: row.due_on,
    text: reason
  })
  return { exchange: id, state: row.state }
}

/** What a wrong pairing made one is two again, at both ends; unless it was taken back on the page of duplicates already. */
async function takeMergeBack(ctx: Context, id: string): Promise<void> {
  await acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    const { rows } = await sql`select from people.merge where id = ${id}::uuid and undone_at is null`.execute(
      ctx.tables<'people'>()
    )
    if (rows.length > 0) await undoMerge(ctx, id)
  })
}

async function pairOne(ctx: Context, one: Participant, enrolment: EnrolmentId): Promise<void> {
  const db = ctx.tables<'people'>()
  const [own] = (
    await sql<Record>`select ${columns} from people.enrolment e where e.id = ${enrolment}::uuid and e.enrolled`.execute(
      db
    )
  ).rows
  if (!own) throw new Refusal('platform.not-found')
  const theirs = await acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    const { rows } = await sql<Record>`select ${columns} from people.enrolment e
      where e.register = ${one.asking_register} and e.id = ${one.asking_enrolment}::uuid`.execute(db)
    return rows[0]!
  })
  ctx.sawPeople([own.person_id, theirs.person_id])
  const merge = own.person_id === theirs.person_id ? null : await becomeOne(ctx, own, theirs)
  await sql`update two_ends.participant set asked_register = ${own.register}, asked_enrolment = ${own.id}::uuid, merge_id = ${merge}::uuid
    where exchange_id = ${one.exchange_id}::uuid and ref = ${one.ref}::uuid`.execute(ctx.tables<'two_ends'>())
}

/** By name and birth date, and never against a number: two numbers are two people until the window has seen their documents. */
async function becomeOne(ctx: Context, own: Record, theirs: Record): Promise<string> {
  const born = ({ born_on, born_precision }: Record) => partialDay(born_on, born_precision)
  const alike = own.name === theirs.name && born(own) !== null && born(own) === born(theirs)
  if (!alike || (own.id_hash && theirs.id_hash)) throw new Refusal('two-ends.other-person')
  requireBasis('people.duplicates', ctx.on)
  const [keep, drop] = own.seat === 'living' ? [own, theirs] : [theirs, own]
  const { merge } = await joinPeople(ctx, { keep: keep.person_id, drop: drop.person_id, take: [], source: '两地配对' })
  return merge
}
