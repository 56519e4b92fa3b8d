import { z } from 'zod'
import type { Messenger, Sent } from './messenger.ts'

/** An official account (公众号) of WeChat, and the template it may send. */
export interface OfficialAccount {
  /** `https://api.weixin.qq.com`, or a gateway before it. */
  url: string
  app: string
  secret: string
  template: string
  /** Where WeChat asks its own user; another one for tests. */
  open?: string
}

/** Sends to followers, and learns from WeChat itself which follower sits before a page. */
export interface Account extends Messenger {
  /** Where WeChat's own browser goes to and comes back from with a code, without a question to the person. */
  ask: (back: URL, state: string) => string
  /** What the account knows the follower by whose code this is. A code is good once. */
  followerOf: (code: string) => Promise<string | undefined>
}

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number() })
const Follower = z.object({ openid: z.string().min(1).max(100) })
const Answer = z.object({ errcode: z.number(), msgid: z.union([z.number(), z.string()]).optional() })
const longest = 5000
/** A token is asked for anew before it ends. */
const margin = 300

/** The token is not good (any more); the follower refuses or left; what is sent is wrong. The rest is tried again. */
const stale = [40001, 40014, 42001]
const final = [40003, 40037, 43004, 43019, 43101, 47003]

/**
 * Template messages to followers of the official account. Tokens are asked for and kept while they hold; one that ended early is
 * asked for anew once. `client_msg_id` lets the account send a repeated message once.
 */
export function officialAccount(
  { url, app, secret, template, open = 'https://open.weixin.qq.com' }: OfficialAccount,
  now = Date.now
): Account {
  let held: { token: string; until: number } | undefined
  const post = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(longest)
    })
    return answer.ok ? answer.json() : undefined
  }
  const token = async (): Promise<string | undefined> => {
    if (held && held.until > now()) return held.token
    const told = Token.safeParse(
      await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: app, secret })
    )
    held = told.success
      ? { token: told.data.access_token, until: now() + (told.data.expires_in - margin) * 1000 }
      : undefined
    return held?.token
  }
  const once = async ({ id, to, text }: Parameters<Messenger['send']>[0]): Promise<Sent | 'stale'> => {
    const access = await token()
    if (!access) return { unreached: 'no-token' }
    const path = `/cgi-bin/message/template/send?access_token=${encodeURIComponent(access)}`
    const data = { thing1: { value: text } }
    const told = Answer.safeParse(await post(path, { touser: to, template_id: template, client_msg_id: id, data }))
    if (!told.success) return { unreached: 'no-answer' }
    const { errcode, msgid } = told.data
    if (errcode === 0) return { receipt: String(msgid) }
    if (stale.includes(errcode)) return 'stale'
    return final.includes(errcode) ? { refused: `wechat-${errcode}` } : { unreached: `wechat-${errcode}` }
  }
  return {
    ask(back, state) {
      const to = new URL('/connect/oauth2/authorize', open)
      const asked = { appid: app, redirect_uri: back.href, response_type: 'code', scope: 'snsapi_base', state }
      to.search = new URLSearchParams(asked).toString()
      return `${to.href}#wechat_redirect`
    },
    async followerOf(code) {
      const asked = new URL('/sns/oauth2/access_token', url)
      asked.search = new URLSearchParams({ appid: app, secret, code, grant_type: 'authorization_code' }).toString()
      const answer = await fetch(asked, { redirect: 'error', signal: AbortSignal.timeout(longest) }).catch(
        () => undefined
      )
      const told = Follower.safeParse(answer?.ok ? await answer.json().catch(() => undefined) : undefined)
      return told.data?.openid
    },
    async send(message): Promise<Sent> {
      try {
        const sent = await once(message)
        if (sent !== 'stale') return sent
        held = undefined
        const again = await once(message)
        return again === 'stale' ? { unreached: 'no-token' } : again
      } catch (error) {
        return { unreached: error instanceof Error ? error.name : 'unknown' }
      }
    }
  }
}
