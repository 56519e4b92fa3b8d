import { v7 } from 'uuid'
import type { Rating, VoiceDeed, VoiceStepKind } from '../../contract/voice.ts'
import type { VoiceKind } from '../../law/voice.ts'
import { areaAt, levelOf, rangeOf, requireArea } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { rowOf, type VoiceRow, viewOf } from './hear-voices.ts'
import { requireVoiceKind } from './send-voice.ts'
import { deniedStep, reviewedAt, stateOf, termEnd } from './voice-rules.ts'

/** What a step changes besides the state. */
function changes(
  kind: VoiceKind,
  row: VoiceRow,
  { deed, account, on }: { deed: VoiceStepKind; account: string; on: string }
) {
  const { answerBy } = row
  switch (deed) {
    case 'route':
      return { due_on: answerBy }
    // Whoever it comes to says anew who looks into it; the day of the answer stays.
    case 'pass':
      return { due_on: row.state === 'received' ? row.dueOn : answerBy }
    case 'extend': {
      const later = termEnd(answerBy, kind.extend)
      return { extended: true, answer_by: later, due_on: row.state === 'routed' ? later : row.dueOn }
    }
    case 'answer':
      return {
        due_on: null,
        answered_on: on,
        answered_by: account,
        in_time: on <= answerBy,
        review_until: kind.review ? termEnd(on, kind.review) : null
      }
    case 'ask-review':
      return { area: reviewedAt(row.area), due_on: termEnd(on, kind.review!) }
    case 'review':
      return { due_on: null, ended_on: on }
    default:
      return {}
  }
}

interface Step {
  id: string
  deed: VoiceStepKind
  words: string | null
  /** By whoever said it. */
  own?: boolean
  rating?: Rating
  /** Where it is passed on to. */
  to?: number
}

/** One step with all that follows from it. Two who answer at once answer once. */
export async function stepVoice(ctx: Context, { id, deed, words, own, rating, to }: Step): Promise<void> {
  const row = await rowOf(ctx, id)
  const kind = requireVoiceKind(ctx, row.kind)
  const { account } = ctx.caller
  const why = deniedStep(viewOf(row), { deed, by: own ? null : account, on: ctx.on })
  if (why) throw new Refusal(`voice.${why}`)
  await ctx.tx.query(
    'insert into voice.step (voice_id, id, deed, sealed, account, done_on) values ($1, $2, $3, $4, $5, $6)',
    [id, v7(), deed, words === null ? null : ctx.sealer.seal(words), own ? null : account, ctx.on]
  )
  await ctx
    .tables<'voice'>()
    .updateTable('voice.voice')
    .set({
      ...changes(kind, row, { deed, account, on: ctx.on }),
      ...(rating && { rating }),
      state: stateOf(row.state, deed),
      version: row.version + 1
    })
    .where('id', '=', id)
    .execute()
  if (deed === 'pass') {
    await requireOther(ctx, row, to)
    await ctx.tx.query('select voice.pass_on($1, $2)', [id, to])
  }
  ctx.trace({ detail: { voice: id, deed } })
}

/** Another street, or the district itself, that the complaint is not about. */
async function requireOther(ctx: Context, row: VoiceRow, to: number | undefined): Promise<void> {
  const { lo, hi } = rangeOf(row.aboutArea)
  if (
    to === undefined ||
    !['district', 'street'].includes(levelOf(to)) ||
    areaAt(to, 'district') !== areaAt(row.area, 'district') ||
    to === row.area
  )
    throw new Refusal('voice.pass-where')
  if (row.kind === 'complaint' && to >= lo && to <= hi) throw new Refusal('voice.pass-about')
  await requireArea(ctx, to, ctx.on)
}

export const lockVoice = (ctx: Context, id: string) =>
  ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`voice ${id}`])

export async function actOnVoice(
  ctx: Context,
  {
    id,
    version,
    deed,
    words,
    to
  }: { id: string; version: number; deed: VoiceDeed; words: string; to?: number | undefined }
): Promise<{ id: string }> {
  await lockVoice(ctx, id)
  if ((await rowOf(ctx, id)).version !== version) throw new Refusal('voice.newer')
  await stepVoice(ctx, { id, deed, words, ...(to !== undefined && { to }) })
  return { id }
}
