import { birthRegistration } from './matters/birth-registration.ts'
import { childcareSubsidy } from './matters/childcare-subsidy.ts'
import { helpRequest } from './matters/help-request.ts'
import type { Matter, Variant } from './matters/matter.ts'
import { myData } from './matters/my-data.ts'
import { newborn } from './matters/newborn.ts'
import { newcomerService } from './matters/newcomer-service.ts'
import { oneChildHonour } from './matters/one-child-honour.ts'
import { specialAssistance } from './matters/special-assistance.ts'

export type { CaseFacts, ChildFacts } from './matters/case-facts.ts'
export { type FormField, formFields } from './matters/fields.ts'
export { isAtOnce, type Known, type Matter, measuredDays, promisedDays, type Variant } from './matters/matter.ts'
export { findPart } from './matters/newborn-parts.ts'
export { newcomerWishes } from './matters/newcomer-service.ts'

/** Everything a resident may ask for. A new matter is one file in law/matters/ and one line here. */
export const matters: readonly Matter[] = [
  birthRegistration,
  childcareSubsidy,
  specialAssistance,
  oneChildHonour,
  newcomerService,
  helpRequest,
  myData,
  newborn
]

export function findMatter(key: string): Matter | undefined {
  return matters.find(matter => matter.key === key)
}

/** How lists and charts call a matter; one that is no longer offered keeps its key. */
export function matterName(key: string, language: 'zh' | 'en'): string {
  const matter = findMatter(key)
  if (!matter) return key
  return language === 'zh' ? (matter.shortZh ?? matter.titleZh) : (matter.shortEn ?? matter.titleEn)
}

export function findVariant(matter: Matter, key: string): Variant | undefined {
  return matter.variants.find(variant => variant.key === key)
}

/** The matters in which a role decides, by their keys. */
export const mattersDecidedBy = (role: string): string[] =>
  matters
    .filter(({ steps }) => steps.some(step => step.key === 'decide' && step.roles.includes(role)))
    .map(({ key }) => key)
