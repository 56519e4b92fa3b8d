import { sql } from 'kysely'
import type { field } from '../../contract/field.ts'
import type { FieldCommand, Proposal, Sent, TellableField } from '../../contract/field-data.ts'
import { AreaCode, CommandId, Day, EnrolmentId } from '../../contract/values.ts'
import { areaNames } from '../areas/index.ts'
import { cleanName, maskNumber, pageKey, partialDay, readPageKey } from '../people/index.ts'
import { totalWith } from '../platform/about-how-many.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Input } from '../platform/serve.ts'
import { compoundName } from './compounds.ts'
import { comparable, type Living, livingHere, shownAs } from './living-here.ts'
import { meets } from './proposal-rules.ts'
import { record } from './record-told.ts'

type Told = Extract<FieldCommand, { kind: Proposal['kind'] }>

interface Row {
  register: number
  id: string
  area: number
  kind: Proposal['kind']
  made_at: string
  on_day: string
  enrolment_id: string | null
  body: string | null
  state: Proposal['state']
  reason: string | null
  by: string
}

const columns = `s.register, s.id, s.area, s.kind, s.made_at, s.on_day, s.enrolment_id, s.body, s.state, s.reason, l.name as by`
const kinds = ['moved-out', 'found', 'born', 'changed', 'checked', 'address-right']

/** What the workers of the own area recorded, oldest first, each beside what the register says at present. */
export async function listProposals(
  ctx: Context,
  { state, after, limit }: Input<typeof field.listProposals>['query']
): Promise<{ proposals: Proposal[]; next: string | null; total?: number }> {
  const key = readPageKey(after, 'none')
  const { rows } = await ctx.tx.query<Row>(
    `select ${columns} from field.sent s join access.login l on l.id = s.account
     where s.area between $1 and $2 and s.state = $3 and s.kind = any($4) and ($5::uuid is null or s.id > $5) order by s.id limit $6`,
    [ctx.caller.lo, ctx.caller.hi, state, kinds, key?.[1] ?? null, limit + 1]
  )
  const page = rows.slice(0, limit)
  const proposals: Proposal[] = []
  for (const row of page) proposals.push(await describe(ctx, row))
  const last = page.at(-1)
  const more = rows.length > limit
  const all = sql`from field.sent s where s.area between ${ctx.caller.lo} and ${ctx.caller.hi} and s.state = ${state} and s.kind = any(${kinds})`
  return {
    proposals,
    next: more && last ? pageKey(null, last.id) : null,
    ...(await totalWith(ctx, { after, more }, all))
  }
}

/** The line as it was sent; of one whose words are forgotten only what kind it was. */
function toldIn(ctx: Context, row: Row): Told | undefined {
  if (row.body === null) return undefined
  return {
    ...(JSON.parse(ctx.sealer.open(row.body)) as Omit<Told, 'id' | 'kind' | 'at' | 'on'>),
    id: row.id,
    kind: row.kind,
    at: row.made_at,
    on: row.on_day
  } as Told
}

async function describe(ctx: Context, row: Row): Promise<Proposal> {
  const told = toldIn(ctx, row)
  const living = row.enrolment_id ? await livingOf(ctx, row.enrolment_id) : undefined
  const person = living?.shown
  const conflict = row.state === 'conflict' && told?.kind === 'changed' && row.enrolment_id
  return {
    id: CommandId.parse(row.id),
    state: row.state,
    kind: row.kind,
    area: AreaCode.parse(row.area),
    on: Day.parse(row.on_day),
    madeAt: row.made_at,
    by: row.by,
    enrolment: row.enrolment_id === null ? null : EnrolmentId.parse(row.enrolment_id),
    name:
      told?.kind === 'checked'
        ? await compoundName(ctx, told.compound)
        : told && 'name' in told
          ? told.name
          : (person?.name ?? (await nameOf(ctx, row.enrolment_id))),
    told: told ? await wordsOf(ctx, told) : {},
    alike: row.state === 'waiting' && (told?.kind === 'found' || told?.kind === 'born') ? await alikeTo(ctx, told) : [],
    register: told?.kind === 'changed' && person ? { [told.field]: person[told.field] } : {},
    changed: conflict ? await lastChange(ctx, row.enrolment_id!, told.field) : null,
    version: conflict ? (living?.version ?? null) : null,
    reason: row.reason
  }
}

