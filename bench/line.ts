import { connect, type Socket } from 'node:net'

export interface Answer {
  status: number
  /** The body as it came; read as text only by whoever needs it. */
  body: Buffer
}

export interface Question {
  method: string
  path: string
  token?: string | undefined
  body?: unknown
  /** Lines of the head besides: a cookie, or the address a gateway saw. */
  head?: readonly string[] | undefined
}

/** One connection that is kept open and asks one thing at a time. */
export interface Line {
  ask: (asked: Question) => Promise<Answer>
  close: () => void
}

const headEnd = Buffer.from('\r\n\r\n')

/**
 * HTTP as plainly as it goes: the cores are shared with what is measured, and Node's own client costs a third of what
 * answering does. Answers have a length or come in chunks; nothing is parsed that nobody reads.
 */
export function openLine(url: string): Line {
  const { hostname, port, host } = new URL(url)
  let socket: Socket | undefined
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined
  let got: Buffer = Buffer.alloc(0)

  const fail = (error: Error) => {
    socket?.destroy()
    socket = undefined
    got = Buffer.alloc(0)
    waiting?.reject(error)
    waiting = undefined
  }
  const open = (): Socket => {
    const opened = connect(Number(port), hostname).setNoDelay(true)
    opened.on('data', chunk => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk])
      const answer = wholeAnswer(got)
      if (!answer) return
      got = Buffer.alloc(0)
      const asked = waiting
      waiting = undefined
      asked?.resolve(answer)
    })
    opened.on('error', fail)
    opened.on('close', () => opened === socket && fail(new Error('the connection was closed')))
    return opened
  }
  return {
    ask: ({ method, path, token, body, head = [] }) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket ??= open()
        const payload = body === undefined ? '' : JSON.stringify(body)
        const type = payload && `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(payload)}\r\n`
        const authorization = token ? `authorization: Bearer ${token}\r\n` : ''
        const more = head.map(one => `${one}\r\n`).join('')
        socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${authorization}${more}${type}\r\n${payload}`)
      }),
    close: () => {
      const open = socket
      socket = undefined
      open?.destroy()
    }
  }
}

/** The answer, once all of it is there. */
function wholeAnswer(got: Buffer): Answer | undefined {
  const end = got.indexOf(headEnd)
  if (end < 0) return undefined
  const head = got.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const body = got.subarray(end + headEnd.length)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) return body.length >= Number(length) ? { status, body } : undefined
  if (/\r\ntransfer-encoding: chunked/i.test(head))
    return body.toString('latin1', body.length - 5) === '0\r\n\r\n' ? { status, body } : undefined
  return { status, body }
}
