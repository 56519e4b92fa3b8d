/** A in force as is, B in force in changed form, C no legal basis any more (must be refused), D spent formal provision. */
export type Status = 'A' | 'B' | 'C' | 'D'

/**
 * An article or item of the standard (安徽省城市基层人口和计划生育工作规范, 2010), cited as `8` or `8(7)`. There is no
 * chapter five; article numbers are the stable ids. `text` is the restored wording, kept as history and shown beside
 * what is lawful today. An item with one part in force and one without stands as B and links the refusals of the other.
 */
export interface Provision {
  id: string
  chapter: 1 | 2 | 3 | 4 | 6
  text: string
  status: Status
  whyZh: string
  whyEn: string
  formZh: string
  formEn: string
  refusals: string[]
}
