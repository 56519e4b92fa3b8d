import { type RawBuilder, sql } from 'kysely'
import { AreaCode, type Day } from '../../contract/values.ts'
import type {
  Rating,
  Voice,
  VoiceKindKey,
  VoiceLine,
  VoiceState,
  VoiceStepKind,
  VoiceWay
} from '../../contract/voice.ts'
import { VoiceDeed } from '../../contract/voice.ts'
import { areaNames } from '../areas/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { deniedStep } from './voice-rules.ts'

export interface VoiceRow {
  id: string
  register: number
  kind: VoiceKindKey
  area: number
  aboutArea: number
  state: VoiceState
  version: number
  way: VoiceWay
  power: string | null
  sealed: string
  receivedOn: Day
  dueOn: Day | null
  answerBy: Day
  extended: boolean
  answeredBy: string | null
  reviewUntil: Day | null
  rating: Rating | null
}

const columns = sql`v.id, v.register, v.kind, v.area, v.about_area as "aboutArea", v.state, v.version, v.way, v.power, v.sealed,
  v.received_on as "receivedOn", v.due_on as "dueOn", v.answer_by as "answerBy", v.extended, v.answered_by as "answeredBy",
  v.review_until as "reviewUntil", v.rating`

/** Row-level security shows a voice to who hears it and to who said it; to everybody else there is none. */
export const voicesWhere = (ctx: Context, where: RawBuilder<unknown>): Promise<VoiceRow[]> =>
  ask(ctx, sql<VoiceRow>`select ${columns} from voice.voice v where ${where}`)

export async function namesOf(ctx: Context, rows: readonly VoiceRow[]): Promise<(row: VoiceRow) => string> {
  const names = await areaNames(
    ctx,
    rows.map(({ aboutArea }) => aboutArea),
    ctx.on
  )
  return ({ aboutArea }) => names(aboutArea).slice(2).join(' ')
}

export async function listVoices(
  ctx: Context,
  { state, after, limit }: { state: 'open' | 'past'; after?: string | undefined; limit: number }
): Promise<{ voices: VoiceLine[]; next: string | null; total?: number }> {
  const open = state === 'open'
  const where = open ? sql`v.due_on is not null` : sql`v.due_on is null`
  const from = after
    ? open
      ? sql`(v.due_on, v.id) > (select p.due_on, p.id from voice.voice p where p.id = ${after}::uuid)`
      : sql`v.id < ${after}::uuid`
    : sql`true`
  const rows = await voicesWhere(
    ctx,
    sql`${where} and ${from} order by ${open ? sql`v.due_on, v.id` : sql`v.id desc`} limit ${limit + 1}`
  )
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? page.at(-1)!.id : null
  const name = await namesOf(ctx, page)
  const voices = page.map(row => {
    const { id, kind, state, receivedOn, dueOn } = row
    return { id, kind, state, receivedOn, dueOn, areaName: name(row) }
  })
  if (after || !next) return { voices, next }
  const [counted] = await ask(ctx, sql<{ n: number }>`select count(*)::int as n from voice.voice v where ${where}`)
  return { voices, next, total: counted!.n }
}

export const viewOf = ({ kind, state, receivedOn, answerBy, extended, answeredBy, reviewUntil, rating }: VoiceRow) => ({
  kind,
  state,
  receivedOn,
  answerBy,
  extended,
  answeredBy,
  reviewUntil,
  rated: rating !== null
})

export async function stepsOf(ctx: Context, id: string): Promise<Voice['steps']> {
  const rows = await ask(
    ctx,
    sql<{
      deed: VoiceStepKind
      sealed: string | null
      by: string | null
      on: Day
    }>`select s.deed, s.sealed, s.done_on as on,
      (select l.name from access.login l where l.id = s.account) as by from voice.step s where s.voice_id = ${id}::uuid order by s.id`
  )
  return rows.map(({ sealed, ...step }) => ({ ...step, words: sealed && ctx.sealer.open(sealed) }))
}

interface Opened {
  words: string
  name: string | null
  sender: string | null
  reach: string | null
}
export const openedOf = (ctx: Context, { sealed }: VoiceRow): Opened => JSON.parse(ctx.sealer.open(sealed)) as Opened

export async function rowOf(ctx: Context, id: string): Promise<VoiceRow> {
  const [row] = await voicesWhere(ctx, sql`v.id = ${id}::uuid`)
  if (!row) throw new Refusal('platform.not-found')
  return row
}

export async function getVoice(ctx: Context, { id }: { id: string }): Promise<Voice> {
  const row = await rowOf(ctx, id)
  const name = await namesOf(ctx, [row])
  const { kind, state, version, way, power, receivedOn, dueOn, answerBy, reviewUntil, rating } = row
  ctx.trace({ detail: { voice: id } })
  return {
    area: AreaCode.parse(row.area),
    ...{ id, kind, state, version, way, power, receivedOn, dueOn, answerBy, reviewUntil, rating },
    areaName: name(row),
    ...openedOf(ctx, row),
    steps: await stepsOf(ctx, id),
    deeds: VoiceDeed.options.filter(deed => !deniedStep(viewOf(row), { deed, by: ctx.caller.account, on: ctx.on }))
  }
}
