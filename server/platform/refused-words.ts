import type { z } from 'zod'
import { type Refused, screenColumn, screenText, screenTogether } from '../../law/screen.ts'
import { inTransaction, type Platform, type Request } from './context.ts'
import { declareRefusals, Refusal } from './refusal.ts'
import { textsIn, type WrittenText } from './written-texts.ts'

declareRefusals({
  'platform.refused-word': {
    zh: '这里不能写“{word}”：{placeZh}{reasonZh}可以改为：{counterpartZh}没有保存任何内容，请改写后再提交。',
    en: '"{word}" is not written here: {placeEn} {reasonEn} Instead: {counterpartEn} Nothing was saved; please say it differently.',
    status: 400
  }
})

/** The refusal that stands against a word, with article, reason and what there is instead. It repeats the law's word, not the text. */
export function lawRefusal({ code, word, article, ...told }: Refused): Refusal {
  const [placeZh, placeEn] =
    article === '–'
      ? ['', 'the law forbids it.']
      : [
          `《规范》第${article}条的这项内容已无法律依据。`,
          `article ${article} of the standard has no legal basis for it.`
        ]
  return new Refusal('platform.refused-word', { refusal: code, word, article, placeZh, placeEn, ...told })
}

const screens: Record<WrittenText['way'], (text: string) => Refused | undefined> = {
  words: text => screenText(text).found[0],
  name: text => screenText(text, 'name').found[0],
  header: screenColumn,
  search: () => undefined,
  secret: () => undefined,
  cursor: () => undefined,
  cells: () => undefined,
  passing: () => undefined,
  bytes: () => undefined
}

/** The first refused word of what somebody wrote: in one text, or in pieces over several. */
export function refusedIn(texts: readonly WrittenText[]): Refused | undefined {
  for (const { way, text } of texts) {
    const refused = screens[way](text)
    if (refused) return refused
  }
  return texts.length > 1 ? splitOver(texts) : undefined
}

/**
 * A sentence may well end in 上 and the name after it begin with 环: between texts of all kinds a piece must be nothing but
 * a piece. Of two remarks each a sentence of its own, the whole word is enough, in whatever order they are read.
 */
function splitOver(texts: readonly WrittenText[]): Refused | undefined {
  const all = texts.filter(({ way }) => way === 'words' || way === 'name').map(({ text }) => text)
  const words = texts.filter(({ way }) => way === 'words').map(({ text }) => text)
  const few = words.length <= 6 ? [words, words.toReversed()] : []
  return (
    screenTogether(all).find(({ pieces }) => pieces > 0)?.refused ??
    few.flatMap(list => screenTogether(list))[0]?.refused
  )
}

/**
 * Refuses a request in which somebody wrote the word of a refused power, in the transaction of its own in which a
 * refusal leaves its traces. Nothing of the request has been done.
 */
export async function requireLawfulRequest(
  platform: Platform,
  request: Request,
  parts: [schema: z.core.$ZodType | undefined, value: unknown][]
): Promise<void> {
  const refused = refusedIn(parts.flatMap(([schema, value]) => textsIn(schema, value)))
  if (refused)
    await inTransaction(platform, request, async () => {
      throw lawRefusal(refused)
    })
}

/** The same inside a use case, for a form that only the use case can read. */
export function requireLawfulWords(...texts: (string | null | undefined)[]): void {
  const refused = refusedIn(texts.flatMap(text => (text ? [{ way: 'words' as const, text }] : [])))
  if (refused) throw lawRefusal(refused)
}

/** The same of a name, which is no sentence. */
export function requireLawfulName(text: string): void {
  const refused = refusedIn([{ way: 'name', text }])
  if (refused) throw lawRefusal(refused)
}

/** How many digits stand in a row in a text, whatever is put between them and however wide they are written. */
export function longestNumber(text: string): number {
  const plain = text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{M}\p{C}]/gu, '')
  return Math.max(0, ...[...plain.matchAll(/\d+/g)].map(([digits]) => digits.length))
}
