import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { openSignIn } from '../access/index.ts'
import { buildApp } from '../app.ts'
import { type Enrolled, officer, openRegister, type Register } from '../people/people-factory.ts'
import { makeKeys } from '../platform/config.ts'
import { portalFromSource } from '../portal-factory.ts'
import { bindResident } from './bind-resident.ts'
import type { Phones } from './codes.ts'
import { demoPhone } from './messages/messenger.ts'

/** A browser on a phone: it keeps cookies, follows where it is sent, and reads what a page says. */
export interface Phone {
  open: (path: string, headers?: Record<string, string>) => Promise<{ status: number; text: string; to?: string }>
  send: (
    path: string,
    form?: Record<string, string>,
    headers?: Record<string, string>
  ) => Promise<{ status: number; text: string; to?: string }>
  cookies: Map<string, string>
  /** The code in the message that came last. */
  code: () => string
  signIn: (number: string) => Promise<void>
}

export interface ResidentDesk extends Register {
  server: FastifyInstance
  phones: Phones
  /** Where files are kept. */
  files: string
  phone: (address?: string) => Phone
  /** Signs a phone in, and binds it at the window to somebody. */
  bound: (one: Enrolled, number: string, who?: Parameters<Register['as']>[0]) => Promise<Phone>
}

export async function openResidents(mostMessages = 600): Promise<ResidentDesk> {
  const register = await openRegister()
  const folder = mkdtempSync(join(tmpdir(), 'anjia-residents-'))
  const phones: Phones = {
    pool: register.signin,
    sealer: register.platform.sealer,
    messenger: demoPhone(),
    mostMessages
  }
  const server = await buildApp({
    platform: register.platform,
    store: { folder, keys: makeKeys() },
    about: { mode: 'demo', version: 'test' },
    portal: await portalFromSource(),
    phones,
    signIn: openSignIn(register.signin, 'a session key for tests only, 32 bytes or more')
  })
  let phonesMade = 0
  const phone = (address = `10.9.0.${++phonesMade}`): Phone => {
    const cookies = new Map<string, string>()
    const ask = async (method: 'GET' | 'POST', url: string, more: object) => {
      const cookie = [...cookies].map(pair => pair.join('=')).join('; ')
      const { headers: extra = {}, ...rest } = more as { headers?: Record<string, string> }
      const answer = await server.inject({
        method,
        url,
        remoteAddress: address,
        headers: { ...(cookie && { cookie }), ...extra },
        ...rest
      })
      for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (/Max-Age=0/.test(line)) cookies.delete(name)
        else cookies.set(name, value)
      }
      const to = answer.headers.location
      const text = answer.body.replace(/<style.*?<\/style>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ')
      return { status: answer.statusCode, text, ...(to && { to }) }
    }
    const self: Phone = {
      cookies,
      open: (path, headers) => ask('GET', path, { headers }),
      send: (path, form = {}, headers = {}) =>
        ask('POST', path, {
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            host: 'anjia.test',
            origin: 'http://anjia.test',
            ...headers
          },
          payload: new URLSearchParams(form).toString()
        }),
      code: () => /\d{6}/.exec(phones.messenger?.received?.(cookies.get('anjia_code') ?? '') ?? '')?.[0] ?? '',
      async signIn(number) {
        await self.send('/my/sign-in', { phone: number })
        await self.send('/my/code', { code: self.code() })
      }
    }
    return self
  }
  return {
    ...register,
    server,
    phones,
    files: folder,
    phone,
    async bound(one, number, who = officer) {
      const holder = phone()
      await holder.signIn(number)
      const { text } = await holder.open('/my')
      const [, a, b] = /(\d{4}) (\d{4})/.exec(text) ?? []
      if (!b) throw new Error(`${number} was not signed in: ${text}`)
      await register.as(who, ctx =>
        bindResident(ctx, { id: one.enrolment, shown: `${a}${b}`, tail: number.slice(-4), checked: 'card-read' })
      )
      return holder
    },
    async close() {
      await server.close()
      await register.close()
      rmSync(folder, { recursive: true })
    }
  }
}
