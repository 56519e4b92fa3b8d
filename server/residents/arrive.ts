import { v7 } from 'uuid'
import { z } from 'zod'
import { minePages } from '../../contract/mine.ts'
import type { MineData, OwnArrival, Wrong } from '../../contract/mine-data.ts'
import { ArrivalContact, type ArrivalField, arrivalFields } from '../../contract/residents.ts'
import type { Day } from '../../contract/values.ts'
import { newcomerWishes } from '../../law/matters.ts'
import { promisedWorkingDays } from '../../law/parameters/promises.ts'
import { areaAt, areaNames, rangeOf } from '../areas/index.ts'
import { requirePlainWords } from '../cases/index.ts'
import { readIdNumber } from '../people/index.ts'
import { today } from '../platform/clock.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { networkOf } from '../platform/network-of.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireLawfulName } from '../platform/refused-words.ts'
import { nobody } from '../platform/serve.ts'
import type { MineAnswer, MineHandlers, MineRequest } from '../platform/serve-mine.ts'
import { workingDaysAfter } from '../platform/working-days.ts'
import type { Phones } from './codes.ts'
import { slowDown } from './pace.ts'
import type { SignedIn } from './sessions.ts'

type Said = Partial<Record<ArrivalField, string>>
type Options = MineData['arrive']['options']

const asNobody = <T>(platform: Platform, trace: 'none' | 'changes', action: (ctx: Context) => Promise<T>): Promise<T> =>
  inTransaction(platform, { caller: nobody, operation: 'residents.arrive', route: 'mine/askArrival', trace }, action)

/**
 * Where somebody waits: the streets and communities in which a colleague is in post who takes people in. A street that serves its
 * communities itself has them all.
 */
async function served({ pool }: Phones): Promise<number[]> {
  const { rows } = await pool.query<{ area: number }>(
    `select distinct area from access.post where role in ('street_officer', 'community_worker') and ended_at is null
       and valid_from <= $1 and (valid_to is null or valid_to >= $1) order by area`,
    [today()]
  )
  return rows.map(({ area }) => area)
}

async function streetsOf(phones: Phones, platform: Platform): Promise<Options> {
  const codes = [...new Set((await served(phones)).map(area => areaAt(area, 'street')))].filter(
    code => code % 1e9 !== 0
  )
  const names = await asNobody(platform, 'none', ctx => areaNames(ctx, codes, ctx.on))
  return codes.map(code => ({ value: String(code), label: names(code).slice(2).join(' ') }))
}

/** All communities of the street, and the street itself for who cannot tell. */
async function communitiesOf(phones: Phones, platform: Platform, street: string): Promise<Options> {
  const { lo, hi } = rangeOf(Number(street))
  const posts = await served(phones)
  const whole = posts.includes(lo)
  const { rows } = await asNobody(platform, 'none', ({ tx, on }) =>
    tx.query<{ code: number; name: string }>(
      `select code, name from areas.area where level = 'community' and code between $1 and $2 and valid @> $3::date order by code`,
      [lo, hi, on]
    )
  )
  return [
    ...rows
      .filter(({ code }) => whole || posts.includes(code))
      .map(({ code, name }) => ({ value: String(code), label: name })),
    ...(whole ? [{ value: street, label: null }] : [])
  ]
}

/** Nobody is older than this. */
const oldest = '1900-01-01'

/** Answered in words of one's own, and no longer than this. */
const longest = { address: 100, hukou: 100, together: 200 } as const
const isWords = (field: ArrivalField): field is keyof typeof longest => field in longest

/** Whether an answer will do; the words that are shown where it does not. All but name and birthday may stay empty. */
function requireAnswer(field: ArrivalField, said: string): void {
  if (field === 'name') {
    if (said.length < 2 || said.length > 50) throw new Refusal('residents.arrival-name')
    requireLawfulName(said)
  }
  if (field === 'bornOn' && !(z.iso.date().safeParse(said).success && said >= oldest && said <= today()))
    throw new Refusal('residents.arrival-born')
  if (field === 'idNumber' && said && (!readIdNumber(said).number || readIdNumber(said).problem))
    throw new Refusal('residents.arrival-number')
  if (field === 'since' && said && !(z.iso.date().safeParse(said).success && said >= oldest && said <= today()))
    throw new Refusal('residents.arrival-since')
  if (isWords(field)) {
    if (said.length > longest[field]) throw new Refusal('residents.arrival-long', { n: longest[field] })
    requirePlainWords(said)
  }
}

