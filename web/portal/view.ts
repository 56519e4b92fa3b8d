import type { Asked } from '../../contract/portal.ts'
import { isDay } from '../../law/standing.ts'
import { type Formats, formats, type Language } from '../../ui/formats.ts'
import { mineAppointmentTexts } from '../../ui/texts/appointments.ts'
import { mineArrivalTexts } from '../../ui/texts/arrivals.ts'
import { mineBookingTexts } from '../../ui/texts/bookings.ts'
import { heldTexts, openEventTexts, openGlassTexts } from '../../ui/texts/glass.ts'
import { lawTexts } from '../../ui/texts/law.ts'
import { leaveTexts } from '../../ui/texts/leave.ts'
import { mineTexts } from '../../ui/texts/mine.ts'
import { mineApplyTexts } from '../../ui/texts/mine-apply.ts'
import { mineCasesTexts } from '../../ui/texts/mine-cases.ts'
import { mineSupportTexts } from '../../ui/texts/mine-support.ts'
import { moneyPurposeTexts, openMoneyTexts } from '../../ui/texts/money.ts'
import { boardTexts, topicTexts } from '../../ui/texts/notices.ts'
import { openDataTexts } from '../../ui/texts/open-data.ts'
import { portalTexts } from '../../ui/texts/portal.ts'
import { type PlainOf, type SayOf, sayIn } from '../../ui/texts/say.ts'
import { openSupplyTexts, supplyTexts } from '../../ui/texts/supplies.ts'
import { timelinessTexts } from '../../ui/texts/timeliness.ts'
import { verifyTexts } from '../../ui/texts/verify.ts'
import { mineVisitTexts, visitTexts } from '../../ui/texts/visits.ts'
import { openVoiceTexts, voiceStepTexts } from '../../ui/texts/voice.ts'
import { welcomeKindTexts, welcomeTexts } from '../../ui/texts/welcome.ts'

const dictionary = {
  ...portalTexts,
  ...lawTexts,
  ...leaveTexts,
  ...verifyTexts,
  ...timelinessTexts,
  ...openDataTexts,
  ...supplyTexts,
  ...openSupplyTexts,
  ...topicTexts,
  ...boardTexts,
  ...welcomeKindTexts,
  ...welcomeTexts,
  ...moneyPurposeTexts,
  ...openMoneyTexts,
  ...heldTexts,
  ...openGlassTexts,
  ...openEventTexts,
  ...mineTexts,
  ...mineArrivalTexts,
  ...mineBookingTexts,
  ...mineAppointmentTexts,
  ...mineVisitTexts,
  ...visitTexts,
  ...mineCasesTexts,
  ...mineApplyTexts,
  ...mineSupportTexts,
  ...voiceStepTexts,
  ...openVoiceTexts
}
type Dictionary = typeof dictionary
export type PortalText = PlainOf<Dictionary>

/** What every part of a page is rendered from. */
export interface View extends Formats {
  t: SayOf<Dictionary>
  language: Language
  asked: Asked
  /** The day the page speaks of. */
  on: string
  /** What was given as a day and is none. */
  wrongDay: string | undefined
  /** The Chinese or the English of something that has both. */
  either: (zh: string, en: string) => string
  /** An address of the portal: the day stays with the reader unless it is named anew. */
  to: (path: string, query?: Record<string, string | undefined>) => string
}

/** Curly marks are as wide as a Chinese character in the type of the page, and tear an English sentence apart. */
const straight = (english: string): string => english.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')

const straightened = Object.fromEntries(
  Object.entries(dictionary).map(([key, { zh, en }]) => [key, { zh, en: straight(en) }])
) as unknown as Dictionary
const says = { zh: sayIn(dictionary, 'zh'), en: sayIn(straightened, 'en') }

export function viewOf(asked: Asked): View {
  const { language, today, query } = asked
  const said = query.on || undefined
  const right = said !== undefined && isDay(said)
  const on = right ? said : today
  const wrongDay = said !== undefined && !right ? said : undefined
  return {
    ...formats[language],
    t: says[language],
    language,
    asked,
    on,
    wrongDay,
    either: (zh, en) => (language === 'zh' ? zh : straight(en)),
    to: (path, named = {}) => {
      const [plain = '', anchor] = path.split('#')
      const all = { ...(on !== today && { on }), ...named }
      const search = new URLSearchParams(
        Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
      ).toString()
      return `${plain}${search && `?${search}`}${anchor ? `#${anchor}` : ''}`
    }
  }
}
