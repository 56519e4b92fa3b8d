import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Enrolled, idNumber, officer } from '../people/people-factory.ts'
import { bindResident, endResidentAccount, getResidentAccount } from './bind-resident.ts'
import { providerSimulator, type Spoil } from './provider-simulator-factory.ts'
import { openResidents, type Phone, type ResidentDesk } from './resident-desk.ts'

let desk: ResidentDesk
let provider: Awaited<ReturnType<typeof providerSimulator>>
let li: Enrolled
beforeAll(async () => {
  desk = await openResidents()
  provider = await providerSimulator()
  desk.phones.provider = provider
  li = await desk.enrol({ name: '李春禾', idNumber: idNumber(81) })
})
afterAll(async () => {
  await provider.close()
  await desk.close()
})

/** What a browser does at the provider: it follows, types who it is, and comes back to an address of ours. */
async function atProvider(start: string, who: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = new URL(start)
  let form: URLSearchParams | undefined
  for (let steps = 0; next.origin === new URL(provider.issuer).origin; steps++) {
    if (steps > 9) throw new Error('the provider leads in circles')
    const answer = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(pair => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: form })
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const to = answer.headers.get('location')
    form = to === null && form === undefined ? new URLSearchParams({ who }) : undefined
    if (to === null && !form) throw new Error(`the provider stays: ${answer.status} ${await answer.text()}`)
    if (to !== null) next = new URL(to, next)
  }
  return `${next.pathname}${next.search}`
}

const leave = async (phone: Phone, who: string) => atProvider((await phone.open('/my/provider')).to!, who)
async function signIn(who: string, phone = desk.phone()): Promise<Phone> {
  expect(await phone.open(await leave(phone, who))).toMatchObject({ status: 303, to: '/my' })
  return phone
}
const shownOn = async (phone: Phone) => {
  const { text } = await phone.open('/my')
  const [, a, b, tail] = /(\d{4}) (\d{4}) .*?(\d{4})/.exec(text)!
  return { shown: `${a}${b}`, tail: tail! }
}
const bind = (one: Enrolled, told: { shown: string; tail: string }) =>
  desk.as(officer, ctx => bindResident(ctx, { id: one.enrolment, checked: 'card-seen', ...told }))

test('who signs in at the provider opens no file until the window has bound the subject face to face', async () => {
  const phone = desk.phone()
  expect((await phone.open('/my/sign-in')).text).toContain('用测试身份平台登录')
  // The provider says the very name and number that stand on file: it opens nothing all the same.
  await signIn('李春禾', phone)
  const { text } = await phone.open('/my')
  expect(text).toContain('您的身份认证账号还没有对应任何人的档案')
  expect(text).not.toContain('登记机关现在知道')
  const told = await shownOn(phone)
  await expect(bind(li, { ...told, tail: told.tail === '0000' ? '1111' : '0000' })).rejects.toThrow(
    'residents.pair-unknown'
  )
  expect(await bind(li, told)).toMatchObject([{ phoneMasked: null, checked: 'card-seen' }])
  expect((await phone.open('/my')).text).toContain('李春禾，以下是登记机关现在知道的内容')
  expect((await phone.open('/my/account')).text).toContain('用统一身份认证登录')
  expect((await (await signIn('李春禾')).open('/my')).text).toContain('李春禾，以下是')
  expect((await (await signIn('王秋实')).open('/my')).text).not.toContain('李春禾')
})

test('a phone and the provider may open one file; ended at the window, neither does', async () => {
  const byPhone = await desk.bound(li, '13800138091')
  const byProvider = await signIn('李春禾')
  expect((await byPhone.open('/my/account')).text).toMatch(/统一身份认证登录.*13800138091/)
  expect(await desk.as(officer, ctx => getResidentAccount(ctx, li.enrolment))).toMatchObject([
    { phoneMasked: null },
    { phoneMasked: '1********91' }
  ])
  expect((await byProvider.open('/my')).text).toContain('李春禾，以下是')
  const other = await signIn('another subject')
  await expect(bind(li, await shownOn(other))).rejects.toThrow('residents.bound')
  await desk.as(officer, ctx => endResidentAccount(ctx, li.enrolment))
  for (const phone of [byPhone, byProvider, await signIn('李春禾')])
    expect((await phone.open('/my')).text).toContain('还没有对应任何人的档案')
})

