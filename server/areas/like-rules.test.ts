import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressKey } from './address-rules.ts'
import { likeFinder } from './like-rules.ts'

const rooms = [1, 2, 3].flatMap(building =>
  [101, 102, 201, 202].map(room => ({ key: addressKey(`梅山路12号翠竹园${building}栋1单元${room}室`) }))
)

test('an address with a slip of the pen is found first among its neighbours', () => {
  const find = likeFinder(rooms)
  const first = (text: string) => find(addressKey(text), 3)[0]?.key
  expect(first('梅山路12号翠竹园2栋1单元201室')).toBe(rooms[6]!.key)
  expect(first('梅山路12号翠竹苑2栋1单元201室')).toBe(rooms[6]!.key)
  expect(first('翠竹园3栋1单元102')).toBe(rooms[9]!.key)
  expect(first('长江西路5号')).toBeUndefined()
  expect(find('', 3)).toEqual([])
})

test('whatever is known is found by itself, first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 20 }), texts => {
      const find = likeFinder(texts.map(key => ({ key })))
      for (const text of texts) {
        const found = find(text, texts.length)
        expect(found.map(({ key }) => key)).toContain(text)
      }
    })
  )
})