interface Asking {
  phones: Phones
  platform: Platform
  visitor: SignedIn
  request: MineRequest
}

async function optionsOf({ phones, platform, visitor }: Asking, field: ArrivalField, said: Said): Promise<Options> {
  const plain = (values: readonly string[]): Options => values.map(value => ({ value, label: null }))
  if (field === 'street') return streetsOf(phones, platform)
  if (field === 'community') return communitiesOf(phones, platform, said.street!)
  if (field === 'wants') return plain([...newcomerWishes.map(({ value }) => value), ''])
  // Without a phone there is nobody to call.
  if (field === 'contact') return plain(visitor.way === 'phone' ? ArrivalContact.options : ['come'])
  return []
}

/** The first question that is open, or all answers once none is; a refused word of the law is undone, counted and traced. */
async function nextQuestion(
  asking: Asking,
  said: Said,
  { just, again }: { just?: string | undefined; again?: string | undefined } = {}
): Promise<MineAnswer | { ready: Said }> {
  const { language } = asking.request
  const answered: Said = {}
  for (const field of arrivalFields) {
    const options = await optionsOf(asking, field, answered)
    // Sent without a choice is an answer too: of a wish that one has none, of the others that it is missing.
    const given = said[field]?.trim() ?? (field === just ? '' : undefined)
    const ask = (wrong: Wrong[]): MineAnswer => ({
      page: 'arrive',
      data: { field, chosen: { ...said, ...answered, ...(given !== undefined && { [field]: given }) }, options, wrong },
      ...(wrong.length > 0 && { status: 400 })
    })
    if (given === undefined || field === again) return ask([])
    try {
      if (options.length > 0 && !options.some(({ value }) => value === given))
        throw new Refusal('residents.arrival-choose')
      if (field === 'name' || isWords(field))
        await asNobody(asking.platform, 'none', async () => requireAnswer(field, given))
      else requireAnswer(field, given)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return ask(field === just ? [{ field, sentence: error.say(language) }] : [])
    }
    answered[field] = given
  }
  return { ready: answered }
}

async function send(asking: Asking, said: Said): Promise<void> {
  const { phones, platform, visitor, request } = asking
  const { rows } = await phones.pool.query<{
    phone_hash: Buffer | null
    subject_hash: Buffer | null
    phone: string | null
  }>('select phone_hash, subject_hash, phone from residents.session where id = $1', [visitor.session])
  const session = rows[0]!
  await slowDown(phones, [
    { what: `arrivals network ${networkOf(request.address)}`, within: '1 hour', most: 20 },
    { what: `arrivals ${(session.phone_hash ?? session.subject_hash)!.toString('hex')}`, within: '1 day', most: 5 }
  ])
  const { street: _, community, ...words } = said
  const phone = session.phone && phones.sealer.open(session.phone)
  await asNobody(platform, 'changes', async ctx => {
    const id = await addArrival(phones, {
      area: Number(community),
      words: { ...words, ...(phone && { phone }) },
      phoneHash: session.phone_hash,
      subjectHash: session.subject_hash,
      on: ctx.on
    })
    ctx.trace({ detail: { arrival: id } })
  })
}

interface Told {
  area: number
  words: Omit<Said, 'street' | 'community'> & { phone?: string }
  phoneHash: Buffer | null
  subjectHash: Buffer | null
  on: string
}

