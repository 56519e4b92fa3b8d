import { v7 } from 'uuid'
import { z } from 'zod'
import type { Outcome } from '../../contract/field-data.ts'
import {
  answersOfPerson,
  type FamilyWay,
  type FamilyWish,
  type Offer,
  type OfferKind,
  type OfferStepKind,
  type OffersOfCase
} from '../../contract/offers.ts'
import type { Day } from '../../contract/values.ts'
import { findMatter } from '../../law/matters.ts'
import { callWords, referralConsent, visitWords } from '../../law/referrals.ts'
import { contactsOf, getRow, isOpen, requireDistance, requirePlainWords, requireSafeWords } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { longestNumber } from '../platform/refused-words.ts'
import { newsWords, tellOnce } from '../residents/index.ts'
import { mayFollow } from './offer-rules.ts'

type CaseRow = Awaited<ReturnType<typeof getRow>>
const Words = z.object({ to: z.string().nullable(), text: z.string() })

/** A request for help may be passed on, and while it is open the grid worker may call about it; a family with contacts may be visited. */
function kindsOf({ matter, state }: CaseRow): OfferKind[] {
  if (state === 'withdrawn' || state === 'draft') return []
  if (matter === 'help-request') return isOpen(state) ? ['referral', 'call'] : ['referral']
  return findMatter(matter)?.contacts ? ['visit'] : []
}

async function wishOf(ctx: Context, { register, id }: CaseRow): Promise<FamilyWish | null> {
  const { rows } = await ctx.tx.query<{ way: FamilyWay; sealed: string | null; own: boolean; made_at: Date }>(
    `select way, sealed, own, made_at from support.family_wish where register = $1 and case_id = $2 order by id desc limit 1`,
    [register, id]
  )
  const [last] = rows
  if (!last) return null
  const { way, sealed, own, made_at } = last
  return { way, own, words: sealed && ctx.sealer.open(sealed), at: new Date(made_at).toISOString() }
}

type Put = Pick<Offer, 'id' | 'kind' | 'body' | 'way' | 'on' | 'by'> & { sealed: string; made_at: Date }
type Step = Omit<Offer['steps'][number], 'words' | 'at'> & { offer_id: string; sealed: string | null; made_at: Date }

export async function offersOf(ctx: Context, row: CaseRow): Promise<OffersOfCase> {
  const { rows } = await ctx.tx.query<Put>(
    `select o.id, o.kind, o.body, o.way, o.on_day as on, o.sealed, o.made_at, coalesce((select l.name from access.login l where l.id = o.account), '') as by
     from support.offer o where o.case_id = $1 order by o.id desc limit 100`,
    [row.id]
  )
  const steps = await ctx.tx.query<Step>(
    `select s.offer_id, s.id, s.what, s.own, s.channel, s.sealed, s.made_at,
       coalesce((select l.name from access.login l where l.id = s.account), '') as by
     from support.offer_step s where s.offer_id = any($1::uuid[]) order by s.id`,
    [rows.map(({ id }) => id)]
  )
  // A case that was withdrawn sends nothing any more; what was sent before is still answered.
  const mayBe = kindsOf(row)
  return {
    mayBe,
    wish: await wishOf(ctx, row),
    offers: rows.map(({ sealed, made_at, ...offer }) => {
      const of = steps.rows.filter(({ offer_id }) => offer_id === offer.id)
      const state = of.at(-1)?.what ?? 'offered'
      return {
        ...offer,
        ...Words.parse(JSON.parse(ctx.sealer.open(sealed))),
        state,
        may: mayFollow(offer.kind, state).filter(
          what => mayBe.includes(offer.kind) || !(what === 'agreed' || what === 'sent' || what === 'done')
        ),
        at: new Date(made_at).toISOString(),
        steps: of.map(({ offer_id: _, sealed: words, made_at: at, ...step }) => ({
          ...step,
          words: words && ctx.sealer.open(words),
          at: new Date(at).toISOString()
        }))
      }
    })
  }
}

