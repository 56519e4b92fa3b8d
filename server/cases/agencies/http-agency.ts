import { z } from 'zod'
import type { Agency, Progress, Taken } from './agency.ts'

const Receipt = z.object({ receipt: z.string().min(1).max(100) })
const Sentence = z.string().trim().min(1).max(200)
const State = z.discriminatedUnion('state', [
  z.object({ state: z.literal('working') }),
  z.object({ state: z.literal('done'), answer: Sentence.optional() }),
  z.object({ state: z.literal('refused'), answer: Sentence })
])
const Refused = z.object({ answer: Sentence })
const longest = 5000

interface Came {
  status: number
  body: unknown
}

/** An office over plain HTTP; the contract stands in README.md beside this. What is not understood is tried again, never taken for a yes. */
export function httpAgency(url: string, key: string): Agency {
  const call = async (path: string, body?: object): Promise<Came | { unreached: string }> => {
    try {
      const response = await fetch(`${url.replace(/\/$/, '')}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(longest)
      })
      return { status: response.status, body: await response.json().catch(() => undefined) }
    } catch (error) {
      return { unreached: error instanceof Error ? error.name : 'unknown' }
    }
  }
  return {
    async send(errand): Promise<Taken> {
      const came = await call('/errands', errand)
      if ('unreached' in came) return came
      const receipt = Receipt.safeParse(came.body)
      if (came.status < 300 && receipt.success) return receipt.data
      const refused = Refused.safeParse(came.body)
      return came.status === 422 && refused.success
        ? { refused: refused.data.answer }
        : { unreached: `http-${came.status}` }
    },
    async ask(id): Promise<Progress> {
      const came = await call(`/errands/${id}`)
      if ('unreached' in came) return came
      const told = State.safeParse(came.body)
      if (came.status !== 200 || !told.success) return { unreached: `http-${came.status}` }
      if (told.data.state === 'working') return { working: true }
      return told.data.state === 'done' ? { done: told.data.answer ?? null } : { refused: told.data.answer }
    }
  }
}