test('an answer is good once, in the browser that asked, within ten minutes, and in answer to its own question', async () => {
  const refused = async (phone: Phone, path: string) => {
    const { status, text } = await phone.open(path)
    expect([status, text]).toEqual([401, expect.stringContaining('这次身份认证没有完成，或者已经过期')])
    expect(phone.cookies.has('anjia_my')).toBe(false)
  }
  const replaying = desk.phone()
  const back = await leave(replaying, 'a')
  const asked = replaying.cookies.get('anjia_provider')!
  expect((await replaying.open(back)).to).toBe('/my')
  replaying.cookies.delete('anjia_my')
  replaying.cookies.set('anjia_provider', asked)
  await refused(replaying, back)

  // Somebody is led to an answer that was given to another: they would act in a stranger's file.
  const [thief, victim] = [desk.phone(), desk.phone()]
  const stolen = await leave(thief, 'a')
  await refused(victim, stolen)
  await victim.open('/my/provider')
  await refused(victim, stolen)

  const changed = desk.phone()
  await refused(changed, (await leave(changed, 'a')).replace(/state=[^&]*/, 'state=other'))
  const without = desk.phone()
  await refused(without, (await leave(without, 'a')).replace(/state=[^&]*&?/, ''))
  const late = desk.phone()
  const tooLate = await leave(late, 'a')
  await desk.owner('update residents.provider_ask set expires_at = now()')
  await refused(late, tooLate)
  const declined = desk.phone()
  await refused(declined, await leave(declined, ''))
  await refused(desk.phone(), '/my/signed-in')
})

const spoils: Record<string, Spoil> = {
  'the nonce of another question': claims => ({ ...claims, nonce: 'another' }),
  'another issuer': claims => ({ ...claims, iss: 'https://elsewhere.cn' }),
  'a token for another house': claims => ({ ...claims, aud: 'another' }),
  'a token that has expired': ({ iat, ...claims }) => ({ ...claims, iat: iat! - 7200, exp: iat! - 3600 }),
  'no subject': ({ sub: _, ...claims }) => claims,
  'a signature of somebody else': () => 'signed by somebody else'
}
test.each(Object.entries(spoils))('%s signs nobody in', async (_, spoil) => {
  const phone = desk.phone()
  const back = await leave(phone, '李春禾')
  provider.next(spoil)
  expect((await phone.open(back)).status).toBe(401)
  expect(phone.cookies.has('anjia_my')).toBe(false)
  provider.next(claims => claims)
  await signIn('李春禾', phone)
})

test('the issuer that an answer names must be the one that was asked', async () => {
  const phone = desk.phone()
  const back = await leave(phone, 'a')
  expect(back).toMatch(/[?&]iss=/)
  expect(
    (await phone.open(back.replace(/iss=[^&]*/, `iss=${encodeURIComponent('https://elsewhere.cn')}`))).status
  ).toBe(401)
})

test('nothing in an address leads elsewhere: the way goes to the provider and back to one’s own page', async () => {
  for (const more of ['?to=https://elsewhere.cn', '?redirect_uri=https://elsewhere.cn', '?return=//elsewhere.cn']) {
    const phone = desk.phone()
    const { to = '' } = await phone.open(`/my/provider${more}`)
    expect(new URL(to).origin).toBe(new URL(provider.issuer).origin)
    expect(new URL(to).searchParams.get('redirect_uri')).toMatch(/^http:\/\/localhost(:80)?\/my\/signed-in$/)
    expect(new URL(to).searchParams.get('scope')).toBe('openid')
    const back = await atProvider(to, 'a')
    expect((await phone.open(`${back}&${more.slice(1)}`)).to).toBe('/my')
  }
  expect((await desk.phone().open('/my/provider', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  // Under a name of the house that the provider does not know, the provider itself leads nobody back.
  const { to = '' } = await desk.phone().open('/my/provider', { host: 'elsewhere.cn' })
  expect((await fetch(to, { redirect: 'manual' })).status).toBe(400)
})

test('a provider that is away is said so, and by phone one signs in all the same; without one there is no such way', async () => {
  const phone = desk.phone()
  const back = await leave(phone, 'a')
  const gone = { ...provider, issuer: 'http://127.0.0.1:9' }
  desk.phones.provider = gone
  try {
    for (const path of ['/my/provider', back]) {
      const { status, text } = await phone.open(path)
      expect([status, text], path).toEqual([503, expect.stringContaining('统一身份认证暂时连不上')])
      expect(text).toContain('手机号码')
    }
    desk.phones.provider = undefined
    expect((await phone.open('/my/sign-in')).text).not.toContain('其他登录方式')
    expect((await phone.open('/my/provider')).status).toBe(404)
  } finally {
    desk.phones.provider = provider
  }
})

test('of what the provider says only a keyed hash is kept, and nothing of the question once it is answered', async () => {
  await signIn('a-subject-to-look-for')
  let stored = ''
  for (const table of ['residents.provider_ask', 'residents.session', 'residents.binding', 'audit.entry'])
    stored += JSON.stringify(await desk.owner(`select t::text from ${table} t`))
  expect(stored).not.toContain('a-subject-to-look-for')
  expect(stored).not.toContain(provider.secret)
  expect(
    await desk.owner(`select from audit.entry where detail->>'outcome' = 'residents.provider-refused'`)
  ).not.toEqual([])
})
