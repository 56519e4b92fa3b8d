import type { Verification } from './instrument.ts'

export interface Basis {
  instrument: string
  articles: string
  /** Set where the article is less well checked than the instrument itself. */
  verification?: Verification
}

/** Something the platform does. Every route and every field of the register names one (law/gate.ts). */
export interface Operation {
  key: string
  titleZh: string
  titleEn: string
  purposeZh: string
  purposeEn: string
  basis: Basis[]
}
