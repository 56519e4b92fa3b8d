import { screenText } from '../../law/screen.ts'
import { declareRefusals, Refusal } from './refusal.ts'

declareRefusals({
  'platform.refused-word': {
    zh: '这里不能写“{word}”:《规范》第{article}条的这项内容已无法律依据。{reasonZh}没有保存任何内容,请改写后再提交。',
    en: '"{word}" is not written here: article {article} of the standard has no legal basis for it. {reasonEn} Nothing was saved; please say it differently.',
    status: 400
  }
})

/**
 * What people write freely (a source, a purpose, a reason) stays with the record or the audit for years: it passes the same
 * words as a note, so that nothing refused is done under another heading.
 */
export function requireLawfulWords(...texts: (string | null | undefined)[]): void {
  for (const text of texts) {
    const found = text ? screenText(text).found[0] : undefined
    if (!found) continue
    const { word, article, reasonZh, reasonEn } = found
    throw new Refusal('platform.refused-word', { word, article, reasonZh, reasonEn })
  }
}

/** How many digits stand in a row in a text, whatever is put between them and however wide they are written. */
export function longestNumber(text: string): number {
  const plain = text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{M}\p{C}]/gu, '')
  return Math.max(0, ...[...plain.matchAll(/\d+/g)].map(([digits]) => digits.length))
}
