import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRegister, type Register } from '../../people/people-factory.ts'
import { askCode, checkCode, findChallenge, type Phones } from '../codes.ts'
import '../refusals.ts'
import { deliverOne } from './deliver.ts'
import { smsGateway } from './sms-gateway.ts'
import { smsSimulator } from './sms-simulator-factory.ts'

let register: Register
let gateway: Awaited<ReturnType<typeof smsSimulator>>
let phones: Phones & { messenger: NonNullable<Phones['messenger']> }
beforeAll(async () => {
  register = await openRegister()
  gateway = await smsSimulator('the key')
  const messenger = smsGateway(gateway.url, 'the key')
  phones = { pool: register.signin, sealer: register.platform.sealer, messenger, mostMessages: 100 }
})
afterAll(async () => {
  await gateway.close()
  await register.close()
})

let numbers = 0
const ask = () => askCode(phones, `139001390${String(++numbers).padStart(2, '0')}`, `10.7.0.${numbers}`)
const rowOf = async (id: string) =>
  (
    await register.owner<{
      state: string
      tries: number
      receipt: string | null
      problem: string | null
      kept: boolean
    }>(
      `select state, tries, receipt, problem, phone <> '' or sealed <> '' as kept from residents.message where id = $1`,
      [id]
    )
  )[0]!
const dueNow = () => register.owner(`update residents.message set next_at = now() where state = 'waiting'`)

test('a message goes to the gateway with its id, and its receipt stays while number and words go', async () => {
  const { challenge } = await ask()
  expect(gateway.delivered.get(challenge)).toMatchObject({
    phone: '13900139001',
    text: expect.stringMatching(/验证码 \d{6}/)
  })
  expect(await rowOf(challenge)).toEqual({
    state: 'sent',
    tries: 1,
    receipt: `r-${challenge}`,
    problem: null,
    kept: false
  })
  expect(await findChallenge(phones, challenge)).toMatchObject({ tail: '9001', state: 'sent', received: null })
  const code = /\d{6}/.exec(gateway.delivered.get(challenge)!.text)![0]
  expect(phones.sealer.open((await checkCode(phones, challenge, code)).phone)).toBe('13900139001')
})

test('a gateway that fails, hangs up or answers nonsense is asked again later, not at once, and the person is told it waits', async () => {
  for (const mood of ['fails', 'hangs-up', 'babbles'] as const) {
    gateway.next(mood)
    const { challenge } = await ask()
    expect(await rowOf(challenge), mood).toMatchObject({ state: 'waiting', tries: 1, kept: true })
    expect(await findChallenge(phones, challenge)).toMatchObject({ state: 'waiting' })
    expect(await deliverOne(phones), mood).toBeUndefined()
    await dueNow()
    expect(await deliverOne(phones), mood).toBe(challenge)
    expect(await rowOf(challenge), mood).toMatchObject({ state: 'sent', tries: 2, kept: false })
  }
})

test('an answer that was lost on the way sends nothing twice: the gateway knows the id', async () => {
  gateway.next('loses-answer')
  const before = gateway.delivered.size
  const { challenge } = await ask()
  await dueNow()
  await deliverOne(phones)
  expect([await rowOf(challenge), gateway.delivered.size]).toEqual([
    expect.objectContaining({ state: 'sent', tries: 2 }),
    before + 1
  ])
})

test('what is refused for good is not tried again; after four tries, or past its time, a message is given up', async () => {
  gateway.next('refuses')
  const refused = await ask()
  expect(await rowOf(refused.challenge)).toMatchObject({ state: 'failed', tries: 1, problem: 'blocked', kept: false })
  gateway.next('fails', 'fails', 'fails', 'fails')
  const { challenge } = await ask()
  for (let n = 0; n < 4; n++) {
    await dueNow()
    await deliverOne(phones)
  }
  expect(await rowOf(challenge)).toMatchObject({ state: 'failed', tries: 4, problem: 'busy', kept: false })
  gateway.next('fails')
  const late = await ask()
  await register.owner(`update residents.message set until = now(), next_at = now() where state = 'waiting'`)
  const asked = gateway.asked()
  await deliverOne(phones)
  expect([await rowOf(late.challenge), gateway.asked()]).toEqual([
    expect.objectContaining({ state: 'failed', kept: false }),
    asked
  ])
})

test('two processes that deliver at once send each message once', async () => {
  gateway.next('fails')
  const { challenge } = await ask()
  await dueNow()
  const asked = gateway.asked()
  const sent = await Promise.all([1, 2, 3, 4].map(() => deliverOne(phones)))
  expect([sent.filter(Boolean), gateway.asked() - asked]).toEqual([[challenge], 1])
})

test('a wrong key is a refusal, and without a gateway nobody is asked for a phone', async () => {
  const stranger = { ...phones, messenger: smsGateway(gateway.url, 'another') }
  const { challenge } = await askCode(stranger, '13700137000', '10.7.1.1')
  expect(await rowOf(challenge)).toMatchObject({ state: 'failed', problem: 'key' })
  await expect(askCode({ ...phones, messenger: undefined }, '13700137001', '10.7.1.2')).rejects.toThrow(
    'residents.no-messages'
  )
})

test('what messages may cost in an hour is a limit for all together', async () => {
  const small = { ...phones, mostMessages: 0 }
  await expect(askCode(small, '13700137009', '10.7.1.9')).rejects.toThrow('residents.too-often')
})
