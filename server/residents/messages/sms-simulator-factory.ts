import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const Message = z.strictObject({ id: z.uuid(), phone: z.string().regex(/^1\d{10}$/), text: z.string().min(1).max(300) })

/** How the simulated gateway takes the next message: takes it, fails, refuses, hangs up, or takes it and loses its own answer. */
export type Mood = 'takes' | 'fails' | 'refuses' | 'hangs-up' | 'loses-answer' | 'babbles'

/**
 * A gateway that speaks the contract of server/residents/README.md over real HTTP, for tests and for trying an installation:
 * it delays nothing, fails as it is told to, and delivers a message it already knows once only.
 */
export async function smsSimulator(key: string) {
  const delivered = new Map<string, z.infer<typeof Message>>()
  const moods: Mood[] = []
  let asked = 0
  const server = createServer(async (request, response) => {
    asked++
    const mood = moods.shift() ?? 'takes'
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    let text = ''
    for await (const part of request) text += part
    if (request.headers.authorization !== `Bearer ${key}`) return answer(401, { code: 'key' })
    const message = Message.safeParse(JSON.parse(text))
    if (!message.success) return answer(400, { code: 'form' })
    if (mood === 'fails') return answer(503, { code: 'busy' })
    if (mood === 'refuses') return answer(422, { code: 'blocked' })
    if (mood === 'hangs-up') return request.socket.destroy()
    if (mood === 'babbles') return response.writeHead(200).end('<html>OK</html>')
    delivered.set(message.data.id, message.data)
    if (mood === 'loses-answer') return request.socket.destroy()
    return answer(200, { receipt: `r-${message.data.id}` })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    delivered,
    next: (...coming: Mood[]) => moods.push(...coming),
    asked: () => asked,
    close: () => new Promise(resolve => server.close(resolve))
  }
}
