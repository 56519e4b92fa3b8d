import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heardFrom, isOver, noTimes, passed, timeNow } from './lease-rules.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 10, 23, 8)
const lease = heardFrom(start, start, start + 72 * hour)

test('the copy is closed 72 hours after the last contact, not before', () => {
  expect(isOver(lease, start + 72 * hour - 1)).toBe(false)
  expect(isOver(lease, start + 72 * hour)).toBe(true)
  expect(isOver(noTimes, start + 1000 * hour)).toBe(false)
})

test('a clock set back does not lengthen it: the highest time seen stands', () => {
  const later = passed(lease, start + 71 * hour, 0)
  expect(timeNow(later, start - 500 * hour)).toBe(start + 71 * hour)
  expect(isOver(passed(later, start - 500 * hour, hour), start - 500 * hour)).toBe(true)
})

test('a device whose clock is a day behind has 72 hours all the same', () => {
  const behind = heardFrom(start - 24 * hour, start, start + 72 * hour)
  expect(isOver(behind, start + 47 * hour)).toBe(false)
  expect(isOver(behind, start + 48 * hour)).toBe(true)
})

test('a clock that once ran ahead is put right by the next contact', () => {
  const ahead = passed(lease, start + 900 * hour, 0)
  expect(isOver(ahead, start)).toBe(true)
  expect(isOver(heardFrom(start, start + hour, start + 73 * hour), start)).toBe(false)
})

test('whatever the clock of the device does, time never goes back and no open hour is forgotten', () => {
  const steps = fc.array(fc.record({ shown: fc.integer({ min: -1e10, max: 1e10 }), elapsed: fc.nat(1e8) }))
  fc.assert(
    fc.property(steps, all => {
      let times = lease
      let open = 0
      for (const { shown, elapsed } of all) {
        const before = timeNow(times, start + shown)
        times = passed(times, start + shown, elapsed)
        open += elapsed
        expect(timeNow(times, start + shown)).toBeGreaterThanOrEqual(before)
      }
      expect(times.highest).toBeGreaterThanOrEqual(start + open)
      if (open >= 72 * hour) expect(isOver(times, start - 1e9)).toBe(true)
    })
  )
})
