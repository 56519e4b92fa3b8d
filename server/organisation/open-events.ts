import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { OpenEvent } from '../../contract/events.ts'
import type { MineData } from '../../contract/mine-data.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { areaNames } from '../areas/index.ts'
import { now } from '../platform/clock.ts'
import { ask, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { holdBack } from '../platform/privacy-filter.ts'
import { Refusal } from '../platform/refusal.ts'
import { nobody } from '../platform/serve.ts'
import type { MineAnswer, MineRequest } from '../platform/serve-mine.ts'
import type { OpenEvents } from '../residents/index.ts'
import { hashOfCode, newCode } from '../voice/index.ts'
import { calendarText } from './ical-rules.ts'

interface Row {
  id: string
  area: number
  title: string
  fields: Record<string, string>
  day: Day
  left: number
}

/** What is to come, the next first; a name in it is held back like everywhere in the open. */
export async function eventsOn(ctx: Context): Promise<OpenEvent[]> {
  const rows = await ask(
    ctx,
    sql<Row>`select id, area, title, fields, day, "left" from organisation.events(${ctx.on}::date)`
  )
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  const open = (text = '') => holdBack(text).text
  return rows.map(({ id, area, title, fields, day, left }) => ({
    ...{ id, left, on: day, area: AreaCode.parse(area) },
    areaName: names(area).slice(2).join(' '),
    title: open(title),
    at: open(fields.at),
    place: open(fields.place),
    text: open(fields.text)
  }))
}

const Wish = z.object({ event: z.uuid(), heads: z.coerce.number().int().min(1).max(6) })

/** Places are taken with a code: no name, no phone, no account. */
export async function takePlace(ctx: Context, { event, heads }: z.infer<typeof Wish>): Promise<string> {
  const code = newCode()
  const { rows } = await ctx.tx.query<{ taken: number }>('select organisation.take_place($1, $2, $3, $4) as taken', [
    event,
    hashOfCode(code),
    heads,
    ctx.on
  ])
  if (rows[0]!.taken === 0) throw new Refusal('organisation.event-full')
  return code
}

export async function giveBackPlace(ctx: Context, code: string): Promise<void> {
  const { rows } = await ctx.tx.query<{ n: number }>('select organisation.give_back_place($1) as n', [hashOfCode(code)])
  if (rows[0]!.n === 0) throw new Refusal('organisation.no-such-place')
}

const asked = { caller: nobody, operation: 'organisation.publicity', route: 'mine/events' } as const

/** The page of events, with and without an account, and what its two forms do. */
export function openEvents(platform: Platform): OpenEvents {
  const page = async (told: Partial<Omit<MineData['events'], 'events'>>): Promise<MineAnswer> => ({
    page: 'events',
    data: {
      events: await inTransaction(platform, { ...asked, trace: 'none' }, eventsOn),
      ...{ wrong: [], code: null, givenBack: false },
      ...told
    },
    status: told.wrong?.length ? 422 : 200
  })
  const orTold = async (
    field: string,
    { language }: MineRequest,
    work: () => Promise<MineAnswer>
  ): Promise<MineAnswer> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refusal) return page({ wrong: [{ field, sentence: error.say(language) }] })
      throw error
    }
  }
  const change = <T>(work: (ctx: Context) => Promise<T>) =>
    inTransaction(platform, { ...asked, trace: 'changes' }, work)
  return {
    events: () => page({}),
    signUp: request =>
      orTold('event', request, async () => {
        const wish = Wish.safeParse(request.form)
        if (!wish.success) throw new Refusal('organisation.event-full')
        return page({ code: await change(ctx => takePlace(ctx, wish.data)) })
      }),
    giveBack: request =>
      orTold('code', request, async () => {
        await change(ctx => giveBackPlace(ctx, request.form.code ?? ''))
        return page({ givenBack: true })
      })
  }
}

/** A calendar that anybody may follow; whoever does is known to nobody. */
export function mountEventFeed(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/glass/events.ics',
    { schema: { hide: true }, config: { rateLimit: { max: 60, timeWindow: '1 minute' } } },
    async (_, reply) => {
      const events = await inTransaction(platform, { ...asked, route: 'events feed', trace: 'none' }, eventsOn)
      const days = events.map(({ id, on, title, at, place, areaName, text }) => ({
        ...{ id, title, day: on, done: false },
        about: `${at} · ${place} · ${areaName}\n${text}`
      }))
      return reply.type('text/calendar; charset=utf-8').send(calendarText('安家：活动', days, now()))
    }
  )
}
