import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInstrument } from '../instruments.ts'
import { leaveFacts } from '../parameters/leave.ts'
import { holidayYears, isStatutoryHoliday, statutoryHolidays } from '../parameters/statutory-holidays.ts'
import { addDays, daysBetween } from './days.ts'
import { type Birth, breastfeedingTime, leaveAfterLoss, maternityLeave, nursingLeave, parentalLeave } from './leave.ts'

const HEFEI = 340104
const NANJING = 320102
const birth: Birth = { bornOn: '2026-03-02', babies: 1, delivery: 'ordinary', place: HEFEI }
const mother = (more: Partial<Birth> = {}) => maternityLeave({ ...birth, ...more }, isStatutoryHoliday)

test('a mother in Anhui has 158 days; the holidays within push the end', () => {
  const leave = mother()
  expect(leave.parts.map(({ key, days }) => [key, days])).toEqual([
    ['maternity', 98],
    ['extension', 60]
  ])
  // 158 days from 2 March end on 6 August; 5 April, 1 and 2 May and 19 June are left out.
  expect(leave.holidays).toEqual(['2026-04-05', '2026-05-01', '2026-05-02', '2026-06-19'])
  expect([leave.days, leave.from, leave.until]).toEqual([
    158,
    '2026-03-02',
    { earliest: '2026-08-10', latest: '2026-08-10' }
  ])
})

test.each([
  ['a difficult birth', { delivery: 'difficult' }, 173],
  ['a Caesarean birth, as Anhui practises it', { delivery: 'caesarean' }, 173],
  ['twins', { babies: 2 }, 173],
  ['triplets after a difficult birth', { babies: 3, delivery: 'difficult' }, 203]
] as const)('%s', (_, more, days) => {
  expect(mother(more).days).toBe(days)
})

test('elsewhere only the national part is known, counted in plain days, and it says so', () => {
  const leave = mother({ place: NANJING, delivery: 'caesarean' })
  expect([leave.days, leave.until.latest, leave.holidays]).toEqual([98, '2026-06-07', []])
  expect(leave.notes.map(({ code }) => code)).toEqual(['caesarean-open', 'local-open'])
})

test('before 2022 the extension of today did not hold', () => {
  expect(mother({ bornOn: '2021-12-31' }).days).toBe(98)
  expect(mother({ bornOn: '2022-01-01' }).days).toBe(158)
})

test('fifteen days may lie before the birth, not sixteen, and none begins after it', () => {
  expect(mother({ startsOn: '2026-02-15' }).from).toBe('2026-02-15')
  for (const startsOn of ['2026-02-14', '2026-03-03']) expect(() => mother({ startsOn })).toThrow(RangeError)
  for (const babies of [0, 1.5, 10]) expect(() => mother({ babies })).toThrow(RangeError)
  expect(() => mother({ bornOn: '2032-12-01' })).toThrow(RangeError)
})

test('a father’s 30 days end on one of two days, because no source says how holidays count', () => {
  const leave = nursingLeave({ bornOn: '2026-09-20', place: HEFEI }, isStatutoryHoliday)
  // 20 September to 19 October; left out: 25 September, 1, 2 and 3 October.
  expect(leave?.until).toEqual({ earliest: '2026-10-19', latest: '2026-10-23' })
  expect(leave?.parts[0]?.verification).toBe('memory-high')
  expect(nursingLeave({ bornOn: '2026-09-20', place: NANJING }, isStatutoryHoliday)).toBeUndefined()
  expect(() =>
    nursingLeave({ bornOn: '2026-09-20', startsOn: '2026-09-19', place: HEFEI }, isStatutoryHoliday)
  ).toThrow(RangeError)
})

test('after a loss there are 15 or 42 days, and kind words', () => {
  const at = (months: 'under-four' | 'four-or-more') =>
    leaveAfterLoss({ startsOn: '2026-07-01', months, place: HEFEI }, isStatutoryHoliday)
  expect([at('under-four').until.latest, at('four-or-more').until.latest]).toEqual(['2026-07-15', '2026-08-11'])
  expect(at('four-or-more').notes[0]?.zh).toContain('好好休息')
})

