/** Where the law speaks against the power: an instrument and its articles. */
export interface Cited {
  instrument: string
  articles: string
}

/**
 * A power of the standard the platform must never have (law reference 1.2). `words` are the words of that power, found
 * by law/screen.ts in headers and in free text; `columnWords` are innocent inside a sentence and refused as a header only.
 */
export interface Refusal {
  code: string
  titleZh: string
  titleEn: string
  /** Its place in the standard. */
  place: string
  reasonZh: string
  reasonEn: string
  instruments: Cited[]
  /** What once gave the power, as far as it was found: history, never a basis. */
  once?: Cited[]
  counterpartZh: string
  counterpartEn: string
  words: string[]
  /** The same in Latin letters: each must be no name of a place, and is no refusal inside a person's name. */
  pinyin: string[]
  columnWords?: string[]
}
