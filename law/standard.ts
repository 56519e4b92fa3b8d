import { chapter1 } from './standard/chapter-1.ts'
import { bodiesAndCompounds } from './standard/chapter-2-bodies-and-compounds.ts'
import { streetAndCommunity } from './standard/chapter-2-street-and-community.ts'
import { chapter3 } from './standard/chapter-3.ts'
import { chapters4And6 } from './standard/chapter-4-and-6.ts'

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

export const standard: readonly Provision[] = [
  ...chapter1,
  ...streetAndCommunity,
  ...bodiesAndCompounds,
  ...chapter3,
  ...chapters4And6
]

/** The formal head of the notice: spent, its issuer has gone and a normative document can set neither licence nor penalty. */
export const standardHead = {
  titleZh: '安徽省城市基层人口和计划生育工作规范',
  numberZh: '皖人口发〔2010〕6号',
  issuer: '安徽省人口和计划生育委员会',
  dated: '2010-03-22',
  copies: 45,
  subjectWords: ['人口', '计生', '城市', '规划', '通知'],
  status: 'D',
  verification: 'unverified',
  note: 'number and date are garbled in the copy at hand; inferred'
} as const

export function findProvision(id: string): Provision | undefined {
  return standard.find(provision => provision.id === id)
}
