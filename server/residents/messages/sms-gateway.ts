import { z } from 'zod'
import type { Messenger, Sent } from './messenger.ts'

const Receipt = z.object({ receipt: z.string().min(1).max(200) })
const Problem = z.object({ code: z.string().max(60) })
const longest = 5000

/**
 * An SMS gateway over plain HTTP (the contract stands in server/residents/README.md): POST of id, phone and text with a bearer key.
 * 200 is a receipt, 4xx a refusal for good, anything else is tried again.
 */
export function smsGateway(url: string, key: string): Messenger {
  return {
    async send({ id, to, text }): Promise<Sent> {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body: JSON.stringify({ id, phone: to, text }),
          redirect: 'error',
          signal: AbortSignal.timeout(longest)
        })
        const told: unknown = await response.json().catch(() => undefined)
        const receipt = Receipt.safeParse(told)
        if (response.ok && receipt.success) return receipt.data
        const final = response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)
        const problem = Problem.safeParse(told).data?.code ?? `http-${response.status}`
        return final ? { refused: problem } : { unreached: problem }
      } catch (error) {
        return { unreached: error instanceof Error ? error.name : 'unknown' }
      }
    }
  }
}
