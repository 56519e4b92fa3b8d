import { v7 } from 'uuid'
import { z } from 'zod'
import { VisitAbout, VisitHalf } from '../../contract/field-data.ts'
import { minePages } from '../../contract/mine.ts'
import type { MineData, OwnVisit, Wrong } from '../../contract/mine-data.ts'
import { levelOf } from '../areas/index.ts'
import { bookableDays } from '../bookings/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MineAnswer } from '../platform/serve-mine.ts'
import { type OwnVisits, ownSeats } from '../residents/index.ts'
import { setNoCalls, type Whose, wantsNone } from './no-calls.ts'

type Own = MineData['visits']

/** Where I live, if that is in a grid: a grid worker comes there and nowhere else. */
const ownHome = async (ctx: Context) =>
  (await ownSeats(ctx)).find(({ seat, enrolled, area }) => seat === 'living' && enrolled && levelOf(area) === 'grid')

/** The door that a wish for no calls is of, wherever I live. */
async function ownDoor(ctx: Context): Promise<Whose | undefined> {
  const lives = (await ownSeats(ctx)).find(({ seat, enrolled }) => seat === 'living' && enrolled)
  return lives && { household: lives.household_id, person: lives.household_id ? null : ctx.caller.self! }
}

async function showVisits(ctx: Context): Promise<Own> {
  const home = await ownHome(ctx)
  const door = await ownDoor(ctx)
  const { rows: visits } = await ctx.tx.query<OwnVisit>(
    `select id, due_day as on, half, about, state, outcome, gone from field.task
     where kind = 'visit' and person_id = $1 order by state = 'open' desc, due_day desc`,
    [ctx.caller.self]
  )
  const none = door !== undefined && (await wantsNone(ctx, door))
  const closed = none ? 'no-calls' : !home ? 'no-grid' : visits.some(({ state }) => state === 'open')
  return { visits, closed: closed === true ? 'one-is-open' : closed || null, mayWish: door !== undefined }
}

/** The first question that is still open, or all that is needed to ask. */
function nextQuestion(today: string, said: Record<string, string | undefined>, wrong: Wrong[] = []) {
  const ask = (page: 'visitDay' | 'visitHalf' | 'visitAbout', values: readonly string[], chosen = {}): MineAnswer => ({
    page,
    data: { chosen, options: values.map(value => ({ value, label: null })), wrong },
    ...(wrong.length > 0 && { status: 409 })
  })
  const days = bookableDays(today)
  const on = days.find(day => day === said.on)
  if (!on) return ask('visitDay', days)
  const half = VisitHalf.safeParse(said.half).data
  if (!half) return ask('visitHalf', VisitHalf.options, { on })
  const about = VisitAbout.safeParse(said.about).data
  if (!about) return ask('visitAbout', VisitAbout.options, { on, half })
  return { ready: { on, half, about } }
}

async function askForVisit(ctx: Context, { on, half, about }: Pick<OwnVisit, 'half' | 'about'> & { on: string }) {
  const { closed } = await showVisits(ctx)
  const home = await ownHome(ctx)
  if (closed || !home) throw new Refusal('field.no-visit')
  const { rowCount } = await ctx.tx.query(
    `insert into field.task (register, id, area, kind, household_id, enrolment_id, person_id, from_day, due_day, half, about)
     values ($1, $2, $3, 'visit', $4, $5, $6, $7, $7, $8, $9) on conflict do nothing`,
    [home.register, v7(), home.area, home.household_id, home.id, ctx.caller.self, on, half, about]
  )
  if (!rowCount) throw new Refusal('field.no-visit')
}

/** A resident's own pages of visits: asked for by nobody else, taken back at any time before it was made. */
export const ownVisits: OwnVisits = {
  visits: async ctx => ({ page: 'visits', data: await showVisits(ctx) }),
  async visit(ctx, { query }) {
    if ((await showVisits(ctx)).closed) return { to: minePages.visits.path }
    // The last answer is sent, not asked for by an address.
    const { about: _, ...said } = Object.fromEntries(new URLSearchParams(query))
    const next = nextQuestion(ctx.on, said)
    return 'ready' in next ? { to: minePages.visits.path } : next
  },
  async askVisit(ctx, { form, language }) {
    const next = nextQuestion(ctx.on, form)
    const again = (wrong: Refusal) =>
      nextQuestion(ctx.on, {}, [{ field: 'choice', sentence: wrong.say(language) }]) as MineAnswer
    if (!('ready' in next)) return again(new Refusal('field.no-visit'))
    try {
      await askForVisit(ctx, next.ready)
      return { to: minePages.visits.path }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return again(error)
    }
  },
  async takeBackVisit(ctx, { form }) {
    await ownSeats(ctx)
    const id = z.uuid().safeParse(form.visit)
    const { rowCount } = await ctx.tx.query(
      `update field.task set state = 'cancelled', closed_at = now() where id = $1 and state = 'open' and kind = 'visit' and person_id = $2`,
      [id.data ?? null, ctx.caller.self]
    )
    if (!rowCount) throw new Refusal('field.visit-over')
    return { to: minePages.visits.path }
  },
  /** No calls, or calls again: needs no reason, and binds at once. */
  async wishCalls(ctx, { form }) {
    const door = await ownDoor(ctx)
    if (!door) throw new Refusal('field.not-here')
    await setNoCalls(ctx, door, form.calls === 'none')
    return { to: minePages.visits.path }
  }
}
