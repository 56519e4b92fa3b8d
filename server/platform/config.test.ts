import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ConfigProblem, readConfig } from './config.ts'

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
