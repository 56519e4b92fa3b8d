import type { z } from 'zod'
import { promisedWorkingDays } from '../parameters/promises.ts'
import type { Decision } from '../rules/decision.ts'
import type { CaseFacts } from './case-facts.ts'

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

/** What the register knows already; a paper that would only show it again is not asked for. */
export type Known = 'child' | 'hukou' | 'parent' | 'guardian' | 'account' | 'on-record'

/** A paper of a variant. */
export interface NeededPaper {
  key: string
  titleZh: string
  titleEn: string
  /** Any one of these being known makes it needless (不再重复提交). */
  unless: readonly Known[]
  /** May be brought after acceptance (容缺受理). */
  mayFollow: boolean
}

/** A real variant of a matter, with the one form that serves the server, the screen and the paper. */
export interface Variant {
  key: string
  titleZh: string
  titleEn: string
  aboutZh: string
  aboutEn: string
  form: z.ZodObject
  /** A changed form is a new edition, and who kept a draft of the earlier one is told so. */
  edition: string
  papers: readonly NeededPaper[]
  /** Done in the moment by a paper that nobody seals or signs, also where other variants are decided. */
  atOnce?: 'copy' | 'explanation'
  /** What is done in the register by the decision itself, where it grants. */
  carries?: 'correction' | 'restriction' | 'deletion'
  /** What other offices do of it (law/matters/newborn-parts.ts), each by itself; a field of that name saying `no` leaves one out. */
  parts?: readonly string[]
  /** Promised in fewer working days than the steps of the matter: what is urgent. */
  workingDays?: number
  /** The person the case is of is the child itself: an institution asks for it. */
  childIsPerson?: boolean
  /** Somebody may turn here who is not safe at home: no word of that is taken here, and the way to the trained role is shown (law/not-safe.ts). */
  privately?: true
  /** `statute`: the service asked for needs it. `consent`: kept under a key of its own, seen by the street only, and for a time. */
  ground: { kind: 'statute' } | { kind: 'consent'; text: ConsentText; keepMonths: number }
}

/** Who may come to the window: the person, a guardian, a proxy with proven authority, or staff who were asked to do it for them. */
const applicants = ['self', 'guardian', 'proxy', 'staff'] as const
type Applicant = (typeof applicants)[number]

/** What the rule leaves to a person, or an official says beside its result. */
export type Choice = 'as-proposed' | 'grant-open' | 'refuse-open'

/** How a matter is decided: the rule proposes, an official decides, another than who checked. */
export interface Deciding {
  propose: (facts: CaseFacts, on: string) => Decision
  /** Usual reasons of a choice: pressed once they stand in the field, where they may be made more exact. */
  reasons?: Partial<Record<Choice, readonly { zh: string; en: string }[]>>
  /** What is asked once at a time: by a person, for a child whoever claims, or by a person in each variant. */
  per: 'person' | 'child' | 'variant'
  /** Who may ask where the case is of a child below fourteen. Absent: who brings it up asks in a case of their own. */
  forChildren?: 'anybody' | 'guardian'
  /** The variant by which it is confirmed each year, opened by the office itself: nobody has to come. */
  yearly?: string
  /** Working days an extension adds, once and with a reason. */
  extension: number
  /** Where the person the case is of dies: somebody else goes on with it, or it is decided all the same. */
  afterDeath: 'taken-over' | 'decided'
  /**
   * Where the seat it stands on goes to another district (the applicant's; the child's hukou where the matter asks for that): it goes on at the new office under the same day, or ends with a
   * letter that says why and what to do.
   */
  afterMove: 'follows' | EndsByMove
}

/** Why a case does not go along with a move, and what its person may do. */
interface EndsByMove {
  whyZh: string
  whyEn: string
  nextZh: string
  nextEn: string
}

/**
 * Something a resident may ask for, as data: adding a matter is one file here and its line in law/matters.ts. Nothing of
 * it costs anything, which is a type and not a setting (article 22(3); PFPL 43(4)).
 */
export interface Matter {
  key: string
  titleZh: string
  titleEn: string
  /** In lists and charts, where the title is long. */
  shortZh?: string
  shortEn?: string
  aboutZh: string
  aboutEn: string
  /** In law/operations, with a basis in force. */
  operation: string
  applicants: readonly Applicant[]
  variants: readonly Variant[]
  /** Facts the register has: shown beside the form and never asked again. */
  known: readonly string[]
  /** Absent where it is done at once with a receipt: nobody checks and nobody decides. */
  deciding?: Deciding
  steps: readonly MatterStep[]
  outcome: { kind: 'receipt' | 'decision'; titleZh: string; titleEn: string; typeCode: string }
  /** The welcome pack of the place stands on its receipt. */
  welcome?: true
  /** So many colleagues are there for the family by name; without them it is not confirmed. */
  contacts?: 2
  fee: 0
  qualityZh: string
  qualityEn: string
}

/** Nobody checks and nobody decides: it is done in the moment. */
export const isAtOnce = ({ deciding, variants }: Matter, variant: string): boolean =>
  deciding === undefined || variants.some(({ key, atOnce }) => key === variant && atOnce !== undefined)

/** First check and decision together: what is promised to the resident. */
export const promisedDays = ({ steps, variants }: Matter, variant?: string): number =>
  variants.find(({ key }) => key === variant)?.workingDays ??
  steps.reduce((sum, { workingDays }) => sum + workingDays, 0)

/** What the times of a matter are held against: of the newcomer service, what is promised to whoever asked for it by phone. */
export const measuredDays = (matter: Matter, on: string): number =>
  matter.welcome ? promisedWorkingDays('newcomer', on) : promisedDays(matter)
