import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Sent {
  touser: string
  template_id: string
  client_msg_id: string
  data: { thing1: { value: string } }
}

/**
 * The part of WeChat's interface that an official account sends by, over real HTTP: tokens that are given for a secret and end,
 * template messages that are taken once for each id, and the answers it gives by number.
 */
export async function officialAccountSimulator(app: string, secret: string) {
  const delivered = new Map<string, Sent>()
  const answers: number[] = []
  const tokens = new Set<string>()
  const codes = new Map<string, string>()
  let given = 0
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    const { pathname, searchParams } = new URL(request.url!, 'http://x')
    const body = JSON.parse(text || '{}') as Sent & { appid?: string; secret?: string }
    const answer = (told: object) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told))
    if (pathname === '/cgi-bin/stable_token') {
      if (body.appid !== app || body.secret !== secret) return answer({ errcode: 40125, errmsg: 'invalid secret' })
      const token = `token-${++given}`
      tokens.add(token)
      return answer({ access_token: token, expires_in: 7200 })
    }
    if (pathname === '/connect/oauth2/authorize') {
      const code = `code-${codes.size}`
      codes.set(code, 'open-id-of-who-asks')
      const back = new URL(searchParams.get('redirect_uri')!)
      back.search = new URLSearchParams({ code, state: searchParams.get('state')! }).toString()
      return response.writeHead(302, { location: back.href }).end()
    }
    if (pathname === '/sns/oauth2/access_token') {
      const code = searchParams.get('code') ?? ''
      const openid = searchParams.get('secret') === secret ? codes.get(code) : undefined
      codes.delete(code)
      return answer(openid ? { openid, scope: 'snsapi_base' } : { errcode: 40029, errmsg: 'invalid code' })
    }
    if (!tokens.has(searchParams.get('access_token') ?? '')) return answer({ errcode: 42001, errmsg: 'expired' })
    const errcode = answers.shift() ?? 0
    if (errcode === 0) delivered.set(body.client_msg_id, body)
    return answer(errcode === 0 ? { errcode, errmsg: 'ok', msgid: delivered.size } : { errcode, errmsg: 'no' })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered,
    given: () => given,
    endTokens: () => tokens.clear(),
    next: (...codes: number[]) => answers.push(...codes),
    close: () =>
      new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      })
  }
}
