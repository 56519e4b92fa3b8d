import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** 32 bytes of secret, written in base64. */
const Key = z.string().refine(text => Buffer.from(text, 'base64').length === 32, 'a key is 32 bytes in base64')

/**
 * Keys live in a file outside the database, so that a copy of the database alone opens no number and signs nobody in.
 * `sealing` holds every key ever used, by id; `current` names the one for new values.
 */
export const Keys = z.strictObject({
  current: z.string().regex(/^[a-z0-9]{1,8}$/),
  sealing: z.record(z.string().regex(/^[a-z0-9]{1,8}$/), Key),
  lookup: Key,
  database: Key,
  session: Key,
  /** Seeds of the Ed25519 keys that sign certificates, by id. To change keys, add one and name it current; none is removed. */
  certificates: z
    .strictObject({ current: z.string(), keys: z.record(z.string().regex(/^c[1-9]\d{0,3}$/), Key) })
    .refine(({ current, keys }) => current in keys, 'the current key is one of them')
    .optional()
})
export type Keys = z.infer<typeof Keys>

export interface Config {
  mode: 'demo' | 'production'
  data: string
  port: number
  host: string
  databaseUrl: string | undefined
  /** Requests one account may send in a minute. */
  requestsPerMinute: number
  /** Addresses of gateways in front, whose word about the caller's address and protocol counts. */
  proxies: string[]
  /** The gateway that sends messages to phones (server/residents/README.md); without one nobody signs in by phone. */
  sms: { url: string; key: string } | undefined
  /** E-mail by SMTP: an address smtps://user:password@host, and whom it is from. */
  mail: { url: string; from: string } | undefined
  /** An official account (公众号) and the template it may send. */
  wechat: { url: string; app: string; secret: string; template: string } | undefined
  /** The identity provider that residents may sign in by (OpenID Connect), under the name they know it by. */
  provider: { issuer: string; client: string; secret: string; name: string } | undefined
  /** Messages an hour at most, whoever asks: what they may cost. */
  messagesPerHour: number
  /** The scanner for files that residents bring, a command with its arguments; empty where the office has none. */
  scan: string[]
  /** The ways to other offices (server/cases/agencies/README.md), by their name; what has none is carried by hand. */
  agencies: Record<string, { url: string; key: string }>
  /** Groups that notices are posted to (docs/message-channels.md), each by the code of its area. */
  groups: Record<string, { url: string }> | undefined
  keys: Keys
}

export class ConfigProblem extends Error {}

/** Reads the settings from the environment; in demo mode makes keys on the first start, in production demands them. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const mode = z
    .enum(['demo', 'production'])
    .catch('demo')
    .parse(env.ANJIA_MODE ?? 'demo')
  if (env.ANJIA_MODE && env.ANJIA_MODE !== mode)
    throw new ConfigProblem(`ANJIA_MODE is demo or production, not ${env.ANJIA_MODE}`)
  const data = resolve(env.ANJIA_DATA ?? '.anjia')
  const host = mode === 'demo' ? '127.0.0.1' : (env.HOST ?? '127.0.0.1')
  return {
    mode,
    data,
    port: numberIn(env, 'PORT', { fallback: 8080, most: 65_535 }),
    host,
    databaseUrl: env.DATABASE_URL || undefined,
    requestsPerMinute: numberIn(env, 'ANJIA_REQUESTS_PER_MINUTE', { fallback: 3000, most: 1_000_000 }),
    proxies: proxiesIn(env.ANJIA_PROXY),
    sms: smsIn(env),
    provider: providerIn(env),
    mail: mailIn(env),
    wechat: wechatIn(env),
    messagesPerHour: numberIn(env, 'ANJIA_SMS_PER_HOUR', { fallback: 600, most: 1_000_000 }),
    scan: (env.ANJIA_SCAN_COMMAND ?? '').split(' ').filter(Boolean),
    agencies: agenciesIn(env.ANJIA_AGENCIES),
    groups: groupsIn(env.ANJIA_GROUPS),
    keys: readKeys(mode, data, env.ANJIA_KEYS)
  }
}

/** Addresses or networks between commas; the machine itself unless said otherwise. Anybody else's forwarded address is a lie. */
function proxiesIn(text = 'loopback'): string[] {
  const proxies = text.split(',').map(one => one.trim())
  for (const one of proxies) {
    const [address = '', bits] = one.split('/')
    const most = isIP(address) === 6 ? 128 : 32
    const network = isIP(address) > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
    if (one !== 'loopback' && !network)
      throw new ConfigProblem(`ANJIA_PROXY names addresses or networks such as 10.0.0.5, 10.1.0.0/16, not ${one}`)
  }
  return proxies
}

