import { sql } from 'kysely'
import { z } from 'zod'
import type { MineData, Wrong } from '../../contract/mine-data.ts'
import { NewVoice, Rating, type SaidVoice } from '../../contract/voice.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireLawfulWords } from '../platform/refused-words.ts'
import { nobody } from '../platform/serve.ts'
import type { MineAnswer, MineRequest } from '../platform/serve-mine.ts'
import { type OpenVoices, ownSeats } from '../residents/index.ts'
import { lockVoice, stepVoice } from './act-on-voice.ts'
import { namesOf, openedOf, stepsOf, type VoiceRow, viewOf, voicesWhere } from './hear-voices.ts'
import { hashOfCode, sendVoice } from './send-voice.ts'
import { deniedStep } from './voice-rules.ts'

/** The offices one may write to, by their streets: where somebody hears it. */
async function offices(ctx: Context): Promise<MineData['voice']['offices']> {
  const { rows } = await ctx.tx.query<{ code: number; name: string; street: number; level: string }>(
    'select code, name, level, street from voice.offices($1::date)',
    [ctx.on]
  )
  return rows
    .filter(({ level }) => level === 'street')
    .map(({ code, name }) => ({
      code,
      name,
      communities: rows.filter(one => one.level === 'community' && one.street === code)
    }))
}

async function said(ctx: Context, row: VoiceRow): Promise<SaidVoice> {
  const { id, kind, state, receivedOn, dueOn, answerBy, reviewUntil, rating } = row
  const name = await namesOf(ctx, [row])
  const may = (deed: 'rate' | 'ask-review') => !deniedStep(viewOf(row), { deed, by: null, on: ctx.on })
  return {
    ...{ id, kind, state, receivedOn, dueOn, answerBy, reviewUntil, rating },
    areaName: name(row),
    words: openedOf(ctx, row).words,
    steps: (await stepsOf(ctx, id)).map(({ deed, words, on }) => ({ deed, words, on })),
    mayRate: may('rate'),
    mayAskReview: may('ask-review')
  }
}

interface Key {
  code: string
  id: string | undefined
}

/** With the code that stands on the receipt, from here to the end of the transaction; or one's own, where one is signed in. */
async function findSaid(ctx: Context, { code, id }: Key): Promise<VoiceRow | undefined> {
  if (!code) return z.uuid().safeParse(id).success ? (await voicesWhere(ctx, sql`v.id = ${id}::uuid`))[0] : undefined
  const hash = hashOfCode(code)
  await ctx.tx.query(`select set_config('anjia.voice_code', $1, true)`, [hash.toString('hex')])
  const [row] = await voicesWhere(ctx, sql`v.code_hash = ${hash}`)
  return row
}

const wrongOf = (refusal: Refusal, field: string, language: 'zh' | 'en'): Wrong => ({
  field,
  sentence: refusal.say(language)
})

/** The pages of what somebody said, with and without an account. */
export function openVoices(platform: Platform): OpenVoices {
  const open = <T>(caller: Caller | undefined, trace: 'none' | 'changes', work: (ctx: Context) => Promise<T>) =>
    inTransaction(
      platform,
      { caller: caller ?? nobody, operation: 'voice.petition', route: 'mine/voice', trace, longestSeconds: 10 },
      work
    )
  const form = async (request: MineRequest, wrong: Wrong[] = []): Promise<MineAnswer> => ({
    page: 'voice',
    data: { form: request.form, wrong, offices: await open(undefined, 'none', offices) },
    status: wrong.length > 0 ? 422 : 200
  })
  const shown = async (caller: Caller | undefined, key: Key, wrong: Wrong[] = []): Promise<MineAnswer> => {
    const found = await open(caller, 'none', async ctx => {
      const row = await findSaid(ctx, key)
      return row && (await said(ctx, row))
    })
    return {
      page: 'said',
      data: { code: key.code, asked: true, found: found ?? null, wrong },
      status: found ? 200 : 404
    }
  }
  return {
    voice: request =>
      form({ ...request, form: Object.fromEntries(new URLSearchParams(request.query)) as Record<string, string> }),
    async sendVoice(request, visitor) {
      const { form: told, language } = request
      const read = NewVoice.safeParse({
        ...told,
        area: Number(told.area),
        name: told.name || null,
        power: told.power || null,
        sender: told.sender || null,
        reach: told.reach || null
      })
      if (!read.success) {
        const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
        return form(
          request,
          fields.map(field =>
            wrongOf(new Refusal(field === 'words' ? 'voice.say-words' : 'voice.say-what'), field, language)
          )
        )
      }
      try {
        const sent = await open(visitor?.caller, 'changes', ctx => {
          requireLawfulWords(read.data.words, read.data.reach)
          return sendVoice(ctx, { ...read.data, way: 'web' })
        })
        return { page: 'voiceSent', data: { kind: read.data.kind, ...sent } }
      } catch (error) {
        if (error instanceof Refusal) return form(request, [wrongOf(error, 'words', language)])
        throw error
      }
    },
    said: async () => ({ page: 'said', data: { code: '', asked: false, found: null, wrong: [] } }),
    async followVoice({ form: { code = '', id, deed, words = '', rating }, language }, visitor) {
      const caller = visitor?.caller
      const key = { code, id }
      if (deed !== 'rate' && deed !== 'ask-review') return shown(caller, key)
      try {
        await open(caller, 'changes', async ctx => {
          const row = await findSaid(ctx, key)
          if (!row) throw new Refusal('voice.no-such-code')
          await lockVoice(ctx, row.id)
          if (deed === 'rate') {
            const rated = Rating.safeParse(Number(rating))
            if (!rated.success) throw new Refusal('voice.say-rating')
            return stepVoice(ctx, { id: row.id, deed, words: null, own: true, rating: rated.data })
          }
          requireLawfulWords(words)
          if (words.trim().length < 2 || words.length > 2000) throw new Refusal('voice.say-words')
          return stepVoice(ctx, { id: row.id, deed, words: words.trim(), own: true })
        })
      } catch (error) {
        if (error instanceof Refusal)
          return shown(caller, key, [wrongOf(error, deed === 'rate' ? 'rating' : 'words', language)])
        throw error
      }
      return shown(caller, key)
    },
    /** Of whoever is signed in: what they said from their own page. */
    async voices(ctx) {
      await ownSeats(ctx)
      const rows = await voicesWhere(
        ctx,
        sql`v.person_id = ${ctx.caller.self ?? null}::uuid order by v.id desc limit 100`
      )
      return { page: 'voices', data: { voices: await Promise.all(rows.map(row => said(ctx, row))) } }
    }
  }
}
