import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const Errand = z.strictObject({
  id: z.uuid(),
  part: z.string(),
  applicant: z.strictObject({ name: z.string(), idNumber: z.string().nullable() }),
  facts: z.record(z.string(), z.string())
})
type Errand = z.infer<typeof Errand>

/** How the simulated office takes the next request. `loses-answer`: it does it, and its answer never arrives. */
type Mood = 'takes' | 'fails' | 'refuses' | 'hangs-up' | 'loses-answer' | 'babbles' | 'delays'

/**
 * An office that speaks the contract of README.md over real HTTP, for tests and for trying an installation: it delays, fails, loses its
 * answers as it is told to, takes an id it knows once only, and goes on answering after it has answered.
 */
export async function agencySimulator(key: string) {
  const errands = new Map<string, Errand>()
  const outcomes = new Map<string, { state: 'done' | 'refused'; answer: string }>()
  const moods: Mood[] = []
  let asked = 0
  const held: (() => void)[] = []
  const release = () => {
    for (const go of held.splice(0)) go()
  }
  const server = createServer(async (request, response) => {
    asked++
    const mood = moods.shift() ?? 'takes'
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    let text = ''
    for await (const part of request) text += part
    if (request.headers.authorization !== `Bearer ${key}`) return answer(401, { code: 'key' })
    if (mood === 'fails') return answer(503, { code: 'busy' })
    if (mood === 'hangs-up') return request.socket.destroy()
    if (mood === 'babbles') return response.writeHead(200).end('<html>OK</html>')
    if (mood === 'refuses') return answer(422, { answer: '孩子的出生信息还没有到，请过几天再办。' })
    if (mood === 'delays') await new Promise<void>(resolve => held.push(resolve))
    if (request.method === 'GET') {
      const id = request.url?.split('/').at(-1) ?? ''
      return errands.has(id) ? answer(200, outcomes.get(id) ?? { state: 'working' }) : answer(404, { code: 'unknown' })
    }
    const errand = Errand.safeParse(JSON.parse(text))
    if (!errand.success) return answer(400, { code: 'form' })
    const { id } = errand.data
    if (!errands.has(id)) errands.set(id, errand.data)
    if (mood === 'loses-answer') return request.socket.destroy()
    return answer(200, { receipt: `R-${id.slice(-6)}` })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Each errand once, however often it was sent. */
    errands,
    next: (...coming: Mood[]) => moods.push(...coming),
    settle: (id: string, state: 'done' | 'refused', answer: string) => outcomes.set(id, { state, answer }),
    asked: () => asked,
    release,
    waiting: () => held.length,
    close: () => {
      release()
      return new Promise(resolve => server.close(resolve))
    }
  }
}
