import { createHash, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import type { Day } from '../../contract/values.ts'
import type { NewVoice, VoiceWay } from '../../contract/voice.ts'
import { findOpen } from '../../law/gate.ts'
import { findVoiceKind, type VoiceKind } from '../../law/voice.ts'
import { levelOf, rangeOf, registerOf, requireArea } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { heardAt, termEnd } from './voice-rules.ts'

/** No letter that is taken for another: it is read out on the phone and written by hand. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
export const newCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-'
  )

/** However it is spaced or written. */
export const hashOfCode = (code: string): Buffer =>
  createHash('sha256')
    .update(
      code
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, '')
    )
    .digest()

export function requireVoiceKind(ctx: Context, key: string): VoiceKind {
  const kind = findVoiceKind(key)
  if (!kind) throw new Refusal('platform.not-found')
  if (!findOpen(kind.operation, ctx.on)) throw new Refusal('law.no-basis', { operation: kind.titleZh, on: ctx.on })
  return kind
}

interface Said extends NewVoice {
  way: VoiceWay
}

/** Kept and not read back: only who hears it sees it from now on, and whoever has the code. */
export async function sendVoice(ctx: Context, said: Said): Promise<{ code: string; routeBy: Day; answerBy: Day }> {
  const { area, way, words, name, power, sender, reach } = said
  const kind = requireVoiceKind(ctx, said.kind)
  if (!['street', 'community'].includes(levelOf(area))) throw new Refusal('voice.which-office')
  await requireArea(ctx, area, ctx.on)
  // Whoever is named, in its own field or in the words, never hears of it: better one colleague too many.
  const { rows } = await ctx.tx.query<{ id: string }>(
    `select id from access.login where char_length(name) > 1 and position(name in $1) > 0`,
    [`${name ?? ''}\n${words}`.replace(/\s/g, '')]
  )
  const code = newCode()
  const routeBy = termEnd(ctx.on, kind.route) as Day
  const answerBy = termEnd(ctx.on, kind.answer) as Day
  await ctx.tx.query(
    `insert into voice.voice (register, id, code_hash, kind, area, about_area, about_last, about, power, way, sealed, person_id, taken_by,
       received_on, due_on, answer_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      await registerOf(ctx, area),
      v7(),
      hashOfCode(code),
      kind.key,
      heardAt(kind.goes, area),
      area,
      rangeOf(area).hi,
      rows.map(({ id }) => id),
      power,
      way,
      ctx.sealer.seal(JSON.stringify({ words, name, sender, reach })),
      ctx.caller.self ?? null,
      way === 'web' ? null : ctx.caller.account,
      ctx.on,
      routeBy,
      answerBy
    ]
  )
  return { code, routeBy, answerBy }
}
