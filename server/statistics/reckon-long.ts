import type { IndicatorAnswer, Reckoning, reckonings, statistics } from '../../contract/statistics.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { findIndicator, takesLong } from '../../law/indicators.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { askJob, jobsOf, stopJob } from '../platform/job-state.ts'
import type { Work } from '../platform/jobs.ts'
import { declareRefusals, Refusal } from '../platform/refusal.ts'
import type { Handlers, Input } from '../platform/serve.ts'
import { lastOf, levelBelow } from './area-rules.ts'
import { areaAsked } from './areas-asked.ts'
import { answerFrom, cellsOf, requireCounted, type Sums } from './get-indicator.ts'
import type { Cells } from './indicator-rules.ts'
import { type Asked, sumCells } from './sum-cells.ts'

export const reckoning = 'statistics.reckon'

declareRefusals({
  'statistics.takes-long': {
    zh: '比区县更大的辖区、非月末的日期，这个指标要在后台计算，请用“开始计算”。',
    en: 'For an area wider than a district and a day that is no month-end this indicator is reckoned in the background: ask for it as a reckoning.',
    status: 409
  }
})

type Query = Input<typeof statistics.getIndicator>

/** What takes long is not answered at a screen: it would hold a connection and a core that the desks need. */
export function requireQuick(ctx: Context, { params, query }: Query): void {
  const indicator = findIndicator(params.code)
  const { lo: area } = areaAsked(ctx, query.area)
  if (indicator && takesLong(indicator, { area, on: query.on ?? ctx.on, today: ctx.on }))
    throw new Refusal('statistics.takes-long')
}

type StoredAsk = { on: Day; of: Query['query']['of']; compare?: Query['query']['compare'] }
type Stored = {
  id: string
  area: number
  code: string
  asked: StoredAsk
  known_at: string
  answer: IndicatorAnswer | null
}

const asking = (platform: Platform, caller: Caller, route: string): Sums['ask'] => {
  const request = { caller, operation: 'statistics.indicators', route, trace: 'none' } as const
  return action => inTransaction(platform, request, action)
}

/** `wake` lets it begin at once. */
export const reckoningRoutes = (wake = () => {}): Handlers<typeof reckonings> => ({
  reckonIndicator: async ({ platform, caller }, { params, body }) => {
    const ask = asking(platform, caller, 'reckonIndicator')
    const { commandId: id, area, knownAt, ...asked } = body
    const found = await ask(async ctx => {
      requireCounted(params.code, asked.compare)
      areaAsked(ctx, area)
      await ctx.tx.query(
        `insert into statistics.reckoning (id, area, code, asked, known_at, account)
         values ($1, $2, $3, $4, coalesce($5::timestamptz, now()), $6) on conflict on constraint reckoning_pkey do nothing`,
        [id, area, params.code, JSON.stringify(asked), knownAt ?? null, caller.account]
      )
      if (!(await stored(ctx, id)).answer) await askJob(ctx, { kind: reckoning, subject: id, area, total: 1 })
      return describe(ctx, id)
    })
    wake()
    return found
  },
  getReckoning: (ctx, { params }) => describe(ctx, params.id),
  stopReckoning: async (ctx, { params }) => {
    await stored(ctx, params.id)
    await stopJob(ctx, params.id)
    return describe(ctx, params.id)
  }
})

async function stored({ tx }: Context, id: string): Promise<Stored> {
  const { rows } = await tx.query<Stored>(
    'select id, area, code, asked, known_at, answer from statistics.reckoning where id = $1',
    [id]
  )
  if (!rows[0]) throw new Refusal('platform.not-found')
  return rows[0]
}

async function describe(ctx: Context, id: string): Promise<Reckoning> {
  const { area, code, known_at: knownAt, answer } = await stored(ctx, id)
  return { id, code, area: AreaCode.parse(area), knownAt, job: (await jobsOf(ctx, [id])).get(id) ?? null, answer }
}

class Stopped extends Error {}

/**
 * The job: the same answer as at a screen, each part of the area in a transaction of its own, all as known at one instant. Begun
 * anew after a kill, it begins at the first part.
 */
export const reckoningWork =
  (platform: Platform): Work =>
  async ({ subject, caller, tell }) => {
    const ask = asking(platform, caller, 'reckon')
    const { area, code, asked, known_at: knownAt } = await ask(ctx => stored(ctx, subject))
    const { on, of, compare } = asked
    const indicator = requireCounted(code, compare)
    const parts = await ask(ctx => partsOf(ctx, area))
    let done = 0
    let total = parts.length
    const cells: Sums['cells'] = async (calculation, question) => {
      const today = await ask(async ctx => ctx.on)
      const isLong = takesLong(indicator, { area, on: question.asked.on, today })
      if (question.codes[0] !== area || !isLong) return ask(ctx => cellsOf(ctx, calculation, question))
      total = Math.max(total, done + parts.length)
      const all: Cells[] = []
      for (const part of parts) {
        all.push(await ask(ctx => sumCells(ctx, { ...question.asked, ...part.within }, [part.code])))
        done++
        if (!(await tell(done, total))) throw new Stopped()
      }
      return new Map([[area, all.flat()]])
    }
    const within = { lo: area, hi: lastOf(area), on, knownAt }
    try {
      const answer = await answerFrom({ ask, cells }, indicator, { asked: within, of, compare })
      await ask(({ tx }) =>
        tx.query('update statistics.reckoning set answer = $2 where id = $1', [subject, JSON.stringify(answer)])
      )
    } catch (error) {
      if (error instanceof Stopped) return false
      throw error
    }
    return true
  }

type Part = { code: number; within: Pick<Asked, 'lo' | 'hi'> }

/** The areas below, whenever they were; and what is kept at the area itself, which no code below holds. */
async function partsOf({ tx }: Context, area: number): Promise<Part[]> {
  const { span } = levelBelow(area)!
  const { rows } = await tx.query<{ code: number }>(
    'select distinct code - code % $3::bigint as code from statistics.areas where code between $1 and $2 order by 1',
    [area + span, lastOf(area), span]
  )
  return [
    { code: area, within: { lo: area, hi: area + span - 1 } },
    ...rows.map(({ code }) => ({ code, within: { lo: code, hi: lastOf(code) } }))
  ]
}