async function wordsOf(ctx: Context, told: Told): Promise<Record<string, string | null>> {
  switch (told.kind) {
    case 'moved-out':
      return {}
    case 'found':
      return {
        sex: told.sex,
        bornOn: told.bornOn,
        address: told.address,
        headRelation: told.headRelation ?? null,
        stayFrom: told.stayFrom ?? null,
        origin: told.otherArea ? (await areaNames(ctx, [told.otherArea], ctx.on))(told.otherArea).join(' ') : null,
        phone: told.phone ? maskNumber(told.phone.replace(/[^\d+]/g, '')) : null
      }
    case 'born':
      return { sex: told.sex, bornOn: told.bornOn, ...(await familyOf(ctx, told.parents)) }
    case 'checked':
      return told.found
    case 'address-right':
      return { address: told.address }
    case 'changed':
      return { [told.field]: shownAs(told), was: told.was }
  }
}

/** Whose child is told of, and where they live. */
async function familyOf(ctx: Context, parents: readonly string[]) {
  const { rows } = await ctx.tx.query<{ name: string; address: string | null; person: string }>(
    `select name, address, person_id as person from people.enrolment where id = any($1::uuid[]) order by array_position($1::uuid[], id)`,
    [parents]
  )
  ctx.sawPeople(rows.map(({ person }) => person))
  return { parents: rows.map(({ name }) => name).join('、') || null, address: rows[0]?.address ?? null }
}

const alikeMost = 3

/** Who may be the same person, entered already: told by two workers, or at the window meanwhile. */
async function alikeTo(ctx: Context, { name, bornOn }: { name: string; bornOn: string }): Promise<Proposal['alike']> {
  const { rows } = await ctx.tx.query<{
    id: string
    person: string
    name: string
    address: string | null
    born_on: string | null
    born_precision: Parameters<typeof partialDay>[1]
  }>(
    `select id, person_id as person, name, address, born_on, born_precision from people.enrolment
     where name = $1 and enrolled and area between $2 and $3 order by id limit 50`,
    [cleanName(name), ctx.caller.lo, ctx.caller.hi]
  )
  const alike = rows
    .map(row => ({ ...row, bornOn: partialDay(row.born_on, row.born_precision) }))
    .filter(row => row.bornOn === null || row.bornOn.startsWith(bornOn) || bornOn.startsWith(row.bornOn))
    .slice(0, alikeMost)
  ctx.sawPeople(alike.map(({ person }) => person))
  return alike.map(row => ({
    enrolment: EnrolmentId.parse(row.id),
    name: row.name,
    bornOn: row.bornOn,
    address: row.address
  }))
}

