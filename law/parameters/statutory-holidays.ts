import { addDays } from '../rules/days.ts'

/**
 * The statutory holidays themselves (法定节假日), which the Regulation on Public Holidays fixes: not the bridges and swapped
 * weekends around them, which are announced year by year. Days of the moon are written down for each year; beyond the table nobody
 * is answered.
 */
type YearDays = readonly [springFestival: string, tombSweeping: string, dragonBoat: string, midAutumn: string]

/** First day of the first lunar month, 清明, fifth of the fifth, fifteenth of the eighth. Checked against chinese-days. */
const lunar: Record<number, YearDays> = {
  2021: ['02-12', '04-04', '06-14', '09-21'],
  2022: ['02-01', '04-05', '06-03', '09-10'],
  2023: ['01-22', '04-05', '06-22', '09-29'],
  2024: ['02-10', '04-04', '06-10', '09-17'],
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19']
}

/** The years the table knows. */
export const holidayYears = { first: 2021, last: 2032 } as const

/**
 * The statutory holidays of a year in order. Since 2025-01-01 thirteen days (eve of the Spring Festival and 2 May added),
 * eleven before; fewer where two fall together. Sources: instruments holidays2014, holidays2025 (memory-high). RangeError for a
 * year outside the table.
 */
export function statutoryHolidays(year: number): string[] {
  const days = lunar[year]
  if (days === undefined) throw new RangeError(`no holidays known for ${year}`)
  const [spring, ...others] = days.map(day => `${year}-${day}`) as [string, ...string[]]
  const found = [
    `${year}-01-01`,
    spring,
    addDays(spring, 1),
    addDays(spring, 2),
    ...others,
    ...['05-01', '10-01', '10-02', '10-03'].map(day => `${year}-${day}`),
    ...(year >= 2025 ? [addDays(spring, -1), `${year}-05-02`] : [])
  ]
  return [...new Set(found)].sort()
}

const known = new Map<number, ReadonlySet<string>>()

/** Whether a day is a statutory holiday itself. Throws RangeError for a year outside the table. */
export function isStatutoryHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  const days = known.get(year) ?? new Set(statutoryHolidays(year))
  known.set(year, days)
  return days.has(day)
}
