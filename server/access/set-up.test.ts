import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSetupLink, needsSetUp } from './index.ts'
import { type Desk, openDesk, street } from './test-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const pair = (first: string, second: string) =>
  [first, second].map(username => ({ username, name: '钱进', password: 'a long first password' }))
const setUp = (token: string, [first, second]: [string, string]) =>
  desk.send('', 'POST', '/setup', { token, administrators: pair(first, second) })

test('the set-up link makes two administrators once', async () => {
  const token = await makeSetupLink(desk.signIn.pool, street)
  expect((await setUp('not the token', ['one', 'two'])).body.code).toBe('access.setup-link-spent')
  expect((await setUp(token, ['first', 'second'])).status).toBe(201)
  expect((await setUp(token, ['third', 'fourth'])).body.code).toBe('access.setup-link-spent')
  const { cookie } = await desk.enter('first', 'a long first password')
  expect((await desk.send(cookie, 'GET', '/me')).body).toMatchObject({
    posts: [{ role: 'administrator', area: street }]
  })
})

test('a set-up that fails leaves the link unused and nobody made', async () => {
  const token = await makeSetupLink(desk.signIn.pool, street)
  expect((await setUp(token, ['fifth', 'street'])).body.code).toBe('access.username-taken')
  expect((await desk.enter('fifth', 'a long first password')).status).toBe(401)
  expect((await setUp(token, ['fifth', 'sixth'])).status).toBe(201)
})

test('a newer link voids the older, and a link of last week is spent', async () => {
  const older = await makeSetupLink(desk.signIn.pool, street)
  const newer = await makeSetupLink(desk.signIn.pool, street)
  expect((await setUp(older, ['seventh', 'eighth'])).body.code).toBe('access.setup-link-spent')
  await desk.signIn.pool.query(`update access.setup_link set made_at = now() - interval '8 days' where used_at is null`)
  expect((await setUp(newer, ['seventh', 'eighth'])).body.code).toBe('access.setup-link-spent')
})

test('an installation needs a set-up until it has an account', async () => {
  expect(await needsSetUp(desk.signIn.pool)).toBe(false)
  await desk.signIn.pool.query('delete from access.login')
  expect(await needsSetUp(desk.signIn.pool)).toBe(true)
})
