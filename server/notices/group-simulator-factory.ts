import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A robot of a group as the messenger runs it: it takes text, answers with an `errcode`, and is gone where its key is unknown. */
export async function groupSimulator(key: string) {
  const posted: string[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const told = JSON.parse(body) as { msgtype: string; text: { content: string } }
    const url = new URL(request.url!, 'http://robot')
    const known = url.pathname === '/cgi-bin/webhook/send' && url.searchParams.get('key') === key
    const errcode = known ? (answers.shift() ?? 0) : 93000
    if (errcode === 0 && told.msgtype === 'text') posted.push(told.text.content)
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ errcode, errmsg: 'x' }))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/webhook/send?key=${key}`,
    posted,
    next: (...codes: number[]) => answers.push(...codes),
    close: () => new Promise<void>(closed => server.close(() => closed()))
  }
}
