import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fastify from 'fastify'
import { build } from 'vite'
import { serveField } from '../../server/serve-field.ts'

/** The address a phone knows: what stands behind it is renewed, or is out of reach, as on the day of an upgrade. */
export interface Front {
  url: string
  /** Serves the app as it would be built for another version; everything else still comes from the server. */
  renew: (version: string) => Promise<void>
  /** Whether anything but the files of the app is answered. */
  answers: boolean
  /** Milliseconds by which the answer to what changed comes late, as over a bad road. */
  late: number
  close: () => Promise<void>
}

const root = join(import.meta.dirname, '../..')

export async function openFront(server: string): Promise<Front> {
  const undo: (() => Promise<unknown>)[] = []
  let app = server
  const gate: Server = createServer((asked, answer) => {
    const isApp = asked.url?.startsWith('/field')
    if (!isApp && !front.answers) return answer.destroy()
    const { method, headers, url: path } = asked
    const passed = request(new URL(path ?? '/', isApp ? app : server), { method, headers }, async given => {
      if (path === '/api/field/pull') await setTimeout(front.late)
      answer.writeHead(given.statusCode ?? 502, given.headers)
      given.pipe(answer)
      given.on('error', () => answer.destroy())
    })
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
    return undefined
  })
  await new Promise<void>(resolve => gate.listen(0, '127.0.0.1', resolve))
  undo.push(async () => {
    gate.closeAllConnections()
    gate.close()
  })
  const front: Front = {
    url: `http://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    answers: true,
    late: 0,
    async renew(version) {
      const folder = await mkdtemp(join(tmpdir(), 'anjia-field-'))
      undo.push(() => rm(folder, { recursive: true }))
      await build({
        root: join(root, 'field'),
        configFile: join(root, 'vite.field.config.ts'),
        logLevel: 'error',
        define: { 'import.meta.env.VERSION': JSON.stringify(version) },
        build: { outDir: folder }
      })
      const next = fastify()
      await next.register(serveField, { pages: folder })
      app = await next.listen({ port: 0, host: '127.0.0.1' })
      undo.push(() => next.close())
    },
    close: async () => {
      for (const one of undo.reverse()) await one()
    }
  }
  return front
}
