import { z } from 'zod'
import { minePages } from '../../contract/mine.ts'
import type { Wrong } from '../../contract/mine-data.ts'
import { ArchiveLineKind } from '../../contract/support.ts'
import { registerOf } from '../areas/index.ts'
import { atOffice, requirePlainWords, requireSafeWords } from '../cases/index.ts'
import { forgetConsent, keepByConsent } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MineAnswer, MineRequest } from '../platform/serve-mine.ts'
import { type OwnSupport, ownSeats, seatToAskAt } from '../residents/index.ts'
import { archiveOf, noteInArchive } from './archive.ts'

const purpose = 'service-archive'
const back: MineAnswer = { to: minePages.archive.path }
const Wish = z.string().trim().min(2).max(200)
const Words = z.string().trim().min(2).max(500)

async function show(
  ctx: Context,
  { said = '', wrong = [] }: { said?: string; wrong?: Wrong[] } = {}
): Promise<MineAnswer> {
  await ownSeats(ctx)
  const { open } = await archiveOf(ctx, ctx.caller.self!)
  return { page: 'archive', data: { open, said, wrong }, ...(wrong.length > 0 && { status: 422 }) }
}

const again = (ctx: Context, { form, language }: Pick<MineRequest, 'form' | 'language'>, refusal: Refusal) =>
  show(ctx, {
    said: (form.words ?? '').slice(0, 500),
    wrong: [{ field: refusal.code === 'residents.agree' ? 'agree' : 'words', sentence: refusal.say(language) }]
  })

/** A refused word is undone, counted and traced by the door, which comes back by `refused`. */
async function orAgain(ctx: Context, request: MineRequest, action: () => Promise<MineAnswer>): Promise<MineAnswer> {
  await ownSeats(ctx)
  try {
    return await action()
  } catch (error) {
    if (!(error instanceof Refusal) || error.params.refusal || error.code === 'platform.not-found') throw error
    return again(ctx, request, error)
  }
}

/** A person's own service archive: opened, added to and closed by nobody else. */
export const ownArchive: Pick<OwnSupport['own'], 'archive' | 'openArchive' | 'addToArchive' | 'closeArchive'> = {
  archive: ctx => show(ctx),
  openArchive: (ctx, request) =>
    orAgain(ctx, request, async () => {
      const { form } = request
      const wish = Wish.safeParse(form.words)
      if (!wish.success) throw new Refusal('support.say-wish')
      requirePlainWords(wish.data)
      requireSafeWords(wish.data)
      if (form.agree === undefined) throw new Refusal('residents.agree')
      const person = ctx.caller.self!
      // Pressed twice it is one.
      if ((await archiveOf(ctx, person)).open) return back
      const { area } = await seatToAskAt(ctx, undefined)
      await atOffice(ctx, area, async there =>
        keepByConsent(there, {
          person,
          purpose,
          textVersion: form.agree ?? '',
          channel: 'on-screen',
          text: wish.data,
          at: { register: await registerOf(there, area), area }
        })
      )
      return back
    }),
  addToArchive: (ctx, request) =>
    orAgain(ctx, request, async () => {
      const words = Words.safeParse(request.form.words)
      const kind = ArchiveLineKind.exclude(['offered']).safeParse(request.form.kind)
      if (!words.success || !kind.success) throw new Refusal('support.say-words')
      requirePlainWords(words.data)
      requireSafeWords(words.data)
      await noteInArchive(ctx, ctx.caller.self!, { kind: kind.data, words: words.data })
      return back
    }),
  async closeArchive(ctx) {
    await ownSeats(ctx)
    const { open } = await archiveOf(ctx, ctx.caller.self!)
    if (open) await forgetConsent(ctx, open.id, { how: 'withdrawn', channel: 'on-screen' })
    return back
  }
}

/** With the law's answer to a word beside what was written. */
export const archiveRefused: OwnSupport['refused'] = { openArchive: again, addToArchive: again }