async function caseAtDesk(ctx: Context, id: string): Promise<CaseRow> {
  const row = await getRow(ctx, id)
  ctx.sawPeople([row.person])
  await requireDistance(ctx, row.person)
  return row
}

export async function listOffers(ctx: Context, id: string): Promise<OffersOfCase> {
  const row = await getRow(ctx, id)
  ctx.sawPeople([row.person])
  return offersOf(ctx, row)
}

type Made = Pick<Offer, 'body' | 'way' | 'on' | 'to' | 'text'>

async function make(ctx: Context, row: CaseRow, kind: OfferKind, made: Made): Promise<OffersOfCase> {
  if (!kindsOf(row).includes(kind)) throw new Refusal('cases.not-now')
  const { body, way, on, to, text } = made
  // Whoever is called back is reached by a phone; a number of an identity document is sent to nobody.
  if (kind !== 'referral') requirePlainWords(text)
  for (const said of [to ?? '', text]) if (longestNumber(said) >= 15) throw new Refusal('cases.number')
  requireSafeWords(to ?? '', text)
  const offer = v7()
  await ctx.tx.query(
    `insert into support.offer (register, id, case_id, kind, body, way, on_day, sealed, account) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.register,
      offer,
      row.id,
      kind,
      body,
      way,
      on,
      ctx.sealer.seal(JSON.stringify({ to, text })),
      ctx.caller.account
    ]
  )
  await tell(ctx, row, offer)
  return offersOf(ctx, row)
}

const week = 7 * 86_400_000

/** In words that name neither the matter nor anybody, by the way the person chose; the rest stands on their own page. */
async function tell(ctx: Context, { person }: CaseRow, about: string): Promise<void> {
  const now = Date.now()
  const [from, until] = [new Date(now).toISOString(), new Date(now + week).toISOString()]
  await tellOnce(ctx, { about, persons: [person], purpose: 'notice', words: newsWords, from, until })
}

export const offerReferral = async (
  ctx: Context,
  { id, body, to, text }: { id: string } & Pick<Made, 'body' | 'to' | 'text'>
): Promise<OffersOfCase> => make(ctx, await caseAtDesk(ctx, id), 'referral', { body, to, text, way: null, on: null })

/** By a contact of the family and nobody else, in the way it wishes; where it wishes none, or said nothing, nobody asks. */
export async function offerVisit(
  ctx: Context,
  { id, on, text }: { id: string; on: Day; text: string }
): Promise<OffersOfCase> {
  const row = await caseAtDesk(ctx, id)
  const wish = await wishOf(ctx, row)
  if (!wish || wish.way === 'none') throw new Refusal('support.no-visits')
  const named = await contactsOf(ctx, row)
  if (!named.some(({ account, inPost }) => inPost && account === ctx.caller.account))
    throw new Refusal('support.not-contact')
  if (on < ctx.on) throw new Refusal('support.past-day')
  return make(ctx, row, 'visit', { on, text, way: wish.way, body: null, to: null })
}

/** To somebody who asked for help, that the grid worker comes on a day. Where no worker serves the place they live in, none is offered. */
export async function offerCall(
  ctx: Context,
  { id, on, text }: { id: string; on: Day; text: string }
): Promise<OffersOfCase> {
  const row = await caseAtDesk(ctx, id)
  const { rowCount } = await ctx.tx.query(
    `select from people.enrolment where person_id = $1 and seat = 'living' and enrolled and area % 1000 <> 0`,
    [row.person]
  )
  if (!rowCount) throw new Refusal('support.no-grid')
  if (on < ctx.on) throw new Refusal('support.past-day')
  return make(ctx, row, 'call', { on, text, way: 'home', body: null, to: null })
}

/** What came of a call: whoever did not wish to talk called it off at the door, and whoever was out was called on all the same. */
export async function noteCall(
  ctx: Context,
  { id, offer, outcome }: { id: string; offer: string; outcome: Outcome | 'no-calls' }
): Promise<void> {
  const row = await getRow(ctx, id)
  ctx.sawPeople([row.person])
  const declined = outcome === 'declined' || outcome === 'no-calls'
  await addStep(ctx, row, {
    offer,
    what: declined ? 'called-off' : 'done',
    channel: declined ? 'in-person' : null,
    words: outcome === 'done' || outcome === 'declined' ? null : callWordsOf[outcome]
  })
}

const callWordsOf = { 'not-at-home': '网格员来过，没有见到您', 'no-calls': '家里登记了不要上门，没有安排' }

/** Said by the family on its page, or noted as it said at the window; the last one holds at once. */
export async function sayWish(
  ctx: Context,
  row: CaseRow,
  { way, words }: { way: FamilyWay; words: string | null }
): Promise<void> {
  if (!kindsOf(row).includes('visit')) throw new Refusal('cases.not-now')
  requirePlainWords(words ?? undefined)
  await ctx.tx.query(
    `insert into support.family_wish (register, case_id, id, way, sealed, own, account) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      row.register,
      row.id,
      v7(),
      way,
      words && ctx.sealer.seal(words),
      ctx.caller.self !== undefined,
      ctx.caller.account
    ]
  )
  // What was asked or agreed to in another way is called off with it.
  for (const { id, kind, state, way: before } of (await offersOf(ctx, row)).offers)
    if (kind === 'visit' && before !== way && (state === 'offered' || state === 'agreed'))
      await addStep(ctx, row, { offer: id, what: state === 'offered' ? 'declined' : 'called-off', ...bySelf(ctx) })
}

