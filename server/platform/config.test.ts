import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ConfigProblem, makeKeys, readConfig } from './config.ts'

const data = mkdtempSync(join(tmpdir(), 'anjia-config-'))
afterAll(() => rmSync(data, { recursive: true }))
const proxies = (text?: string) =>
  readConfig({ ANJIA_DATA: data, ...(text !== undefined && { ANJIA_PROXY: text }) }).proxies

test('the gateways in front are named by address or network; unnamed, only the machine itself is believed', () => {
  expect(proxies()).toEqual(['loopback'])
  expect(proxies('10.0.0.5, 10.1.0.0/16,2001:db8::/32')).toEqual(['10.0.0.5', '10.1.0.0/16', '2001:db8::/32'])
})

test.each(['', '10.0.0', '10.0.0.0/33', '10.0.0.0/x', 'gateway.example', 'true', '*'])('“%s” is no gateway', text => {
  expect(() => proxies(text)).toThrow(ConfigProblem)
})

const production = (env: NodeJS.ProcessEnv) =>
  readConfig({ ANJIA_DATA: join(data, 'real'), ANJIA_MODE: 'production', ...env })
const keyFile = (text: string) => {
  const path = join(data, 'their-keys.json')
  writeFileSync(path, text)
  return path
}

test('production refuses to start without keys, and makes none', () => {
  expect(() => production({})).toThrow(/ANJIA_KEYS/)
  expect(() => production({ ANJIA_KEYS: join(data, 'nowhere.json') })).toThrow(/cannot be read/)
  expect(() => production({ ANJIA_KEYS: keyFile('{}') })).toThrow(/not in the form/)
  expect(() => production({ ANJIA_KEYS: keyFile(JSON.stringify({ ...makeKeys(), current: 'k2' })) })).toThrow(/current/)
  expect(existsSync(join(data, 'real'))).toBe(false)
  const keys = makeKeys()
  expect(production({ ANJIA_KEYS: keyFile(JSON.stringify(keys)) }).keys).toEqual(keys)
})

test('a demo makes its keys once, readable to its owner alone, and is reached from this machine alone', () => {
  const demo = () => readConfig({ ANJIA_DATA: join(data, 'demo'), HOST: '0.0.0.0' })
  const { keys, host, mode } = demo()
  expect([mode, host, demo().keys]).toEqual(['demo', '127.0.0.1', keys])
  const file = join(data, 'demo/keys.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(keys)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test.each([
  ['PORT', '80a'],
  ['PORT', '70000'],
  ['ANJIA_MODE', 'prod']
])('%s=%s is told, not guessed', (name, value) => {
  expect(() => readConfig({ ANJIA_DATA: data, [name]: value })).toThrow(ConfigProblem)
})
