import type { z } from 'zod'

/** What an official does with a case, and by when: the days are promised to the resident and published (article 20). */
interface MatterStep {
  key: 'check' | 'decide'
  titleZh: string
  titleEn: string
  roles: readonly string[]
  workingDays: number
}

/** Separate consent (PIPL 29): the words a person agrees to. A changed text is a new version. */
export interface ConsentText {
  version: string
  textZh: string
  textEn: string
}

/** A real variant of a matter, with the one form that serves the server, the screen and the paper. */
export interface Variant {
  key: string
  titleZh: string
  titleEn: string
  aboutZh: string
  aboutEn: string
  form: z.ZodObject
  /** `statute`: the service asked for needs it. `consent`: kept under a key of its own, seen by the street only, and for a time. */
  ground: { kind: 'statute' } | { kind: 'consent'; text: ConsentText; keepMonths: number }
}

/** Who may come to the window: the person, a guardian, a proxy with proven authority, or staff who were asked to do it for them. */
const applicants = ['self', 'guardian', 'proxy', 'staff'] as const
type Applicant = (typeof applicants)[number]

/**
 * Something a resident may ask for, as data: adding a matter is one file here and its line in law/matters.ts. Nothing of
 * it costs anything, which is a type and not a setting (article 22(3); PFPL 43(4)).
 */
export interface Matter {
  key: string
  titleZh: string
  titleEn: string
  aboutZh: string
  aboutEn: string
  /** In law/operations, with a basis in force. */
  operation: string
  applicants: readonly Applicant[]
  variants: readonly Variant[]
  /** Facts the register has: shown beside the form and never asked again. */
  known: readonly string[]
  /** Done at once with a receipt: nobody checks and nobody decides. */
  instant: boolean
  steps: readonly MatterStep[]
  outcome: { kind: 'receipt' | 'decision'; titleZh: string; titleEn: string; typeCode: string }
  fee: 0
  qualityZh: string
  qualityEn: string
}