/** Sent twice it is one. */
export async function addArrival({ pool, sealer }: Pick<Phones, 'pool' | 'sealer'>, told: Told): Promise<string> {
  const { area, words, phoneHash: phone, subjectHash: subject, on } = told
  const id = v7()
  const due = workingDaysAfter(on, promisedWorkingDays('newcomer', on))
  await pool.query(
    `insert into residents.arrival (id, area, phone_hash, subject_hash, sealed, asked_on, due_on)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [id, area, phone, subject, sealer.seal(JSON.stringify(words)), on, due]
  )
  return id
}

/** The newest of the phone or the subject that is signed in; an ended one for as long as it is kept. */
async function ownArrival(phones: Phones, platform: Platform, { session }: SignedIn): Promise<OwnArrival | null> {
  const { rows } = await phones.pool.query<{ area: number; over: boolean; askedOn: Day; dueOn: Day }>(
    `select a.area, a.ended_at is not null as over, a.asked_on as "askedOn", a.due_on as "dueOn"
     from residents.arrival a join residents.session s on s.id = $1 and (s.phone_hash = a.phone_hash or s.subject_hash = a.subject_hash)
     where a.how is distinct from 'taken-back' order by a.made_at desc limit 1`,
    [session]
  )
  const [row] = rows
  if (!row) return null
  const names = (await asNobody(platform, 'none', ctx => areaNames(ctx, [row.area], ctx.on)))(row.area)
  const { over, askedOn, dueOn } = row
  return { state: over ? 'over' : 'waiting', askedOn, dueOn, place: names.slice(2).join(' '), street: names[3] ?? '' }
}

/** What somebody sees who signed in with what opens nobody's file: how the window binds it, and how to ask from here. */
export async function showUnbound(phones: Phones, platform: Platform, visitor: SignedIn): Promise<MineAnswer> {
  const { way, pair, tail } = visitor
  return { page: 'unbound', data: { way, pair, tail, arrival: await ownArrival(phones, platform, visitor) } }
}

/**
 * Somebody new asks to be registered. The register is read nowhere on this way, so that no answer can differ by whom it knows; what is
 * told is compared with it at the office alone.
 */
export function arriveHandlers(
  phones: Phones,
  platform: Platform
): Pick<MineHandlers<SignedIn>['open'], 'arrive' | 'askArrival' | 'takeBackArrival'> {
  const file: MineAnswer = { to: minePages.file.path }
  const stranger = (visitor: SignedIn | undefined) => visitor !== undefined && !visitor.caller
  const wayIn = (visitor: SignedIn | undefined): MineAnswer => (visitor ? file : { to: minePages.signIn.path })
  const waits = async (visitor: SignedIn) => (await ownArrival(phones, platform, visitor))?.state === 'waiting'
  return {
    async arrive(request, visitor) {
      if (!stranger(visitor) || (await waits(visitor!))) return wayIn(visitor)
      return (await nextQuestion({ phones, platform, visitor: visitor!, request }, {})) as MineAnswer
    },
    async askArrival(request, visitor) {
      if (!stranger(visitor) || (await waits(visitor!))) return wayIn(visitor)
      const asking = { phones, platform, visitor: visitor!, request }
      const { form } = request
      const said: Said = Object.fromEntries(
        arrivalFields.flatMap(field => (form[field] === undefined ? [] : [[field, form[field]]]))
      )
      const next = await nextQuestion(asking, said, { just: form.asked, again: form.change })
      if (!('ready' in next)) return next
      const check = async (wrong: Wrong[] = []): Promise<MineAnswer> => {
        const area = Number(next.ready.community)
        const names = await asNobody(platform, 'none', ctx => areaNames(ctx, [area], ctx.on))
        return {
          page: 'arriveCheck',
          data: { chosen: next.ready, place: names(area).slice(2).join(' '), wrong },
          ...(wrong.length > 0 && { status: 429 })
        }
      }
      if (!form.send) return check()
      try {
        await send(asking, next.ready)
        return file
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return check([{ field: 'send', sentence: error.say(request.language) }])
      }
    },
    async takeBackArrival(_, visitor) {
      if (visitor && !visitor.caller)
        await asNobody(platform, 'changes', async ctx => {
          const { rows } = await phones.pool.query<{ id: string }>(
            `update residents.arrival a set ended_at = now(), how = 'taken-back', sealed = '' from residents.session s
             where s.id = $1 and (s.phone_hash = a.phone_hash or s.subject_hash = a.subject_hash) and a.ended_at is null returning a.id`,
            [visitor.session]
          )
          if (rows[0]) ctx.trace({ detail: { arrival: rows[0].id } })
        })
      return wayIn(visitor)
    }
  }
}
