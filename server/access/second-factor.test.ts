import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPassword } from './index.ts'
import { type Desk, openDesk } from './test-desk.ts'

let desk: Desk
/** The first administrator, signed in with both factors. */
let first: string
beforeAll(async () => {
  desk = await openDesk({ strict: true })
})
afterAll(() => desk.close())

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The six digits an authenticator shows (RFC 6238). */
function codeOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret')!
  const bits = [...secret.replace(/=+$/, '')]
    .map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  return String((mac.readUInt32BE(mac[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const auth = async (cookie: string, path: string, payload: object) => {
  const headers = { cookie, host: 'anjia.test', origin: 'http://anjia.test' }
  const answer = await desk.app.inject({ method: 'POST', url: `/api/auth/${path}`, headers, payload })
  const set = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
  return { status: answer.statusCode, body: answer.json(), cookies: set.join('; ') }
}

async function setUp(username: string) {
  const { cookie } = await desk.enter(username)
  const { body } = await auth(cookie, 'two-factor/enable', { password: demoPassword })
  const verified = await auth(cookie, 'two-factor/verify-totp', { code: codeOf(body.totpURI) })
  expect(verified.status).toBe(200)
  const session = verified.cookies.split('; ').find(one => one.startsWith('anjia.session_token=')) ?? cookie
  return { cookie: session, uri: body.totpURI as string, spare: body.backupCodes as string[] }
}

/** A sign-in that waits for its second factor. */
async function begin(username: string): Promise<string> {
  const answer = await desk.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password: demoPassword }
  })
  expect(answer.json()).toMatchObject({ twoFactorRedirect: true })
  return answer.cookies
    .filter(({ value }) => value)
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ')
}

test('where it is demanded, an administrator may do nothing until the second factor is set up, and everything then', async () => {
  const { cookie } = await desk.enter('admin1')
  expect((await desk.send(cookie, 'GET', '/me')).body).toMatchObject({ secondFactorNeeded: true, permissions: [] })
  expect((await desk.send(cookie, 'GET', '/accounts')).body.code).toBe('access.second-factor-needed')
  first = (await setUp('admin1')).cookie
  expect((await desk.send(first, 'GET', '/me')).body).toMatchObject({ secondFactorNeeded: false })
  expect((await desk.send(first, 'GET', '/accounts')).status).toBe(200)
})

test('an officer works without one', async () => {
  const { cookie } = await desk.enter('street')
  expect((await desk.send(cookie, 'GET', '/me')).body).toMatchObject({ secondFactorNeeded: false })
})

test('a spare code opens once', async () => {
  const { spare } = await setUp('auditor')
  const waiting = await begin('auditor')
  expect((await auth(waiting, 'two-factor/verify-backup-code', { code: spare[0] })).status).toBe(200)
  expect((await auth(await begin('auditor'), 'two-factor/verify-backup-code', { code: spare[0] })).status).toBe(401)
})

test('a lost device takes two administrators, and the password alone opens again', async () => {
  const { cookie: second } = await setUp('admin2')
  const { uri } = await setUp('duty')
  const entered = await auth(await begin('duty'), 'two-factor/verify-totp', { code: codeOf(uri) })
  expect(entered.status).toBe(200)
  const id = (await desk.signIn.pool.query(`select id from access.login where username = 'duty'`)).rows[0].id
  const wrong = await auth(await begin('admin1'), 'two-factor/verify-totp', { code: '000000' })
  expect(wrong.status).toBe(401)
  const asked = await desk.send(second, 'POST', `/accounts/${id}/second-factor/clear`, {})
  expect(asked.status).toBe(202)
  const decide = (who: string) =>
    desk.send(who, 'POST', `/approvals/${asked.body.approval}/decide`, { decision: 'grant' })
  expect((await decide(second)).body.code).toBe('access.second-person')
  expect((await decide(first)).body).toEqual({ status: 'used', post: null })
  expect((await desk.enter('duty')).body).not.toHaveProperty('twoFactorRedirect')
  expect((await desk.send(second, 'POST', `/accounts/${id}/second-factor/clear`, {})).body.code).toBe(
    'access.no-second-factor'
  )
})

test('who is signed in at several desks sees where, and ends one of them', async () => {
  const one = (await desk.enter('grid')).cookie
  const two = (await desk.enter('grid')).cookie
  const { sessions } = (await desk.send(one, 'GET', '/me/sessions')).body as {
    sessions: { id: string; current: boolean }[]
  }
  expect(sessions.map(({ current }) => current)).toEqual([false, true])
  await desk.send(one, 'POST', `/me/sessions/${sessions[0]!.id}/end`, {})
  expect((await desk.send(two, 'GET', '/me')).status).toBe(401)
  const street = (await desk.enter('street')).cookie
  expect((await desk.send(street, 'POST', `/me/sessions/${sessions[1]!.id}/end`, {})).status).toBe(404)
})