/** What the register says of somebody; nothing where they are no longer among the living of this territory. */
async function livingOf(ctx: Context, enrolment: string): Promise<Living | undefined> {
  try {
    const living = await livingHere(ctx, enrolment)
    ctx.sawPeople([living.person])
    return living
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

const factOf: Record<TellableField, string> = {
  name: 'name',
  phone: 'numbers',
  address: 'address',
  headRelation: 'headRelation',
  bornOn: 'bornOn',
  sex: 'sex'
}

/** Of somebody who has left since, as of one whose leaving was confirmed. */
async function nameOf(ctx: Context, enrolment: string | null): Promise<string> {
  const { rows } = await ctx.tx.query<{ name: string; person: string }>(
    'select name, person_id as person from people.enrolment where id = $1',
    [enrolment]
  )
  ctx.sawPeople(rows.map(({ person }) => person))
  return rows[0]?.name ?? ''
}

/** Who last said something of a fact in the register, and when. A phone number is sealed with the identity number: who told the same one again did not change it. */
async function lastChange(ctx: Context, enrolment: string, field: TellableField) {
  const { rows } = await ctx.tx.query<{ by: string | null; at: string; numbers: string | null }>(
    `select l.name as by, e.recorded_at as at, e.facts ->> 'numbers' as numbers from people.event e
     join people.enrolment n on n.register = e.register and n.id = e.enrolment_id
     join people.batch b on b.id = e.batch_id left join access.login l on l.id = b.account
     where n.id = $1 and e.facts ? $2 order by e.seq desc`,
    [enrolment, factOf[field]]
  )
  const phones = rows.map(({ numbers }) => ctx.sealer.openNumbers(numbers).phone ?? null)
  const same = field === 'phone' ? phones.findIndex((_, at) => phones[at + 1] !== phones[0]) : 0
  const last = rows[same]
  return last ? { by: last.by, at: last.at } : null
}

/**
 * Decides lines one by one: what cannot be recorded stays open with its reason, and the others go on. A fact that the register changed
 * after the line was sent becomes a conflict first; who then takes it has seen both.
 */
export async function decideProposals(
  ctx: Context,
  { proposals, decision, seen, reason }: Input<typeof field.decideProposals>['body']
): Promise<{ decided: number; left: Sent[] }> {
  if (decision === 'leave-out' && !reason) throw new Refusal('field.say-why')
  const left: Sent[] = []
  for (const id of [...new Set(proposals)].sort()) {
    await ctx.tx.query('savepoint one')
    try {
      const row = await open(ctx, id)
      if (decision === 'take') {
        if (await standsAgainst(ctx, row, seen[id])) {
          left.push({ id, state: 'conflict', reason: null })
          continue
        }
        const { batch } = await record(ctx, { ...row, told: toldIn(ctx, row)! })
        await close(ctx, row, { state: 'confirmed', batch })
      } else await close(ctx, row, { state: 'declined', reason })
      await ctx.tx.query('release savepoint one')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await ctx.tx.query('rollback to savepoint one; release savepoint one')
      left.push({ id, state: 'waiting', reason: { zh: error.say('zh'), en: error.say('en') } })
    }
  }
  const decided = new Set(proposals).size - left.length
  ctx.trace({ detail: { lines: decided, left: left.length, decision } })
  return { decided, left }
}

async function open({ tx }: Context, id: CommandId): Promise<Row> {
  const { rows } = await tx.query<Row>(
    `select ${columns} from field.sent s join access.login l on l.id = s.account where s.id = $1 for update of s`,
    [id]
  )
  const row = rows[0]
  if (!row) throw new Refusal('platform.not-found')
  if (row.state !== 'waiting' && row.state !== 'conflict') throw new Refusal('field.decided')
  return row
}

/** Whether the register says otherwise than who decides has seen: it changed since the line was sent, or since both sides were looked at. */
async function standsAgainst(ctx: Context, row: Row, seen: number | undefined): Promise<boolean> {
  const told = toldIn(ctx, row)
  if (told?.kind !== 'changed') return false
  const living = await livingHere(ctx, told.enrolment)
  if (row.state === 'conflict') return living.version !== seen
  if (meets(comparable(ctx, told, living), living.facts[told.field]) !== 'conflict') return false
  await ctx.tx.query(`update field.sent set state = 'conflict' where register = $1 and id = $2`, [row.register, row.id])
  return true
}

interface Closing {
  state: 'confirmed' | 'declined'
  batch?: string | null
  reason?: string | undefined
}

const close = ({ tx, caller }: Context, { register, id }: Row, { state, batch, reason }: Closing) =>
  tx.query(
    `update field.sent set state = $3, batch_id = $4, reason = $5, decided_at = now(), decided_account = $6 where register = $1 and id = $2`,
    [register, id, state, batch ?? null, reason ?? null, caller.account]
  )
