import { createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance } from 'fastify'
import { scanFile } from '../cases/index.ts'
import { type FileStore, fewAtATime, IntakeProblem, scratch } from '../intake/index.ts'
import { today } from '../platform/clock.ts'
import { requireBasis } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireLawfulWords } from '../platform/refused-words.ts'
import { admit, type Serving } from '../platform/serve.ts'
import { readDocument } from './read-document.ts'

const mostBytes = 5_000_000

interface Parts {
  store: FileStore
  scan: readonly string[]
}

/** A document for the board is read and given back as it may be shown; the file is gone when the answer is there. */
export function mountDocuments(
  app: FastifyInstance,
  { store, scan }: Parts,
  { authenticate }: Pick<Serving, 'authenticate'>
) {
  app.post(
    '/api/glass/documents',
    {
      schema: {
        summary: 'Read a table or PDF for the board, with what names somebody held back (multipart: file)',
        tags: ['glass']
      }
    },
    async (request, reply) => {
      await admit({ needs: 'organisation.keep' }, request, authenticate)
      requireBasis('organisation.publish', today())
      const read = await fewAtATime(async () => {
        const folder = scratch(store)
        try {
          const file = await request.file({ limits: { fileSize: mostBytes } })
          if (!file) throw new Refusal('intake.no-file')
          const path = join(folder, 'document')
          await pipeline(file.file, createWriteStream(path, { mode: 0o600 }))
          if (file.file.truncated) throw new Refusal('organisation.document-long')
          await scanFile(scan, path)
          return await readDocument(path)
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      }).catch((error: unknown) => {
        throw error instanceof IntakeProblem ? new Refusal(error.code, error.params) : error
      })
      requireLawfulWords(read.text)
      return reply.send(read)
    }
  )
}
