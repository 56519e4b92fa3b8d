import type { Provision } from './provision.ts'
import { chapter1 } from './standard/chapter-1.ts'
import { bodiesAndCompounds } from './standard/chapter-2-bodies-and-compounds.ts'
import { streetAndCommunity } from './standard/chapter-2-street-and-community.ts'
import { chapter3 } from './standard/chapter-3.ts'
import { chapters4And6 } from './standard/chapter-4-and-6.ts'

export type { Provision, Status } from './provision.ts'

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
