import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit, upgradeCandidate } from '../id-number-rules.ts'
import { namePinyin } from '../name-rules.ts'
import { compareIdentities, distance, type Identity, strengthOf, swapped } from './duplicate-rules.ts'

const number = (sequence: number, bornOn = '1990-02-03') => {
  const first17 = `340104${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}
const one = (told: Partial<Identity> = {}): Identity => {
  const name = told.name ?? '周明远'
  return {
    name,
    pinyin: namePinyin(name).pinyin,
    sex: '1',
    bornOn: '1990-02-03',
    addresses: [],
    households: [],
    parents: [],
    ...told
  }
}
const shown = (a: Identity, b: Identity) => {
  const like = compareIdentities(a, b)
  return like && `${like.kind} ${strengthOf(like.score)} ${like.reasons.join(' ')}`
}

test('the same name and birth date without a number is likely one person, at the same address strongly', () => {
  expect(shown(one({ number: number(1) }), one())).toBe('same-person likely name.same born.same')
  const home = { addresses: ['梅山路7号'] }
  expect(shown(one(home), one(home))).toBe('same-person strong name.same born.same address.same')
})

test('two numbers that both pass their check are two people, however alike the rest', () => {
  expect(shown(one({ number: number(1) }), one({ number: number(582) }))).toBeUndefined()
  const home = { addresses: ['梅山路7号'] }
  expect(shown(one({ number: number(1), ...home }), one({ number: number(582), ...home }))).toBeUndefined()
})

test('the old number of 15 digits is the number of 18 it became', () => {
  const old = '340104900203001'
  expect(shown(one({ number: old }), one({ number: upgradeCandidate(old) }))).toBe(
    'same-person strong number.old-form name.same born.same'
  )
})

test('one number under two names is no duplicate but a number to correct', () => {
  const old = '340104900203001'
  const like = compareIdentities(one({ number: old }), one({ name: '吴凤英', sex: '2', number: upgradeCandidate(old) }))
  expect(like?.kind).toBe('one-number')
})

test('twins, brothers and sisters are two people', () => {
  const family = { households: ['h'], parents: ['m', 'f'], addresses: ['梅山路7号'] }
  expect(shown(one({ name: '周子涵', ...family }), one({ name: '周子轩', ...family }))).toBeUndefined()
  expect(shown(one({ name: '周子涵', households: ['h'] }), one({ name: '周子晗', households: ['h'] }))).toContain(
    'name.pinyin'
  )
})

test('father and son of one name are two people; a birth date typed wrongly is shown', () => {
  const home = { addresses: ['梅山路7号'] }
  expect(shown(one(home), one({ bornOn: '1962-07-19', ...home }))).toBeUndefined()
  expect(shown(one(), one({ bornOn: '1990-03-02' }))).toBe('same-person possible name.same born.swapped')
  expect(shown(one(), one({ bornOn: '1990-02-05' }))).toBe('same-person possible name.same born.near')
  expect(shown(one(home), one({ bornOn: '1980-02-03', ...home }))).toBe(
    'same-person likely name.same born.near address.same'
  )
})

test('who has the same parents, or is of one household, is the likelier one person for it', () => {
  const slip = { bornOn: '1990-02-05' }
  const kin = { parents: ['m', 'f'] }
  expect(shown(one(kin), one({ ...kin, ...slip }))).toBe('same-person likely name.same born.near kin.parents')
  const home = { households: ['h'] }
  const [alike, apart] = [home, {}].map(told => compareIdentities(one(told), one({ ...told, ...slip })))
  expect(alike?.reasons).toContain('kin.household')
  expect(alike!.score).toBeGreaterThan(apart!.score)
})

test('another character of the same sound, a former name, one character apart', () => {
  expect(shown(one(), one({ name: '周鸣远' }))).toContain('name.pinyin')
  expect(shown(one({ formerName: '周小毛' }), one({ name: '周小毛' }))).toContain('name.former')
  expect(shown(one(), one({ name: '周朋远' }))).toBe('same-person possible name.near born.same')
  expect(shown(one(), one({ name: '郑明远' }))).toBeUndefined()
})

test('a birth certificate says nothing against the number given later', () => {
  expect(shown(one({ number: 'V340123456' }), one({ number: number(1) }))).toBe(
    'same-person likely name.same born.same'
  )
})

const name = fc.constantFrom(
  '周明远',
  '周鸣远',
  '周朋远',
  '周小毛',
  '吴凤英',
  '阿卜杜拉·买买提',
  'Zhou Ming',
  '𠮷田',
  ''
)
const day = fc.constantFrom('1990-02-03', '1990-03-02', '1990-02-13', '1990-02', '1990', '1962-07-19', undefined)
const list = fc.subarray(['x', 'y'])
const identity: fc.Arbitrary<Identity> = fc
  .record({
    name,
    formerName: fc.option(name, { nil: undefined }),
    sex: fc.constantFrom('0', '1', '2', '9'),
    bornOn: day,
    number: fc.constantFrom(number(1), number(2), '340104900203001', 'V340123456', undefined),
    phone: fc.constantFrom('13600136000', undefined),
    addresses: list,
    households: list,
    parents: list
  })
  .map(told => one({ ...told, pinyin: namePinyin(told.name).pinyin }))

test('it is the same either way round', () => {
  fc.assert(
    fc.property(identity, identity, (a, b) => void expect(compareIdentities(a, b)).toEqual(compareIdentities(b, a)))
  )
})

test('an entry and its copy are one person as soon as name and birth date are known', () => {
  fc.assert(
    fc.property(identity, a => {
      fc.pre(a.name !== '' && a.bornOn?.length === 10)
      expect(compareIdentities(a, { ...a })?.kind).toBe('same-person')
    })
  )
})

test('an agreement more never makes a pair weaker', () => {
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      const before = compareIdentities(a, b)
      fc.pre(before?.kind === 'same-person')
      const at = { addresses: ['z'] }
      expect(compareIdentities({ ...a, ...at }, { ...b, ...at })!.score).toBeGreaterThanOrEqual(
        before!.score - (before!.reasons.includes('address.same') ? 5 : 0)
      )
    })
  )
})

test('the distance of two texts is a distance', () => {
  const text = fc.string({ unit: fc.constantFrom('周', '明', '𠮷', 'a'), maxLength: 6 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a))
      expect(distance(a, b) === 0).toBe(a === b)
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(Array.from(a).length, Array.from(b).length))
    })
  )
})

test('month and day change places only where both ways are days', () => {
  expect([swapped('1990-02-03'), swapped('1990-02-13'), swapped('1990-02-02')]).toEqual([
    '1990-03-02',
    undefined,
    undefined
  ])
})
