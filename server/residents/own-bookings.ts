import { z } from 'zod'
import { anythingElse } from '../../contract/bookings.ts'
import { minePages } from '../../contract/mine.ts'
import type { BookQuestion, Wrong } from '../../contract/mine-data.ts'
import { matters } from '../../law/matters.ts'
import { bookVisit, cancelVisit, freeTimes, listOwnBookings, windowsFor } from '../bookings/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MineAnswer, MineRequest } from '../platform/serve-mine.ts'
import { ownSeats } from './show-own-file.ts'

const reasonsToCome = [...matters.map(({ key }) => key), anythingElse]

const ownWindows = async (ctx: Context) =>
  windowsFor(
    ctx,
    (await ownSeats(ctx)).filter(({ enrolled }) => enrolled).map(({ area }) => area)
  )

export async function showOwnBookings(ctx: Context): Promise<MineAnswer> {
  const windows = await ownWindows(ctx)
  return { page: 'bookings', data: { bookings: await listOwnBookings(ctx), closed: windows.length === 0 } }
}

/** Where the answers given so far lead to: the first question that is still open, with what may be answered. */
async function nextQuestion(
  ctx: Context,
  said: Record<string, string | undefined>,
  wrong: Wrong[] = []
): Promise<MineAnswer | { ready: Parameters<typeof bookVisit>[1] }> {
  const windows = await ownWindows(ctx)
  const window = windows.length === 1 ? windows[0] : windows.find(({ area }) => String(area) === said.window)
  if (windows.length === 0) return { to: minePages.bookings.path }
  const ask = (page: 'bookWindow' | 'bookDay' | 'bookTime' | 'bookMatter', question: Omit<BookQuestion, 'wrong'>) =>
    ({ page, data: { ...question, wrong }, ...(wrong.length > 0 && { status: 409 }) }) as const
  if (!window)
    return ask('bookWindow', {
      chosen: {},
      options: windows.map(({ area, name }) => ({ value: String(area), label: name }))
    })
  const days = (await freeTimes(ctx, window)).filter(({ times }) => times.length > 0)
  const day = days.find(({ on }) => on === said.on)
  const chosen = { window: String(window.area) }
  if (!day) return ask('bookDay', { chosen, options: days.map(({ on }) => ({ value: on, label: null })) })
  const at = day.times.find(time => String(time) === said.at)
  if (at === undefined)
    return ask('bookTime', {
      chosen: { ...chosen, on: day.on },
      options: day.times.map(time => ({ value: String(time), label: null }))
    })
  const matter = reasonsToCome.find(key => key === said.matter)
  if (matter === undefined)
    return ask('bookMatter', {
      chosen: { ...chosen, on: day.on, at: String(at) },
      options: reasonsToCome.map(value => ({ value, label: null }))
    })
  return { ready: { window, on: day.on, at, matter } }
}

/** One question after the other, each a page of its own; the answers given stand in the address, and nothing is kept till the end. */
export async function askToBook(ctx: Context, { query }: MineRequest): Promise<MineAnswer> {
  const { matter: _, ...said } = Object.fromEntries(new URLSearchParams(query))
  const next = await nextQuestion(ctx, said)
  return 'ready' in next ? { to: minePages.bookings.path } : next
}

/** What became impossible meanwhile is asked once more, with what is to be chosen anew. */
export async function book(ctx: Context, { form, language }: MineRequest): Promise<MineAnswer> {
  const next = await nextQuestion(ctx, form)
  const wrong = (refusal: Refusal): Wrong[] => [{ field: 'choice', sentence: refusal.say(language) }]
  if (!('ready' in next)) return nextQuestionAgain(ctx, form, wrong(new Refusal('bookings.no-time')))
  try {
    await bookVisit(ctx, next.ready)
    return { to: minePages.bookings.path }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return nextQuestionAgain(ctx, { window: form.window }, wrong(error))
  }
}

async function nextQuestionAgain(
  ctx: Context,
  said: Record<string, string | undefined>,
  wrong: Wrong[]
): Promise<MineAnswer> {
  const next = await nextQuestion(ctx, { ...said, matter: undefined }, wrong)
  return 'ready' in next ? { to: minePages.bookings.path } : next
}

export async function cancelOwnBooking(ctx: Context, { form }: MineRequest): Promise<MineAnswer> {
  const id = z.uuid().safeParse(form.booking)
  if (!id.success) throw new Refusal('bookings.not-there')
  await cancelVisit(ctx, id.data)
  return { to: minePages.bookings.path }
}
