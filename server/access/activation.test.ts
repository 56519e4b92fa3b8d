import { afterAll, beforeAll, expect, test } from 'vitest'
import { today } from '../platform/clock.ts'
import { type Desk, openDesk, street } from './test-desk.ts'

let desk: Desk
let admin: string
beforeAll(async () => {
  desk = await openDesk()
  admin = (await desk.enter('admin1')).cookie
})
afterAll(() => desk.close())

const first = 'a long first password'
const second = 'another long password'
const add = async (username: string) =>
  (await desk.send(admin, 'POST', '/accounts', { username, name: '何平', area: street })).body as {
    account: string
    activation: string
  }
const activate = (token: string, password: string) => desk.send('', 'POST', '/activate', { token, password })
const reset = async (username: string) => {
  const { rows } = await desk.signIn.pool.query('select id from access.login where username = $1', [username])
  return desk.app.inject({ method: 'POST', url: `/api/accounts/${rows[0].id}/reset`, headers: { cookie: admin } })
}

test('an administrator makes an account whose password only its person sets, once', async () => {
  const { account, activation } = await add('heping')
  expect((await desk.enter('heping', activation)).status).toBe(401)
  expect((await activate('not the token', first)).body.code).toBe('access.activation-spent')
  expect((await activate(activation, first)).body).toEqual({ username: 'heping' })
  expect((await desk.enter('heping', first)).status).toBe(200)
  expect((await activate(activation, second)).body.code).toBe('access.activation-spent')
  expect((await desk.enter('heping', second)).status).toBe(401)
  expect((await desk.traces('activate')).map(({ detail }) => detail)).toContainEqual({ account })
})

test('a password in a new account is refused: an administrator must not know it', async () => {
  const { status } = await desk.send(admin, 'POST', '/accounts', {
    username: 'told',
    name: '何平',
    area: street,
    password: first
  })
  expect(status).toBe(400)
})

test('a link of last week, and one followed by a newer, are spent', async () => {
  const older = (await add('late')).activation
  const newer = (await reset('late')).json().activation
  expect((await activate(older, first)).body.code).toBe('access.activation-spent')
  await desk.signIn.pool.query(`update access.activation set made_at = now() - interval '8 days'`)
  expect((await activate(newer, first)).body.code).toBe('access.activation-spent')
})

test('a reset ends the password, the sessions and the tokens of an account at once', async () => {
  const { cookie } = await desk.enter('street')
  const post = (await desk.send(cookie, 'GET', '/me')).body.activePost
  const { token } = (await desk.send(cookie, 'POST', '/tokens', { post, name: '政务平台', validTo: today() })).body
  expect((await desk.send(`Bearer ${token}`, 'GET', '/me')).status).toBe(200)
  const { activation } = (await reset('street')).json()
  expect((await desk.send(cookie, 'GET', '/me')).status).toBe(401)
  expect((await desk.send(`Bearer ${token}`, 'GET', '/me')).status).toBe(401)
  expect((await desk.enter('street')).status).toBe(401)
  await activate(activation, second)
  expect((await desk.enter('street', second)).status).toBe(200)
})

test('an administrator resets nobody of another district', async () => {
  await desk.signIn.pool.query('update access.login set area = 340111000000000 where username = $1', ['grid'])
  expect((await reset('grid')).json().code).toBe('platform.not-found')
  expect((await desk.enter('grid')).status).toBe(200)
})

test('with a new password of one’s own the tokens end, and the session goes on', async () => {
  const { cookie } = await desk.enter('community')
  const post = (await desk.send(cookie, 'GET', '/me')).body.activePost
  const { token } = (await desk.send(cookie, 'POST', '/tokens', { post, name: '政务平台', validTo: today() })).body
  const change = (currentPassword: string) =>
    desk.app.inject({
      method: 'POST',
      url: '/api/auth/change-password',
      headers: { cookie, host: 'anjia.test', origin: 'http://anjia.test' },
      payload: { currentPassword, newPassword: second }
    })
  expect((await change('not the password')).statusCode).toBe(401)
  expect((await desk.send(`Bearer ${token}`, 'GET', '/me')).status).toBe(200)
  expect((await change('anjia-demo-2026')).statusCode).toBe(200)
  expect((await desk.send(`Bearer ${token}`, 'GET', '/me')).status).toBe(401)
  expect((await desk.send(cookie, 'GET', '/me')).status).toBe(200)
})
