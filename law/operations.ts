import type { Verification } from './instrument.ts'
import { ofCases } from './operations/cases.ts'
import { ofPeople } from './operations/people.ts'
import { ofThePlatform } from './operations/platform.ts'

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

export const operations: readonly Operation[] = [...ofThePlatform, ...ofPeople, ...ofCases]

const byKey = new Map(operations.map(operation => [operation.key, operation]))

export function findOperation(key: string): Operation | undefined {
  return byKey.get(key)
}