test('each parent has ten days in each year of the child’s life until the day before the sixth birthday', () => {
  const leave = parentalLeave('2024-02-29', HEFEI, '2026-11-23')
  expect(leave?.years.map(({ from, until, days }) => [from, until, days])).toEqual([
    ['2024-02-29', '2025-02-27', 10],
    ['2025-02-28', '2026-02-27', 10],
    ['2026-02-28', '2027-02-27', 10],
    ['2027-02-28', '2028-02-28', 10],
    ['2028-02-29', '2029-02-27', 10],
    ['2029-02-28', '2030-02-27', 10]
  ])
  expect(leave?.notes).toHaveLength(3)
  expect(parentalLeave('2019-05-01', HEFEI, '2026-11-23')?.years[0]).toEqual({
    from: '2022-01-01',
    until: '2022-04-30',
    days: 10
  })
  expect(parentalLeave('2015-12-31', HEFEI, '2026-11-23')).toBeUndefined()
  expect(parentalLeave('2024-02-29', NANJING, '2026-11-23')).toBeUndefined()
})

test('an hour a day for one baby, two for twins, until the first birthday', () => {
  expect(breastfeedingTime({ ...birth, babies: 2 })).toMatchObject({ minutes: 120, until: '2027-03-01' })
  expect(() => breastfeedingTime({ ...birth, babies: 0 })).toThrow(RangeError)
})

test('whatever the birth, the days told are the days between, less the holidays left out', () => {
  const days = fc.integer({ min: 0, max: 3500 }).map(n => addDays('2021-02-01', n))
  const births = fc.record({
    bornOn: days,
    babies: fc.integer({ min: 1, max: 4 }),
    delivery: fc.constantFrom('ordinary', 'difficult', 'caesarean'),
    place: fc.constantFrom(HEFEI, NANJING)
  })
  fc.assert(
    fc.property(births, fc.integer({ min: 0, max: 15 }), (one, early) => {
      const leave = mother({ ...one, startsOn: addDays(one.bornOn, -early) })
      expect(daysBetween(leave.from, leave.until.latest) + 1 - leave.holidays.length).toBe(leave.days)
      expect(isStatutoryHoliday(leave.until.latest) && one.place === HEFEI && one.bornOn >= '2022-01-01').toBe(false)
      expect(leave.days).toBeGreaterThanOrEqual(98)
    }),
    { numRuns: 300, seed: 20261128 }
  )
})

test('the holidays of the moon agree with the calendar, and with the days announced', () => {
  for (let year = holidayYears.first; year <= holidayYears.last; year += 1) {
    const holidays = statutoryHolidays(year)
    const moon = (month: number, day: number) =>
      holidays.filter(one => {
        const lunar = chineseDays.getLunarDate(one)
        return lunar.lunarMon === month && lunar.lunarDay === day && !lunar.isLeap
      })
    for (const [month, day] of [
      [1, 1],
      [1, 3],
      [5, 5],
      [8, 15]
    ] as const)
      expect(moon(month, day), `${year}`).toHaveLength(1)
    expect(holidays).toContain(chineseDays.getSolarTermDate(year, 4, 'pure_brightness'))
    if (year >= 2022 && year <= 2026) for (const one of holidays) expect(chineseDays.isHoliday(one), one).toBe(true)
  }
  expect([statutoryHolidays(2024).length, statutoryHolidays(2026).length]).toEqual([11, 13])
  expect(statutoryHolidays(2026)).toContain('2026-02-16')
  expect(() => statutoryHolidays(2033)).toThrow(RangeError)
})

test('every line of leave cites an instrument, and one whose days nobody read is never computed with', () => {
  for (const { instrument, days, verification } of leaveFacts) {
    expect(findInstrument(instrument)?.id).toBe(instrument)
    if (days === null) expect(verification).toBe('unverified')
  }
})
