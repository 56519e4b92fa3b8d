import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plan } from '../../law/organisation/plan.ts'
import { calendarText, escapeText, foldLine } from './ical-rules.ts'
import { after, denied, dueOf, fold, foldObligation, mayFollow, newRecord, type RecordDeed } from './record-rules.ts'

const deeds: RecordDeed[] = ['change', 'adopt', 'sign', 'countersign', 'hold', 'owe', 'end', 'withdraw']

test('whatever is tried in whatever order, a record that ended stays ended and an agreement holds only over one text signed by two', () => {
  const step = fc.record({
    deed: fc.constantFrom(...deeds),
    by: fc.constantFrom('a', 'b'),
    hash: fc.constantFrom('x', 'y')
  })
  fc.assert(
    fc.property(
      fc.constantFrom('adopted', 'signed', 'held' as const),
      fc.array(step, { maxLength: 12 }),
      (beginning, tried) => {
        let view = newRecord(beginning)
        const done: typeof tried = []
        for (const one of tried) {
          const signer = done.findLast(({ deed }) => deed === 'sign')?.by
          if (denied(view, one, { openLeft: 0, signer })) continue
          expect(['ended', 'withdrawn']).not.toContain(view.state)
          view = after(view, one)
          done.push(one)
          if (beginning === 'signed' && view.state === 'in-force') {
            expect(view.signed).toBe(view.countersigned)
            expect(one.deed === 'countersign' ? one.by : 'other').not.toBe(signer)
          }
        }
        expect(fold(beginning, done)).toEqual(view)
      }
    )
  )
})

test('a change of the text after the first signature begins both anew', () => {
  const signed = fold('signed', [{ deed: 'sign', by: 'a', hash: 'x' }])
  for (const deed of ['change', 'owe'] as const) expect(after(signed, { deed, by: 'a' }).signed).toBeNull()
  expect(denied(signed, { deed: 'countersign', by: 'a' }, { openLeft: 0, signer: 'a' })).toBe('four-eyes')
  expect(after(signed, { deed: 'countersign', by: 'b', hash: 'x' }).state).toBe('in-force')
  expect(after(signed, { deed: 'countersign', by: 'b', hash: 'y' }).state).toBe('draft')
})

test('a task ends when it is done; a decision when the meeting accepts it, or goes back', () => {
  expect(foldObligation(false, ['do'])).toBe('done')
  expect(mayFollow(false, 'done', 'confirm')).toBe(false)
  expect(foldObligation(true, ['do', 'send-back', 'do', 'confirm'])).toBe('confirmed')
  expect(mayFollow(true, 'open', 'confirm')).toBe(false)
})

test('what arises by itself is due in working days after the end, and never before it arose', () => {
  expect(dueOf(plan.arises[0]!, { inForceOn: '2026-01-05', endsOn: '2026-09-25' })).toBe('2026-10-15')
  const early = { key: 'x', titleZh: 'x', titleEn: 'x', due: { from: 'end', days: -60 } } as const
  expect(dueOf(early, { inForceOn: '2026-11-20', endsOn: '2026-12-01' })).toBe('2026-11-20')
})

test('a calendar is as RFC 5545 has it: escaped, folded at 75 octets between characters, ended by CRLF', () => {
  expect(escapeText('a;b,c\\d\ne')).toBe('a\\;b\\,c\\\\d\\ne')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      const folded = foldLine(`SUMMARY:${escapeText(text)}`)
      for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${escapeText(text)}`)
    })
  )
  const day = { id: 'i', day: '2026-12-31', title: '母婴室，开放', about: '联席会议', done: false }
  const text = calendarText('安家', [day], '2026-11-23T01:02:03.456Z')
  expect(text).toContain(
    'DTSTAMP:20261123T010203Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:母婴室，开放\r\n'
  )
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})
