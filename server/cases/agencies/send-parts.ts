import { sql } from 'kysely'
import { findPart } from '../../../law/matters.ts'
import { type Caller, type Context, everywhere, inTransaction, type Platform } from '../../platform/context.ts'
import { keepDoing } from '../../platform/keep-doing.ts'
import { openContent } from '../case-content.ts'
import type { Agencies, Errand, Progress, Taken } from './agency.ts'

/** Seconds until the next try of what did not get through; after the last one a colleague looks at it. */
const pauses = [10, 60, 300, 1800, 7200, 21_600]
/** Seconds until an office is asked again how far it is: soon at first, then every hour. */
const looks = [60, 300, 900, 3600]

const sender: Caller = {
  account: '00000000-0000-7000-8000-00000000ca5e',
  post: undefined,
  role: 'errands',
  ...everywhere,
  permissions: new Set(['people.protected'])
}
const own = <T>(platform: Platform, trace: 'none' | 'changes', action: (ctx: Context) => Promise<T>): Promise<T> =>
  inTransaction(platform, { caller: sender, operation: 'cases.newborn', route: 'send parts', trace }, action)

interface Due {
  register: number
  id: string
  part: string
  agency: string
  state: 'waiting' | 'sent'
  tries: number
}

/**
 * One part that is due: sent, or asked after where the office has it already. It is claimed by setting its next try ahead, and what came is
 * written only on the state it was claimed in; so a process that dies loses nothing, and an answer that comes twice changes nothing. The
 * office is called outside of any transaction. Undefined where none was due.
 */
export async function movePart(
  platform: Platform,
  agencies: Agencies,
  named: string | null = null
): Promise<string | undefined> {
  const claimed = await own(platform, 'none', async ctx => {
    const due = await claim(ctx, Object.keys(agencies), named)
    return due && { due, errand: due.state === 'waiting' ? await errandOf(ctx, due) : undefined }
  })
  if (!claimed) return undefined
  const { due, errand } = claimed
  const agency = agencies[due.agency]!
  const came = errand ? await agency.send(errand) : await agency.ask(due.id)
  await own(platform, 'changes', ctx => keep(ctx, due, came))
  return due.id
}

async function claim(ctx: Context, agencies: string[], named: string | null): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    update cases.part p set tries = p.tries + 1, next_at = now() + make_interval(secs => case p.state
      when 'waiting' then (${pauses}::int[])[least(p.tries + 1, ${pauses.length})] else (${looks}::int[])[least(p.tries + 1, ${looks.length})] end)
    where (p.register, p.case_id, p.id) = (select register, case_id, id from cases.part
      where state in ('waiting', 'sent') and next_at <= now()::timestamptz(3) and agency = any(${agencies}) and id = coalesce(${named}::uuid, id)
      order by next_at limit 1 for update skip locked)
    returning p.register, p.id, p.part, p.agency, p.state, p.tries`.execute(ctx.tables<'cases'>())
  return rows[0]
}

/** What the office is told: who asks, and the fields its part needs. */
async function errandOf(ctx: Context, { id, part }: Due): Promise<Errand> {
  const { rows } = await sql<{ sealed: string; numbers: string | null; person: string }>`
    select c.sealed, e.numbers, c.person_id as person from cases.part p
    join cases."case" c on c.register = p.register and c.id = p.case_id
    left join people.enrolment e on e.register = c.register and e.id = c.enrolment_id where p.id = ${id}::uuid`.execute(
    ctx.tables<'cases'>()
  )
  const { sealed, numbers, person } = rows[0]!
  ctx.sawPeople([person])
  const { name, form } = openContent(ctx, sealed)
  const facts = findPart(part)!.sends.flatMap(field => {
    const value = form[field]
    return value === undefined ? [] : [[field, String(value)] as const]
  })
  const idNumber = ctx.sealer.openNumbers(numbers).id ?? null
  return { id, part, applicant: { name, idNumber }, facts: Object.fromEntries(facts) }
}

async function keep(ctx: Context, due: Due, came: Taken | Progress): Promise<void> {
  ctx.trace({ detail: { part: due.id } })
  const on = sql`where register = ${due.register} and id = ${due.id}::uuid and state = ${due.state}`
  const write = (set: ReturnType<typeof sql>) =>
    sql`update cases.part set ${set} ${on}`.execute(ctx.tables<'cases'>()).then(() => undefined)
  if ('working' in came) return write(sql`problem = null`)
  if ('receipt' in came)
    return write(
      sql`state = 'sent', receipt = ${came.receipt}, problem = null, tries = 0, sent_at = now(), next_at = now() + make_interval(secs => ${looks[0]})`
    )
  if ('unreached' in came) {
    // An office that has it is asked again for as long as it takes.
    const last = due.state === 'waiting' && due.tries >= pauses.length
    return write(sql`problem = ${came.unreached}, state = ${last ? 'stuck' : due.state}`)
  }
  const answer = 'done' in came ? came.done : came.refused
  const sealed = answer === null ? null : ctx.sealer.seal(answer)
  return write(sql`state = ${'done' in came ? 'done' : 'refused'}, sealed = ${sealed}, problem = null, done_at = now()`)
}

/** An office that has no way in is gone to by a colleague. How many parts there were. */
export const carryByHand = (platform: Platform, agencies: Agencies): Promise<number> =>
  own(platform, 'none', async ctx => {
    const { numAffectedRows } = await sql`update cases.part set state = 'by-hand'
      where state = 'waiting' and not agency = any(${Object.keys(agencies)})`.execute(ctx.tables<'cases'>())
    return Number(numAffectedRows ?? 0)
  })

/** Sends and asks for as long as the server runs. */
export const keepSendingParts = (platform: Platform, agencies: Agencies): (() => Promise<void>) =>
  keepDoing('parts', async () => {
    await carryByHand(platform, agencies)
    while (await movePart(platform, agencies)) {
      // On to the next one that is due.
    }
  })
