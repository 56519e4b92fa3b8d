import { expect, test } from 'vitest'
import { findOpen } from './gate.ts'
import { findInstrument, instruments } from './instruments.ts'
import { issuerEn } from './issuers.ts'
import { operations } from './operations.ts'
import { contacts, contactsOn } from './parameters/contacts.ts'
import { refusals } from './refusals.ts'
import { remedies } from './remedies.ts'
import { english } from './standard/english.ts'
import { standard } from './standard.ts'
import { isDay, standardStands, standingOf } from './standing.ts'

test('an instrument is not yet, is, or is no longer in force; without a first day it is unknown until it ends', () => {
  const fp555 = findInstrument('fp555')!
  expect(['2009-09-30', '2009-10-01', '2021-09-08', '2021-09-09'].map(on => standingOf(fp555, on))).toEqual([
    'not-yet',
    'in-force',
    'in-force',
    'ended'
  ])
  expect(standingOf(findInstrument('ah_old')!, '2015-01-01')).toBe('unknown')
  expect(standingOf(findInstrument('ah_old')!, '2022-01-01')).toBe('ended')
  expect(['2010-03-21', '2015-01-01', '2026-11-23'].map(standardStands)).toEqual(['not-yet', 'in-force', 'ended'])
})

test('on a day of the old law the platform may do next to nothing, today everything it does', () => {
  const open = (on: string) => operations.filter(operation => findOpen(operation.key, on)).map(({ key }) => key)
  expect(open('2026-11-23')).toHaveLength(operations.length)
  expect(open('2015-01-01')).not.toContain('people.look-up')
  expect(open('1900-01-01')).toEqual([])
  expect(['2015-01-01', '2015-02-30', 'gestern', ''].map(isDay)).toEqual([true, false, false, false])
})

test('what once gave a refused power is history: none of it is in force today', () => {
  for (const { code, once = [] } of refusals)
    for (const { instrument } of once)
      expect(standingOf(findInstrument(instrument)!, '2026-11-23'), `${code} ${instrument}`).toBe('ended')
})

test('the English pages lack nothing: wording, issuers and notes', () => {
  expect(Object.keys(english).sort()).toEqual(standard.map(({ id }) => id).sort())
  for (const { id } of standard) expect(english[id], id).toMatch(/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u)
  for (const { id, issuer, noteZh, noteEn } of instruments) {
    expect(issuerEn(issuer), `${id} ${issuer}`).toMatch(/^[\p{Script=Latin}\p{P}\s]+$/u)
    expect(noteZh === undefined, id).toBe(noteEn === undefined)
    if (noteZh !== undefined) expect(noteZh, id).toMatch(/\p{Script=Han}/u)
  }
})

test('whom to call and what to do: real lines, marked as far as they were checked, on laws in force', () => {
  expect(contactsOn('2026-11-23')).toEqual(contacts)
  expect(contactsOn('2015-01-01').map(({ phone }) => phone)).not.toContain('12345')
  for (const { phone, verification } of contacts) {
    expect(phone).toMatch(/^12[0-9]{3}$/)
    expect(verification).not.toBe('read')
  }
  for (const { key, instrument } of remedies)
    expect(standingOf(findInstrument(instrument)!, '2026-11-23'), key).toBe('in-force')
})
