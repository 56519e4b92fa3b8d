import { type LeaveFact, leaveFacts } from '../parameters/leave.ts'
import { reaches } from './amounts.ts'
import { addDays, birthday } from './days.ts'
import type { Citation, Said } from './decision.ts'
import { notes } from './leave-texts.ts'

/**
 * Leave around a birth, as dates. Everything is reckoned where the question is asked: in the browser nothing is stored or sent.
 * It is information on a right, no decision, and no office learns of the question.
 */

/** Whether a day is a statutory holiday itself, from the calendar that is passed in (`parameters/statutory-holidays.ts`). */
export type HolidayCalendar = (day: string) => boolean

/** One step of the sum, with the line it rests on. */
export interface LeavePart extends Citation {
  key: LeaveFact['key']
  titleZh: string
  titleEn: string
  days: number
}

export interface Leave {
  key: 'maternity' | 'nursing' | 'loss' | 'marriage'
  parts: LeavePart[]
  days: number
  from: string
  /** The last day. Two days where no source says how holidays count: it is one of them or between. */
  until: { earliest: string; latest: string }
  /** Statutory holidays within, which are left out of the count of `latest`. */
  holidays: string[]
  notes: Said[]
}

export interface Birth {
  bornOn: string
  /** Babies of this birth. */
  babies: number
  delivery: 'ordinary' | 'difficult' | 'caesarean'
  /** First day of the leave; the birth unless told. */
  startsOn?: string
  /** Six-digit division of the place of work. */
  place: number
}

/** The line of a kind that holds at a place on a day; undefined where nobody has read one. */
export function leaveFactOn(key: LeaveFact['key'], place: number, on: string): LeaveFact | undefined {
  return leaveFacts
    .filter(fact => fact.key === key && reaches(fact.region, place))
    .findLast(({ from, to, verification }) => from <= on && (to === null || on <= to) && verification !== 'unverified')
}

/**
 * Maternity leave (产假): 98 days, 15 more for a difficult birth (a Caesarean counts as one in Anhui), 15 for each further baby, and
 * the extension of the place: 158 in Anhui. At most 15 days lie before the birth. Calendar days; where the place was read to leave
 * statutory holidays out of the count (Anhui guidance), they are. Source: 国令619 art. 7; Anhui Regulation art. 32.
 * Throws RangeError for a number of babies that is none, a first day outside what may be taken, or a year without a calendar.
 */
export function maternityLeave(birth: Birth, isHoliday: HolidayCalendar): Leave {
  const { bornOn, babies, delivery, place, startsOn = bornOn } = birth
  if (!Number.isInteger(babies) || babies < 1 || babies > 9) throw new RangeError(`no number of babies: ${babies}`)
  const base = leaveFactOn('maternity', place, bornOn)
  if (base === undefined) throw new RangeError(`no maternity leave known for ${bornOn}`)
  const early = leaveFactOn('before-birth', place, bornOn)?.days ?? 0
  if (startsOn > bornOn || startsOn < addDays(bornOn, -early)) throw new RangeError(`cannot begin on ${startsOn}`)
  const hard =
    delivery === 'ordinary'
      ? undefined
      : leaveFactOn(delivery === 'difficult' ? 'difficult-birth' : 'caesarean', place, bornOn)
  const parts = [
    partOf(base),
    partOf(hard),
    babies > 1 ? partOf(leaveFactOn('further-baby', place, bornOn), babies - 1) : [],
    partOf(leaveFactOn('extension', place, bornOn))
  ].flat()
  const leavesOut = leaveFactOn('counting', place, bornOn) !== undefined
  const said = [
    ...(delivery === 'caesarean' ? [hard ? notes.caesarean() : notes.caesareanOpen()] : []),
    leavesOut ? notes.holidaysLeftOut() : notes.localOpen()
  ]
  return spanOf('maternity', parts, startsOn, isHoliday, { counted: leavesOut ? 'days-but-holidays' : 'days', said })
}

/**
 * Nursing leave of the father (护理假): 30 days in Anhui, from the day he chooses. No source says whether holidays count, so the last
 * day is a range. Source: Anhui Regulation art. 32 (memory-high). Undefined where none is known. RangeError for no calendar.
 */
export function nursingLeave(
  { bornOn, startsOn = bornOn, place }: Pick<Birth, 'bornOn' | 'startsOn' | 'place'>,
  isHoliday: HolidayCalendar
): Leave | undefined {
  const fact = leaveFactOn('nursing', place, bornOn)
  if (fact === undefined) return undefined
  if (startsOn < bornOn) throw new RangeError(`cannot begin on ${startsOn}`)
  const said = [notes.nursingFromMemory(), notes.holidaysOpen()]
  return spanOf('nursing', partOf(fact), startsOn, isHoliday, { counted: fact.counted, said })
}