const bySelf = ({ caller }: Context) => ({ channel: caller.self ? 'on-screen' : 'in-person', words: null })

export async function noteFamilyWish(
  ctx: Context,
  { id, way, words }: { id: string; way: FamilyWay; words: string | null }
): Promise<OffersOfCase> {
  const row = await caseAtDesk(ctx, id)
  await sayWish(ctx, row, { way, words })
  return offersOf(ctx, row)
}

const consents = { referral: referralConsent, visit: visitWords, call: callWords }

interface Said {
  offer: string
  what: OfferStepKind
  channel: string | null
  words: string | null
}

/** Two at once take turns: what was called off is not sent a moment later. */
export async function addStep(ctx: Context, row: CaseRow, { offer, what, channel, words }: Said): Promise<void> {
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`offer ${offer}`])
  const found = (await offersOf(ctx, row)).offers.find(({ id }) => id === offer)
  if (!found) throw new Refusal('platform.not-found')
  if (!found.may.includes(what)) throw new Refusal('support.not-now')
  if (answersOfPerson.includes(what) !== (channel !== null)) throw new Refusal('support.how-answered')
  requirePlainWords(words ?? undefined)
  const step = v7()
  await ctx.tx.query(
    `insert into support.offer_step (offer_id, id, what, own, channel, text_version, sealed, account) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      offer,
      step,
      what,
      ctx.caller.self !== undefined,
      channel,
      what === 'agreed' ? consents[found.kind].version : null,
      words && ctx.sealer.seal(words),
      ctx.caller.account
    ]
  )
  if (what === 'answered') await tell(ctx, row, step)
  ctx.trace({ detail: { case: row.id, offer, did: what } })
}

export async function addOfferStep(ctx: Context, { id, ...said }: Omit<Said, 'offer'> & { id: string }) {
  const { rows } = await ctx.tx.query<{ case: string }>('select case_id as case from support.offer where id = $1', [id])
  if (!rows[0]) throw new Refusal('platform.not-found')
  const row = await caseAtDesk(ctx, rows[0].case)
  await addStep(ctx, row, { offer: id, ...said })
  return offersOf(ctx, row)
}
