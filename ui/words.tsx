import { createContext, type ReactNode, useContext } from 'react'
import { type Formats, formats, type Language } from './formats.ts'
import { useLanguage } from './language.ts'
import { access } from './texts/access.ts'
import { areas } from './texts/areas.ts'
import { arrivalTexts } from './texts/arrivals.ts'
import { attach } from './texts/attach.ts'
import { audit } from './texts/audit.ts'
import { bookingTexts } from './texts/bookings.ts'
import { callTexts } from './texts/calls.ts'
import { careTexts } from './texts/care.ts'
import { caseParts } from './texts/case-parts.ts'
import { caseTimes } from './texts/case-times.ts'
import { caseWork } from './texts/case-work.ts'
import { cases } from './texts/cases.ts'
import { clueTexts } from './texts/clues.ts'
import { compoundTexts } from './texts/compounds.ts'
import { consentTexts } from './texts/consents.ts'
import { contact } from './texts/contact.ts'
import { dashboardTexts } from './texts/dashboard.ts'
import { deviceTexts } from './texts/device.ts'
import { drawing } from './texts/drawing.ts'
import { duplicates } from './texts/duplicates.ts'
import { events } from './texts/events.ts'
import { glassTexts, heldTexts } from './texts/glass.ts'
import { indicatorTexts } from './texts/indicators.ts'
import { intake } from './texts/intake.ts'
import { kit } from './texts/kit.ts'
import { legacy } from './texts/legacy.ts'
import { life } from './texts/life.ts'
import { lists } from './texts/lists.ts'
import { maps } from './texts/maps.ts'
import { moneyPurposeTexts, moneyTexts } from './texts/money.ts'
import { moves } from './texts/moves.ts'
import { noticeTexts, topicTexts } from './texts/notices.ts'
import { office } from './texts/office.ts'
import { organisationTexts } from './texts/organisation.ts'
import { oversightTexts } from './texts/oversight.ts'
import { people } from './texts/people.ts'
import { pivotTexts } from './texts/pivot.ts'
import { placesTexts } from './texts/places.ts'
import { prints } from './texts/prints.ts'
import { qualityTexts } from './texts/quality.ts'
import { reportTexts } from './texts/reports.ts'
import { residentTexts } from './texts/residents.ts'
import { rosters } from './texts/rosters.ts'
import { type PlainOf, type SayOf, sayIn } from './texts/say.ts'
import { sealTexts } from './texts/seal.ts'
import { shell } from './texts/shell.ts'
import { staffTexts } from './texts/staff.ts'
import { statistics } from './texts/statistics.ts'
import { supplyTexts } from './texts/supplies.ts'
import { supportTexts } from './texts/support.ts'
import { twoEnds } from './texts/two-ends.ts'
import { voiceStepTexts, voiceTexts } from './texts/voice.ts'
import { welcomeDeskTexts, welcomeKindTexts } from './texts/welcome.ts'
import { work } from './texts/work.ts'

const dictionary = {
  ...sealTexts,
  ...shell,
  ...kit,
  ...deviceTexts,
  ...access,
  ...audit,
  ...compoundTexts,
  ...consentTexts,
  ...bookingTexts,
  ...careTexts,
  ...supplyTexts,
  ...callTexts,
  ...noticeTexts,
  ...topicTexts,
  ...welcomeKindTexts,
  ...welcomeDeskTexts,
  ...supportTexts,
  ...moneyPurposeTexts,
  ...moneyTexts,
  ...heldTexts,
  ...glassTexts,
  ...voiceStepTexts,
  ...voiceTexts,
  ...residentTexts,
  ...arrivalTexts,
  ...moves,
  ...twoEnds,
  ...office,
  ...organisationTexts,
  ...placesTexts,
  ...staffTexts,
  ...people,
  ...rosters,
  ...events,
  ...statistics,
  ...indicatorTexts,
  ...reportTexts,
  ...work,
  ...oversightTexts,
  ...dashboardTexts,
  ...pivotTexts,
  ...qualityTexts,
  ...intake,
  ...maps,
  ...areas,
  ...drawing,
  ...life,
  ...duplicates,
  ...lists,
  ...cases,
  ...caseParts,
  ...caseTimes,
  ...caseWork,
  ...prints,
  ...legacy,
  ...attach,
  ...contact,
  ...clueTexts
}
type Dictionary = typeof dictionary
export type TextKey = keyof Dictionary

/** A text without blanks. */
export type PlainText = PlainOf<Dictionary>

/** Says a text of the dictionary of the desk. */
export type Say = SayOf<Dictionary>

export interface Words extends Formats {
  t: Say
  language: Language
  speak: (language: Language) => void
}

const says: Record<Language, Say> = { zh: sayIn(dictionary, 'zh'), en: sayIn(dictionary, 'en') }
const Spoken = createContext<Words | undefined>(undefined)

/** A text by a key put together at run time, where the key may be newer than this page. */
export const textOr = (t: Say, key: string, otherwise: string): string =>
  key in dictionary ? (t as (key: string) => string)(key) : otherwise

export function WordsProvider({ children }: { children: ReactNode }) {
  const { language, speak } = useLanguage()
  return <Spoken value={{ ...formats[language], t: says[language], language, speak }}>{children}</Spoken>
}

export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('useWords stands outside WordsProvider')
  return words
}