/**
 * Leave after the loss of a pregnancy: 15 days before four months, 42 from then on. Source: 国令619 art. 7. Whether holidays
 * count was not read, so the last day is a range. RangeError for no calendar.
 */
export function leaveAfterLoss(
  { startsOn, months, place }: { startsOn: string; months: 'under-four' | 'four-or-more'; place: number },
  isHoliday: HolidayCalendar
): Leave {
  const fact = leaveFactOn(months === 'under-four' ? 'loss-early' : 'loss-later', place, startsOn)
  if (fact === undefined) throw new RangeError(`no leave known for ${startsOn}`)
  const said = [notes.loss(), notes.holidaysOpen()]
  return spanOf('loss', partOf(fact), startsOn, isHoliday, { counted: fact.counted, said })
}

/**
 * Marriage leave (婚假): 13 days in Anhui from the day one chooses. Whether holidays count was not read, so the last day is a range.
 * Source: Anhui Regulation (memory-med). Undefined where none is known. RangeError for no calendar.
 */
export function marriageLeave(
  { startsOn, place }: { startsOn: string; place: number },
  isHoliday: HolidayCalendar
): Leave | undefined {
  const fact = leaveFactOn('marriage', place, startsOn)
  if (fact === undefined) return undefined
  const said = [notes.marriageFromMemory(), notes.holidaysOpen()]
  return spanOf('marriage', partOf(fact), startsOn, isHoliday, { counted: fact.counted, said })
}

export interface ParentalLeave {
  /** Days a year for each parent; `part` is the line it rests on. */
  part: LeavePart
  /** The years of the child's life, the last ending the day before the sixth birthday. */
  years: { from: string; until: string; days: number }[]
  notes: Said[]
}

/**
 * Parental leave (育儿假) of one child: 10 days a year for each parent in Anhui until the child turns six, from 2022-01-01. Told by years
 * of life; whether an employer may count calendar years, working days or children together was not read and is said. Undefined where
 * none is known or the child was six before it began. Source: Anhui Regulation art. 32.
 */
export function parentalLeave(bornOn: string, place: number, on: string): ParentalLeave | undefined {
  const fact = leaveFactOn('parental', place, on)
  if (fact === undefined) return undefined
  const years = [0, 1, 2, 3, 4, 5]
    .map(age => ({ from: birthday(bornOn, age), until: addDays(birthday(bornOn, age + 1), -1), days: fact.days ?? 0 }))
    .filter(({ until }) => until >= fact.from)
    .map(year => ({ ...year, from: [year.from, fact.from].sort()[1]! }))
  if (years.length === 0) return undefined
  return {
    part: partOf(fact)[0]!,
    years,
    notes: [notes.parentalYears(), notes.parentalDays(), notes.parentalChildren()]
  }
}

/**
 * Paid time for breastfeeding: minutes a working day, 60 for one baby and 60 more for each further one, until the day before the
 * first birthday. Source: 国令619 art. 9. RangeError for a number of babies that is none.
 */
export function breastfeedingTime({ bornOn, babies, place }: Pick<Birth, 'bornOn' | 'babies' | 'place'>) {
  const fact = leaveFactOn('breastfeeding', place, bornOn)
  if (fact === undefined || !Number.isInteger(babies) || babies < 1) throw new RangeError(`no time known for ${bornOn}`)
  return { minutes: (fact.days ?? 0) * babies, until: addDays(birthday(bornOn, 1), -1), part: partOf(fact)[0]! }
}

function partOf(fact: LeaveFact | undefined, times = 1): LeavePart[] {
  if (fact === undefined || fact.days === null) return []
  const { key, titleZh, titleEn, days, instrument, articles, verification } = fact
  return [{ key, titleZh, titleEn, days: days * times, instrument, articles, verification }]
}

interface Counting {
  counted: LeaveFact['counted']
  said: Said[]
}

function spanOf(
  key: Leave['key'],
  parts: LeavePart[],
  from: string,
  isHoliday: HolidayCalendar,
  { counted, said }: Counting
): Leave {
  const days = parts.reduce((sum, part) => sum + part.days, 0)
  const plain = addDays(from, days - 1)
  const { until, holidays } = leavingOut(from, days, isHoliday)
  return {
    key,
    parts,
    days,
    from,
    until: {
      earliest: counted === 'days-but-holidays' ? until : plain,
      latest: counted === 'days' ? plain : until
    },
    holidays: counted === 'days' ? [] : holidays,
    notes: said
  }
}

/** The last of `days` days from `from` on that are no holiday, and the holidays passed over. */
function leavingOut(from: string, days: number, isHoliday: HolidayCalendar): { until: string; holidays: string[] } {
  const holidays: string[] = []
  let until = addDays(from, -1)
  for (let left = days; left > 0; ) {
    until = addDays(until, 1)
    if (isHoliday(until)) holidays.push(until)
    else left -= 1
  }
  return { until, holidays }
}
