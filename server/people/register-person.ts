import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Birth, NewPerson } from '../../contract/life-events.ts'
import type { Facts } from '../../contract/register-fields.ts'
import type { AreaCode, EnrolmentId, Seat } from '../../contract/values.ts'
import { findAddress, registerOf, requireArea } from '../areas/index.ts'
import { type Context, inOneGo } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { firstDay } from './day-rules.ts'
import { readIdNumber } from './id-number-rules.ts'
import { cleanName } from './name-rules.ts'
import { tellOtherSeats } from './other-seat.ts'
import { type NewEvent, recordChanges } from './record-changes.ts'
import { addRelations } from './relations.ts'

export interface Done {
  enrolments: EnrolmentId[]
  batch: string
}

/** Takes a person in by hand. One already known by number is the same person in another seat, not a second one. */
export async function registerPerson(ctx: Context, draft: NewPerson): Promise<Done> {
  const numbers = readNumbers(draft)
  const hash = numbers.hash(ctx)
  const known = hash && (await personOf(ctx, hash))
  if (known) await assertSame(ctx, known, draft)
  const person = known ?? v7()
  const facts: Facts = {
    enrolled: true,
    name: cleanName(draft.name),
    sex: draft.sex,
    bornOn: draft.bornOn,
    ...numbers.facts(ctx),
    ...(await placeFacts(ctx, draft.place)),
    ...(draft.otherArea && { otherArea: draft.otherArea }),
    ...(draft.stayFrom && { stayFrom: draft.stayFrom }),
    ...(draft.household && { household: draft.household }),
    ...(draft.headRelation && { headRelation: draft.headRelation })
  }
  const { source, seat, on } = draft
  const done = await enrol(ctx, { source, person, seat, type: 'registered', on, facts })
  await tellOtherSeats(ctx, source, { persons: [person], seat, area: facts.area!, on })
  return done
}

/** Who has a number but another name or birth date is not let into the record of its owner, and learns nothing of it. */
async function assertSame(ctx: Context, person: string, { name, bornOn }: NewPerson): Promise<void> {
  ctx.sawPeople([person])
  const { rows } = await sql<{
    yes: boolean
  }>`select people.differs(${person}::uuid, ${cleanName(name)}, ${bornOn}) as yes`.execute(ctx.tables<'people'>())
  if (rows[0]?.yes) throw new Refusal('people.compare-document')
}

/** A birth told by the parents or the hospital. Nobody is asked why, how many, or whether married. */
export async function recordBirth(ctx: Context, birth: Birth): Promise<Done> {
  const person = v7()
  const certificate = birth.birthCertificate ? readIdNumber(birth.birthCertificate) : undefined
  if (certificate && certificate.kind !== 'birth-certificate') throw new Refusal('people.number-form')
  const facts: Facts = {
    enrolled: true,
    name: cleanName(birth.name),
    sex: birth.sex,
    bornOn: birth.bornOn as unknown as Facts['bornOn'] & string,
    idKind: certificate ? 'birth-certificate' : 'none',
    ...(certificate?.number && { numbers: ctx.sealer.sealNumbers({ id: certificate.number }) }),
    ...(await placeFacts(ctx, birth.place)),
    otherArea: birth.otherArea ?? birth.place.area,
    stayFrom: birth.bornOn as unknown as Facts['stayFrom'] & string,
    ...(birth.household && { household: birth.household }),
    ...(birth.headRelation && { headRelation: birth.headRelation })
  }
  const done = await enrol(ctx, {
    source: birth.source,
    person,
    seat: birth.seat,
    type: 'born',
    on: birth.bornOn,
    facts
  })
  await addRelations(
    ctx,
    done.batch,
    birth.parents.map(parent => ({ kind: 'parent-child', person: parent, relative: person, from: birth.bornOn }))
  )
  return done
}

interface Enrol {
  source: string
  person: string
  seat: Seat
  type: 'registered' | 'born'
  on: string
  facts: Facts
}

async function enrol(ctx: Context, { source, person, seat, type, on, facts }: Enrol): Promise<Done> {
  const area = facts.area as AreaCode
  if (area < ctx.caller.lo || area > ctx.caller.hi) throw new Refusal('people.outside-area')
  for (const day of [on, firstDay(facts.bornOn ?? on)]) if (day > ctx.on) throw new Refusal('people.future', { day })
  const enrolment = v7() as EnrolmentId
  const change = {
    register: await registerOf(ctx, area),
    enrolment,
    fresh: { person, seat },
    events: [{ type, validOn: on, facts }, ...(await protection(ctx, person, on))]
  }
  return { enrolments: [enrolment], batch: await recordChanges(ctx, source, [change]) }
}

/** Who registers may not know that the person is protected, and does not learn it here. */
export async function protection(ctx: Context, person: string, from: string): Promise<NewEvent[]> {
  const found = sql<{ yes: boolean }>`select people.person_protected(${person}::uuid) as yes`
  const [rows] = await inOneGo(ctx, [found.compile(ctx.tables<'people'>())])
  return rows[0]?.yes ? [{ type: 'protected', validOn: from, facts: { protected: true } }] : []
}

/** The number and phone as given, checked; a number that fails its own check is refused, never guessed at. */
export function readNumbers({ idNumber, phone }: { idNumber?: string | undefined; phone?: string | undefined }) {
  const read = readIdNumber(idNumber ?? '')
  if (read.problem) throw new Refusal('people.number-form')
  const digits = phone?.replace(/[^\d+]/g, '')
  return {
    number: read.number,
    hash: (ctx: Context) => (read.number ? ctx.sealer.lookup('id', read.number) : undefined),
    facts: (ctx: Context): Facts => ({
      idKind: read.kind,
      ...((read.number || digits) && {
        numbers: ctx.sealer.sealNumbers({ ...(read.number && { id: read.number }), ...(digits && { phone: digits }) })
      })
    })
  }
}

export async function personOf(ctx: Context, hash: Buffer): Promise<string | undefined> {
  const [rows] = await inOneGo(ctx, [
    ctx.tables<'people'>().selectFrom('people.identifier').select('person_id').where('hash', '=', hash).compile()
  ])
  return rows[0]?.person_id
}

interface Place {
  area: AreaCode
  address?: string | undefined
  addressId?: string | undefined
}

/** An address that matches a standard one takes its grid; one that does not is open: no fault, but work. */
export async function placeFacts(ctx: Context, { area, address }: Place): Promise<Facts> {
  const [known] = await Promise.all([address && findAddress(ctx, area, address), requireArea(ctx, area, ctx.on)])
  if (!address) return { area, addressOpen: true }
  return known
    ? { area: known.grid, address: known.address, addressId: known.id, addressOpen: false }
    : { area, address, addressOpen: true }
}
