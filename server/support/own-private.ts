import { z } from 'zod'
import { minePages } from '../../contract/mine.ts'
import type { Wrong } from '../../contract/mine-data.ts'
import { PrivateRoute } from '../../contract/support.ts'
import { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireLawfulWords } from '../platform/refused-words.ts'
import type { MineAnswer, MineRequest } from '../platform/serve-mine.ts'
import { type OwnSupport, seatsUntold } from '../residents/index.ts'
import { isServed, tellOwn } from './tell-privately.ts'

const Reach = z.string().trim().min(2).max(200)

/** Where they live, else where their hukou is. Nothing is noted of who opened this page: it might be read by who they fear. */
async function seatOf(ctx: Context) {
  const seats = (await seatsUntold(ctx)).filter(({ enrolled }) => enrolled)
  return seats.find(({ seat }) => seat === 'living') ?? seats[0]
}

async function show(ctx: Context, { due = null, wrong = [] }: { due?: Day | null; wrong?: Wrong[] } = {}) {
  const seat = await seatOf(ctx)
  const open = seat !== undefined && (await isServed(ctx, seat.area))
  return { page: 'private', data: { open, due, wrong }, ...(wrong.length > 0 && { status: 422 }) } as MineAnswer
}

/** What was typed is not shown again: the page may stand open while somebody comes in. */
const again = (ctx: Context, { language }: Pick<MineRequest, 'language'>, refusal: Refusal) =>
  show(ctx, {
    wrong: [{ field: refusal.code === 'support.say-route' ? 'route' : 'reach', sentence: refusal.say(language) }]
  })

/** To somebody trained, who alone reads it: which way, and how they are safely reached. What happened is told face to face. */
export const ownPrivate: Pick<OwnSupport['own'], 'private' | 'tellOwn'> = {
  private: (ctx, { query }) => show(ctx, { due: Day.safeParse(new URLSearchParams(query).get('by')).data ?? null }),
  async tellOwn(ctx, request) {
    try {
      const seat = await seatOf(ctx)
      if (!seat) throw new Refusal('support.nobody-trained')
      const route = PrivateRoute.safeParse(request.form.route)
      if (!route.success) throw new Refusal('support.say-route')
      const reach = Reach.safeParse(request.form.reach)
      if (!reach.success) throw new Refusal('support.say-reach')
      requireLawfulWords(reach.data)
      const { due } = await tellOwn(ctx, { seat, route: route.data, reach: reach.data })
      return { to: `${minePages.private.path}?by=${due}` }
    } catch (error) {
      if (!(error instanceof Refusal) || error.params.refusal || error.code === 'residents.at-window') throw error
      return again(ctx, request, error)
    }
  }
}

export const privateRefused: OwnSupport['refused'] = { tellOwn: again }
