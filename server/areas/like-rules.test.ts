import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressKey } from './address-rules.ts'
import { findAlike } from './like-rules.ts'

const rooms = [1, 2, 3].flatMap(building =>
  [101, 102, 201, 202].map(room => addressKey(`梅山路12号翠竹园${building}栋1单元${room}室`))
)

test('an address with a slip of the pen is found first among its neighbours', () => {
  const first = (text: string) => findAlike(rooms, [addressKey(text)], { most: 3 })[0]![0]
  expect(first('梅山路12号翠竹园2栋1单元201室')).toBe(rooms[6]!)
  expect(first('梅山路12号翠竹苑2栋1单元201室')).toBe(rooms[6]!)
  expect(first('翠竹园3栋1单元102')).toBe(rooms[9]!)
  expect(first('长江西路5号')).toBeUndefined()
  expect(findAlike(rooms, [''], { most: 3 })).toEqual([[]])
  expect(findAlike([], ['梅山路'], { most: 3 })).toEqual([[]])
})

test('whatever is known is found by itself, first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 20 }), texts => {
      const found = findAlike(texts, texts, { most: texts.length })
      for (const [at, text] of texts.entries()) expect(found[at]).toContain(text)
    })
  )
})
