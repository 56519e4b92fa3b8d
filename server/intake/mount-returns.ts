import { createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RosterKey } from '../../contract/people.ts'
import type { ReturnPreview } from '../../contract/rosters.ts'
import { compareReturned, type ReturnedSheet } from '../people/index.ts'
import { type Caller, inTransaction } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { admit, type Serving } from '../platform/serve.ts'
import { scratch } from './file-store.ts'
import { openFile } from './reader/open-file.ts'
import { IntakeProblem } from './reader/problem.ts'
import { textOf } from './reader/sheet.ts'
import { fewAtATime } from './readings.ts'
import type { Taking } from './take-in-file.ts'

/** An export holds no more; a longer file is no list that comes back. */
const mostRows = 25_000
const mostBytes = 50_000_000
/** What its cells say altogether: they stand in memory, and a small file may unpack to a thousand times its size. */
const mostChars = 30_000_000

/** The route by which an exported list comes back as a file. It is read like any file sent here, and nothing of it is kept. */
export function mountReturns(
  app: FastifyInstance,
  parts: Omit<Taking, 'caller'>,
  { authenticate }: Pick<Serving, 'authenticate'>
): void {
  app.post(
    '/api/rosters/:roster/returns',
    {
      schema: {
        summary: 'What an exported list that comes back would change (multipart: file)',
        tags: ['rosters']
      }
    },
    async request => {
      const caller = await admit({ needs: 'people.correct' }, request, authenticate)
      return compare(request, { ...parts, caller })
    }
  )
}

const compare = (request: FastifyRequest, { platform, store, caller }: Taking): Promise<ReturnPreview> =>
  fewAtATime(async () => {
    const roster = RosterKey.safeParse((request.params as { roster: string }).roster).data
    if (!roster) throw new Refusal('platform.not-found')
    const folder = scratch(store)
    try {
      const file = await request.file({ limits: { fileSize: mostBytes } })
      if (!file) throw new Refusal('intake.no-file')
      const path = join(folder, 'file')
      await pipeline(file.file, createWriteStream(path, { mode: 0o600 }))
      if (file.file.truncated) throw new Refusal('intake.too-large', { where: `> ${mostBytes / 1e6} MB` })
      const sheets = await sheetsOf(path)
      return await inTransaction(platform, requestOf(caller), ctx => compareReturned(ctx, { roster, sheets }))
    } catch (error) {
      throw error instanceof IntakeProblem ? new Refusal(error.code, error.params) : error
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

const requestOf = (caller: Caller) =>
  ({ caller, operation: 'people.round-trip', route: 'compareReturned', trace: 'reads-people' }) as const

export async function sheetsOf(path: string): Promise<ReturnedSheet[]> {
  const sheets: ReturnedSheet[] = []
  let chars = 0
  for (const { name, rows } of (await openFile(path)).sheets) {
    const table: string[][] = []
    for await (const batch of rows())
      for (const { number, cells } of batch) {
        if (number > mostRows) throw new IntakeProblem('intake.too-many-rows', { limit: mostRows })
        const texts = cells.map(textOf)
        for (const text of texts) chars += text.length + 8
        if (chars > mostChars) throw new IntakeProblem('intake.too-large', { where: name })
        table[number - 1] = texts
      }
    sheets.push({ name, rows: Array.from(table, row => row ?? []) })
  }
  return sheets
}
