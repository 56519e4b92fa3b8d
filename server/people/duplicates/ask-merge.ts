import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { MergeRequest } from '../../../contract/duplicates.ts'
import type { EnrolmentId } from '../../../contract/values.ts'
import { acrossTerritory, type Context, everywhere } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { asSeenBy } from '../as-seen-by.ts'
import { partialDay } from '../person-line.ts'
import { personOf, readNumbers } from '../register-person.ts'
import { sawProtected } from '../saw-protected.ts'
import type { Seated } from './identities.ts'
import { joinPeople } from './merge-people.ts'

interface Asked {
  enrolment: EnrolmentId
  idNumber: string
  livesHere: boolean
  source: string
}

/**
 * Asks the office that holds a number whether its person is the same as one of ours. Who asks learns nothing: a number
 * nobody has, one of somebody else and one of a person under protection get one answer.
 */
export async function askMerge(
  ctx: Context,
  { enrolment, idNumber, livesHere, source }: Asked
): Promise<{ request: string }> {
  const db = ctx.tables<'people'>()
  const own = (await db.selectFrom('people.enrolment').selectAll().where('id', '=', enrolment).executeTakeFirst()) as
    | Seated
    | undefined
  if (!own) {
    await sawProtected(ctx, enrolment)
    throw new Refusal('platform.not-found')
  }
  const hash = readNumbers({ idNumber }).hash(ctx)
  const person = hash && (await personOf(ctx, hash))
  if (person) ctx.sawPeople([person])
  const other =
    person && person !== own.person_id && (await acrossTerritory(ctx, everywhere, () => heldBy(ctx, person)))
  if (!other || !alike(own, other)) throw new Refusal('people.merge-nobody')
  const id = v7()
  await db
    .insertInto('people.merge_request')
    .values({
      id,
      asking_register: own.register,
      asking_area: own.area,
      asking_person: own.person_id,
      asking_enrolment: own.id,
      other_area: other.area,
      other_person: other.person_id,
      lives_here: livesHere,
      source,
      asked_account: ctx.caller.account,
      protected: own.protected || other.protected
    })
    .execute()
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? new Refusal('people.merge-asked') : error
    })
  ctx.sawPeople([own.person_id])
  ctx.trace({ detail: { request: id } })
  return { request: id }
}

async function heldBy(ctx: Context, person: string): Promise<Seated | undefined> {
  const { rows } =
    await sql<Seated>`select * from people.enrolment where person_id = ${person}::uuid and enrolled order by seat desc limit 1`.execute(
      ctx.tables<'people'>()
    )
  return rows[0]
}

/** By name, sound or former name: the number alone makes nobody the same person. */
const alike = (a: Seated, b: Seated): boolean =>
  a.name === b.name ||
  (a.pinyin !== '' && a.pinyin === b.pinyin) ||
  a.former_name === b.name ||
  b.former_name === a.name

interface Stored {
  id: string
  asking_area: number
  asking_person: string
  asking_enrolment: string
  other_area: number
  other_person: string
  lives_here: boolean
  source: string
  status: MergeRequest['status']
  asked_at: string
  answered_at: string | null
  answer_reason: string | null
}

const holds = ({ caller }: Context, area: number): boolean => area >= caller.lo && area <= caller.hi

/** Asked of the caller's area and by it. The side that answers sees what it must compare, the side that asked its own. */
export async function listMergeRequests(
  ctx: Context,
  { status }: { status: MergeRequest['status'] }
): Promise<MergeRequest[]> {
  const { rows } = await sql<Stored>`select * from people.merge_request where status = ${status}
    and (asking_area between ${ctx.caller.lo} and ${ctx.caller.hi} or other_area between ${ctx.caller.lo} and ${ctx.caller.hi})
    order by asked_at limit 200`.execute(ctx.tables<'people'>())
  // What the asking office itself told for the comparison: name, sex and birth date, as with a move.
  const asked = await acrossTerritory(ctx, everywhere, () =>
    seatsOf(
      ctx,
      rows.map(row => row.asking_enrolment)
    )
  )
  const own = await ownSeats(
    ctx,
    rows.map(row => row.other_person)
  )
  ctx.sawPeople(rows.map(row => (holds(ctx, row.other_area) ? row.other_person : row.asking_person)))
  return rows.map(row => {
    const seat = asked.get(row.asking_enrolment)
    const mine = holds(ctx, row.other_area)
    return {
      id: row.id,
      mine,
      name: seat?.name ?? '',
      sex: seat?.sex ?? '9',
      bornOn: partialDay(seat?.born_on ?? null, seat?.born_precision ?? null),
      fromArea: asSeenBy(ctx.caller, row.asking_area) as MergeRequest['fromArea'],
      livesHere: row.lives_here,
      source: row.source,
      status: row.status,
      askedAt: row.asked_at,
      answeredAt: row.answered_at,
      answerReason: row.answer_reason,
      enrolment: (mine ? (own.get(row.other_person) ?? null) : null) as MergeRequest['enrolment']
    }
  })
}

async function seatsOf(ctx: Context, ids: string[]): Promise<Map<string, Seated>> {
  const { rows } = await sql<Seated>`select * from people.enrolment where id = any(${ids}::uuid[])`.execute(
    ctx.tables<'people'>()
  )
  return new Map(rows.map(row => [row.id, row]))
}

async function ownSeats(ctx: Context, persons: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ person: string; id: string }>`
    select distinct on (person_id) person_id as person, id from people.enrolment where person_id = any(${persons}::uuid[]) and enrolled
    order by person_id, seat desc`.execute(ctx.tables<'people'>())
  return new Map(rows.map(row => [row.person, row.id]))
}

interface Answer {
  id: string
  accept: boolean
  reason?: string | undefined
}

/**
 * The other side accepts, and the two entries are one person's; or returns it with a reason. Where both say that the
 * person lives (or has the hukou) with them, the asking side's entry counts if it said so, else the answering side's.
 */
export async function answerMergeRequest(
  ctx: Context,
  { id, accept, reason }: Answer
): Promise<{ request: string; status: MergeRequest['status'] }> {
  const db = ctx.tables<'people'>()
  const { rows } = await sql<Stored>`select * from people.merge_request where id = ${id}::uuid for update`.execute(db)
  const asked = rows[0]
  if (!asked) throw new Refusal('platform.not-found')
  if (asked.status !== 'asked') throw new Refusal('people.merge-answered')
  const mine = holds(ctx, asked.other_area)
  if (!mine && accept) throw new Refusal('people.merge-not-yours')
  if (!accept && !reason) throw new Refusal('people.move-reason')
  const status = accept ? 'accepted' : mine ? 'returned' : 'withdrawn'
  await sql`update people.merge_request set status = ${status}, answered_at = now(), answered_account = ${ctx.caller.account}::uuid,
    answer_reason = ${reason ?? null} where id = ${id}::uuid`.execute(db)
  ctx.sawPeople([mine ? asked.other_person : asked.asking_person])
  ctx.trace({ detail: { request: id, status } })
  if (accept) {
    const [keep, drop] = asked.lives_here
      ? [asked.asking_person, asked.other_person]
      : [asked.other_person, asked.asking_person]
    // The number that was asked with is the other side's; it is carried over in either direction.
    const take = asked.lives_here ? (['number'] as const) : []
    await joinPeople(ctx, { keep, drop, take, source: asked.source })
  }
  return { request: id, status }
}
