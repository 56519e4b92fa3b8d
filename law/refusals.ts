import type { Refusal } from './refusal.ts'
import { firstRefusals } from './refusals/first.ts'
import { laterRefusals } from './refusals/later.ts'
import { otherWords } from './refusals/other-words.ts'

export type { Refusal } from './refusal.ts'

export const refusals: readonly Refusal[] = [...firstRefusals, ...laterRefusals].map(refusal => {
  const { words = [], pinyin = [] } = otherWords[refusal.code] ?? {}
  return { ...refusal, words: [...refusal.words, ...words], pinyin: [...refusal.pinyin, ...pinyin] }
})

const byCode = new Map(refusals.map(refusal => [refusal.code, refusal]))

export function findRefusal(code: string): Refusal | undefined {
  return byCode.get(code)
}