function smsIn({ ANJIA_SMS_URL: url, ANJIA_SMS_KEY: key }: NodeJS.ProcessEnv): Config['sms'] {
  if (!url && !key) return undefined
  if (!url || !key || !URL.canParse(url))
    throw new ConfigProblem('ANJIA_SMS_URL is the address of the gateway and ANJIA_SMS_KEY its key: both, or neither.')
  return { url, key }
}

function mailIn({ ANJIA_SMTP_URL: url, ANJIA_SMTP_FROM: from }: NodeJS.ProcessEnv): Config['mail'] {
  if (!url && !from) return undefined
  if (!url || !from?.includes('@') || !/^smtps?:\/\//.test(url) || !URL.canParse(url))
    throw new ConfigProblem(
      'ANJIA_SMTP_URL is the mail server (smtps://user:password@host) and ANJIA_SMTP_FROM the sender: both, or neither.'
    )
  return { url, from }
}

function wechatIn(env: NodeJS.ProcessEnv): Config['wechat'] {
  const { ANJIA_WECHAT_APP: app, ANJIA_WECHAT_SECRET: secret, ANJIA_WECHAT_TEMPLATE: template } = env
  if (!app && !secret && !template) return undefined
  const url = env.ANJIA_WECHAT_URL || 'https://api.weixin.qq.com'
  if (!app || !secret || !template || !URL.canParse(url))
    throw new ConfigProblem('ANJIA_WECHAT_APP, ANJIA_WECHAT_SECRET and ANJIA_WECHAT_TEMPLATE: all three, or none.')
  return { url, app, secret, template }
}

/** Only on this very machine may a provider be asked without TLS. */
function providerIn(env: NodeJS.ProcessEnv): Config['provider'] {
  const { ANJIA_OIDC_ISSUER: issuer, ANJIA_OIDC_CLIENT: client, ANJIA_OIDC_SECRET: secret } = env
  if (!issuer && !client && !secret) return undefined
  const { protocol, hostname } = new URL(issuer && URL.canParse(issuer) ? issuer : 'none:')
  if (!client || !secret || !(protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1')))
    throw new ConfigProblem(
      'ANJIA_OIDC_ISSUER is the https address of the identity provider, ANJIA_OIDC_CLIENT and ANJIA_OIDC_SECRET what it knows this house by: all three, or none.'
    )
  return { issuer: issuer!, client, secret, name: env.ANJIA_OIDC_NAME || '统一身份认证' }
}

const AgencyName = z.enum(['police', 'medical-security', 'social-security', 'health'])
const AgencyWay = z.strictObject({ url: z.url(), key: z.string().min(8) })

function agenciesIn(path: string | undefined): Config['agencies'] {
  if (!path) return {}
  try {
    return z.partialRecord(AgencyName, AgencyWay).parse(JSON.parse(readFileSync(path, 'utf8'))) as Config['agencies']
  } catch {
    throw new ConfigProblem(
      `The file ${path} (ANJIA_AGENCIES) names offices with their url and key, as server/cases/agencies/README.md says.`
    )
  }
}

function groupsIn(path: string | undefined): Config['groups'] {
  if (!path) return undefined
  try {
    return z
      .record(z.string().regex(/^\d{15}$/), z.strictObject({ url: z.url() }))
      .parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new ConfigProblem(
      `The file ${path} (ANJIA_GROUPS) gives the address of a group's robot for the code of its area, as docs/message-channels.md says.`
    )
  }
}

function numberIn(
  env: NodeJS.ProcessEnv,
  name: string,
  { fallback, most }: { fallback: number; most: number }
): number {
  const value = Number(env[name] ?? fallback)
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new ConfigProblem(`${name} is a whole number from 0 to ${most}, not ${env[name]}`)
  return value
}

function readKeys(mode: Config['mode'], data: string, named: string | undefined): Keys {
  if (mode === 'production' && !named)
    throw new ConfigProblem(
      'Production needs ANJIA_KEYS, the path of a key file kept outside the database and its backups. Make one with: npm run --silent make-keys > keys.json'
    )
  const path = named ?? join(data, 'keys.json')
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    if (named) throw new ConfigProblem(`The key file ${path} (ANJIA_KEYS) cannot be read.`)
    mkdirSync(data, { recursive: true })
    text = JSON.stringify(makeKeys(), null, 2)
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
  }
  const keys = Keys.safeParse(jsonIn(text))
  if (!keys.success)
    throw new ConfigProblem(
      `The key file ${path} is not in the form this version reads: ${z.prettifyError(keys.error)}`
    )
  if (!keys.data.sealing[keys.data.current])
    throw new ConfigProblem(`The key file ${path} names a current key that it does not hold.`)
  return keys.data
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function makeKeys(): Keys {
  const key = () => randomBytes(32).toString('base64')
  return {
    current: 'k1',
    sealing: { k1: key() },
    lookup: key(),
    database: key(),
    session: key(),
    certificates: { current: 'c1', keys: { c1: key() } }
  }
}
