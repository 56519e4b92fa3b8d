import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Sent, SentState } from '../../contract/field-data.ts'
import { CommandId } from '../../contract/values.ts'
import * as rules from './outbox-rules.ts'

const day = 86_400_000
const id = CommandId.parse('0193a5b0-0000-7000-8000-000000000001')
const sent = (state: SentState, reason: Sent['reason'] = null): Sent => ({ id, state, reason })
const reason = { zh: '这户已不在本网格。', en: 'This household is no longer in the grid.' }

test('a line is to be sent until the server has answered it, whatever else is heard of it', () => {
  expect(rules.isToSend(rules.unsent)).toBe(true)
  expect(rules.heardOf(rules.unsent, sent('confirmed'), 1)).toEqual(rules.unsent)
  expect(rules.isToSend(rules.answered(rules.unsent, sent('waiting'), 1))).toBe(false)
})

test('a refused line keeps its reason, also when it is answered once more without one, until the worker has read it', () => {
  const refused = rules.answered(rules.unsent, sent('refused', reason), 1)
  expect(rules.needsWorker(refused)).toBe(true)
  const again = rules.answered(refused, sent('refused'), 2)
  expect(again.reason).toEqual(reason)
  expect(again.acknowledged).toBe(1)
  expect(rules.needsWorker(rules.dealtWith(again))).toBe(false)
})

test('what was read as refused and is then declined is shown anew', () => {
  const read = rules.dealtWith(rules.answered(rules.unsent, sent('refused', reason), 1))
  expect(rules.needsWorker(rules.heardOf(read, sent('declined', reason), 2))).toBe(true)
})

test('fourteen days after it was taken a settled line leaves the device; an open or unread one stays', () => {
  const at = (state: SentState) => rules.answered(rules.unsent, sent(state), 0)
  expect(rules.mayBeCleared(at('done'), 14 * day)).toBe(false)
  expect(rules.mayBeCleared(at('done'), 14 * day + 1)).toBe(true)
  expect(rules.mayBeCleared(at('confirmed'), 15 * day)).toBe(true)
  for (const state of ['waiting', 'conflict', 'refused', 'declined'] as const)
    expect(rules.mayBeCleared(at(state), 400 * day)).toBe(false)
  expect(rules.mayBeCleared(rules.dealtWith(at('refused')), 15 * day)).toBe(true)
})

test('no sequence of answers, news and requests to send again ever clears a line that is still to be sent', () => {
  const step = fc.oneof(
    fc.record({ is: fc.constant('answered' as const), state: fc.constantFrom(...SentState.options) }),
    fc.record({ is: fc.constant('heard' as const), state: fc.constantFrom(...SentState.options) }),
    fc.record({ is: fc.constantFrom('again' as const, 'read' as const) })
  )
  fc.assert(
    fc.property(fc.array(step), steps => {
      let mark = rules.unsent
      for (const one of steps) {
        if (one.is === 'answered') mark = rules.answered(mark, sent(one.state), 0)
        else if (one.is === 'heard') mark = rules.heardOf(mark, sent(one.state), 0)
        else mark = one.is === 'again' ? rules.wantedAgain(mark) : rules.dealtWith(mark)
        if (rules.isToSend(mark)) expect(rules.mayBeCleared(mark, 1000 * day)).toBe(false)
      }
    })
  )
})

test('a picture the server has not never leaves; of the others the oldest do, as many as are too many', () => {
  const photo = (acknowledged: boolean) => ({
    mark: acknowledged ? rules.answered(rules.unsent, sent('done'), 0) : rules.unsent
  })
  fc.assert(
    fc.property(fc.array(fc.boolean()), fc.nat(50), (here, most) => {
      const photos = here.map(photo)
      const gone = rules.picturesToLeave(photos, most)
      expect(gone.some(({ mark }) => rules.isToSend(mark))).toBe(false)
      const acknowledged = photos.filter(({ mark }) => !rules.isToSend(mark))
      expect(gone).toEqual(acknowledged.slice(0, gone.length))
      expect(gone.length).toBe(Math.min(acknowledged.length, Math.max(0, photos.length - most)))
    })
  )
})
