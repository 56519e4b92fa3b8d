import { rmSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { findRefusal } from '../../law/refusals.ts'
import { receive } from '../cases/index.ts'
import { type FileStore, keptPath } from '../intake/index.ts'
import { inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { admit, type Serving } from '../platform/serve.ts'
import { addPaper, paperStore } from './papers.ts'

interface Parts {
  platform: Platform
  store: FileStore
  scan: readonly string[]
}

/** The route that carries evidence; what a file is, is told by its bytes, as with every other paper. */
export function mountPapers(app: FastifyInstance, parts: Parts, { authenticate }: Pick<Serving, 'authenticate'>): void {
  app.post(
    '/api/obligations/:id/papers',
    { schema: { summary: 'Add evidence to an obligation (multipart: file)', tags: ['organisation'] } },
    async (request, reply) => {
      const caller = await admit({ needs: 'organisation.read' }, request, authenticate)
      const asked = { caller, operation: 'organisation.keep', route: 'addPaper', trace: 'changes' } as const
      const kept = await receive(request, parts, async ({ platform, store }, file) => {
        let id: string | undefined
        try {
          return await inTransaction(platform, asked, async ctx => {
            id = await addPaper(ctx, store, file)
            return { id }
          })
        } catch (error) {
          // Undone in the database, it is not kept outside it either.
          if (id) rmSync(keptPath(paperStore(store), id), { force: true })
          throw error
        }
      }).catch((error: unknown) => {
        throw isSheet(error) ? noSheets() : error
      })
      return reply.code(201).send(kept)
    }
  )
}

const isSheet = (error: unknown) => error instanceof Refusal && error.code === 'cases.attachment-kind'

/** A table here would be of employees or residents: R6 answers it, whoever sends it. */
function noSheets(): Refusal {
  const { place, reasonZh, reasonEn, counterpartZh, counterpartEn } = findRefusal('R6_EMPLOYER_REPORTING')!
  return new Refusal('organisation.no-sheets', { article: place, reasonZh, reasonEn, counterpartZh, counterpartEn })
}
