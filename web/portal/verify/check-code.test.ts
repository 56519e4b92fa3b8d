import { expect, test } from 'vitest'
import { certificateNumber } from '../../../contract/certificate-number.ts'
import { type Credential, credentialBody } from '../../../contract/credential.ts'
import { revocationBody } from '../../../contract/revocation-list.ts'
import { certificateKeys } from '../../../server/platform/certificate-keys.ts'
import { makeKeys } from '../../../server/platform/config.ts'
import { verifyTexts } from '../../../ui/texts/verify.ts'
import { checkCode, codeIn } from './check-code.ts'
import type { Lists } from './lists.ts'

const on = '2026-11-23'
const street = certificateKeys(makeKeys())
const numbered = (serial: number, version = 1) =>
  certificateNumber({ typeCode: 'BR01', issuer: '340104001000000', year: 2026, serial, version })
const paper: Credential = {
  key: street.current,
  number: numbered(123),
  type: 'BR01',
  issuer: '三里庵街道',
  holder: '张𬭎',
  issuedOn: '2026-11-01',
  validUntil: null
}
const signed = (more: Partial<Credential> = {}, by = street) => {
  const body = credentialBody({ ...paper, ...more })
  return `${body}.${by.sign(body)}`
}
const listed = (...numbers: string[]): Lists => {
  const list = { key: street.current, at: '2026-11-23T01:00:00.000Z', numbers }
  return { keys: street.published, revoked: { ...list, signature: street.sign(revocationBody(list)) } }
}
const said = async (code: string, lists: Lists | undefined = listed()) => {
  const { is } = await checkCode(code, lists, on)
  return [is, verifyTexts[`verify.says.${is}`].zh]
}

test('each kind of code has its own clear sentence: valid, expired, not yet issued, revoked, forged', async () => {
  expect(await said(signed())).toEqual(['valid', expect.stringContaining('签名无误，在有效期内，也没有被撤销')])
  expect(await said(signed({ validUntil: '2026-11-22' }))).toEqual(['expired', expect.stringContaining('已过了有效期')])
  expect(await said(signed({ issuedOn: '2026-11-24' }))).toEqual([
    'early',
    expect.stringContaining('出具日期在今天之后')
  ])
  expect(await said(signed(), listed(paper.number))).toEqual(['revoked', expect.stringContaining('已被撤销')])
  const stranger = certificateKeys(makeKeys())
  expect(await said(signed({}, stranger))).toEqual(['forged', expect.stringContaining('内容与签名不符')])
  const [head, , signature] = signed().split('.')
  const altered = credentialBody({ ...paper, holder: '李四' }).split('.')[1]
  expect((await said(`${head}.${altered}.${signature}`))[0]).toBe('forged')
})

test('a paper issued anew: the earlier copy presented again is revoked, the later one is valid', async () => {
  const later = { number: numbered(123, 2) }
  expect((await said(signed(), listed(paper.number)))[0]).toBe('revoked')
  expect((await said(signed(later), listed(paper.number)))[0]).toBe('valid')
})

test('a code is found in an address, in a sentence, in a file, over lines and in wide letters', async () => {
  const code = signed()
  for (const text of [
    `https://anjia.example/verify#${code}`,
    `我的回执：\n${code}\n请核验`,
    `/Subject (${code})\n/Creator`,
    `${code.slice(0, 40)}\n ${code.slice(40)}`,
    code.replace('ANJIA1', 'ＡＮＪＩＡ１')
  ])
    expect((await said(text))[0], text).toBe('valid')
  expect(codeIn('ANJIA1')).toBeUndefined()
  for (const text of ['', '你好', 'https://example.org', 'ANJIA1.', '<script>alert(1)</script>'])
    expect(await said(text), text).toEqual(['unreadable', expect.stringContaining('没有核验码')])
})

test('a typed number shows whether it was revoked, and says that a number alone proves nothing', async () => {
  const { number } = paper
  for (const typed of [
    number,
    ` 编号 ${number.toLowerCase()} `,
    number.replaceAll('.', '．'),
    number.replaceAll('.', '. ')
  ])
    expect(await said(typed), typed).toEqual(['number-only', expect.stringContaining('编号谁都能抄')])
  expect((await said(number, listed(number)))[0]).toBe('number-revoked')
  expect((await said(number.replace('00000123', '00000124')))[0]).toBe('number-wrong')
})

test('without lists it says what to do, and a code nobody can read needs none', async () => {
  const { is } = await checkCode(signed(), undefined, on)
  expect([is, verifyTexts[`verify.says.${is}`].zh]).toEqual(['no-lists', expect.stringContaining('连上网络打开一次')])
  expect((await checkCode('', undefined, on)).is).toBe('unreadable')
})
