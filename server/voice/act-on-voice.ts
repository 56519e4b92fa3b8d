import { v7 } from 'uuid'
import type { Rating, VoiceDeed, VoiceStepKind } from '../../contract/voice.ts'
import type { VoiceKind } from '../../law/voice.ts'
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
}

/** One step with all that follows from it. Two who answer at once answer once. */
export async function stepVoice(ctx: Context, { id, deed, words, own, rating }: Step): Promise<void> {
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
  ctx.trace({ detail: { voice: id, deed } })
}

export const lockVoice = (ctx: Context, id: string) =>
  ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`voice ${id}`])

export async function actOnVoice(
  ctx: Context,
  { id, version, deed, words }: { id: string; version: number; deed: VoiceDeed; words: string }
): Promise<{ id: string }> {
  await lockVoice(ctx, id)
  if ((await rowOf(ctx, id)).version !== version) throw new Refusal('voice.newer')
  await stepVoice(ctx, { id, deed, words })
  return { id }
}
