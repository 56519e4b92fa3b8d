import { expect, test } from 'vitest'
import { passwords } from './pace-passwords.ts'

test('of many passwords checked at once each gets its own answer, the right one too when others are wrong', async () => {
  const hash = await passwords.hash('the right password')
  const typed = ['the right password', 'a wrong password', 'the right password', 'another wrong one', '']
  const answers = await Promise.all(typed.map(password => passwords.verify({ hash, password })))
  expect(answers).toEqual([true, false, true, false, false])
})

test('a hash that is none is refused, and the next in the row is still answered', async () => {
  const hash = await passwords.hash('the right password')
  const [broken, next] = await Promise.allSettled([
    passwords.verify({ hash: 'no hash at all', password: 'x' }),
    passwords.verify({ hash, password: 'the right password' })
  ])
  expect([broken.status, next]).toEqual(['rejected', { status: 'fulfilled', value: true }])
})
