import { createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type EventList, ListKind } from '../../contract/lists.ts'
import { AreaCode } from '../../contract/values.ts'
import { type FileStore, fewAtATime, IntakeProblem, scratch } from '../intake/index.ts'
import type { Caller, Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireLawfulRequest } from '../platform/refused-words.ts'
import { admit, type Serving } from '../platform/serve.ts'
import { takeList } from './take-list.ts'

const Form = z.object({
  area: z.coerce.number().pipe(AreaCode),
  kind: ListKind,
  issuer: z.string().trim().min(2).max(100),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
})

interface Parts {
  platform: Platform
  store: FileStore
}

/** The one route that carries a list; the multipart reader is registered by the intake, before it. */
export function mountLists(app: FastifyInstance, parts: Parts, { authenticate }: Pick<Serving, 'authenticate'>): void {
  app.post(
    '/api/lists',
    {
      schema: {
        summary:
          'Read a list of deaths or births and match it (multipart: area, kind, issuer, month, file; the file last)',
        tags: ['lists']
      }
    },
    async (request, reply) => {
      const caller = await admit({ needs: 'people.record' }, request, authenticate)
      return reply.code(201).send(await receive(request, { ...parts, caller }))
    }
  )
}

const receive = (request: FastifyRequest, parts: Parts & { caller: Caller }): Promise<EventList> =>
  fewAtATime(async () => {
    const folder = scratch(parts.store)
    try {
      const file = await request.file()
      if (!file) throw new Refusal('intake.no-file')
      const path = join(folder, 'list')
      await pipeline(file.file, createWriteStream(path, { mode: 0o600 }))
      if (file.file.truncated) throw new Refusal('intake.too-large', { where: '> 500 MB' })
      const field = (name: string) => (file.fields[name] as { value?: string } | undefined)?.value
      const form = Form.safeParse(Object.fromEntries(Object.keys(Form.shape).map(name => [name, field(name)])))
      if (!form.success) throw new Refusal('lists.form')
      const { platform, caller } = parts
      const asked = { caller, operation: 'lists.match', route: 'takeList', trace: 'changes' } as const
      await requireLawfulRequest(platform, asked, [[Form, form.data]])
      return await takeList(parts, { path, ...form.data })
    } catch (error) {
      throw error instanceof IntakeProblem ? new Refusal(error.code, error.params) : error
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
