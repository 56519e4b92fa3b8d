import type { ConsentText } from './matters/matter.ts'
import { matters } from './matters.ts'
import { purposes } from './purposes.ts'

/** Something that stands on separate consent (PIPL 29): what for, the words that are shown, and how long it is kept. */
export interface DeclaredConsent {
  purpose: string
  titleZh: string
  titleEn: string
  operation: string
  text: ConsentText
  keep: { days: number } | { months: number }
  /** What is told, where one value is; a matter has a form of its own. */
  asks?: { titleZh: string; titleEn: string }
  /** Of what was registered before a birth nothing is left, not even that there was an answer. */
  leavesNothing: boolean
}

const ofPurposes = purposes.flatMap(
  ({ ground, key, titleZh, titleEn, operation, keepDays, consent }): DeclaredConsent[] =>
    ground === 'consent' && consent
      ? [
          {
            purpose: key,
            titleZh,
            titleEn,
            operation,
            text: consent.text,
            keep: { days: keepDays },
            ...(consent.asks && { asks: consent.asks }),
            leavesNothing: false
          }
        ]
      : []
)

const ofMatters = matters.flatMap(({ key, titleZh, titleEn, operation, variants }) =>
  variants.flatMap(({ ground }): DeclaredConsent[] =>
    ground.kind === 'consent'
      ? [
          {
            purpose: `cases.${key}`,
            titleZh,
            titleEn,
            operation,
            text: ground.text,
            keep: { months: ground.keepMonths },
            leavesNothing: true
          }
        ]
      : []
  )
)

/** Everything that may be held by consent. There is no other way to ask for one. */
export const declaredConsents: readonly DeclaredConsent[] = [...ofPurposes, ...ofMatters]

const byPurpose = new Map(declaredConsents.map(consent => [consent.purpose, consent]))

export function findConsent(purpose: string): DeclaredConsent | undefined {
  return byPurpose.get(purpose)
}
