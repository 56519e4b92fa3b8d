import { createWriteStream, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type FileStore, fewAtATime, keptPath, scratch } from '../intake/index.ts'
import { type Caller, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireLawfulRequest } from '../platform/refused-words.ts'
import { admit, type Serving } from '../platform/serve.ts'
import { type AttachmentKind, attachmentKind, attachmentKinds, mostAttachmentBytes } from './attachment-rules.ts'
import { addAttachment, attachmentStore } from './attachments.ts'
import { addEvidence } from './clues.ts'
import { scanFile } from './scan-file.ts'

export interface Attaching {
  platform: Platform
  store: FileStore
  /** The command of a scanner with its arguments; empty where the office has none. */
  scan: readonly string[]
}

/** The routes that carry a paper or a piece of evidence; the multipart reader is registered by the intake, before them. */
export function mountAttachments(
  app: FastifyInstance,
  parts: Attaching,
  { authenticate }: Pick<Serving, 'authenticate'>
): void {
  app.post(
    '/api/cases/:id/attachments',
    { schema: { summary: 'Add a paper to a case (multipart: paper, file; the file last)', tags: ['cases'] } },
    async (request, reply) => {
      const caller = await admit({ needs: 'cases.handle' }, request, authenticate)
      return reply.code(201).send(await receive(request, { ...parts, caller }, keepPaper))
    }
  )
  app.post(
    '/api/clues/:id/evidence',
    { schema: { summary: 'Add evidence to a clue (multipart: file)', tags: ['clues'] } },
    async (request, reply) => {
      const caller = await admit({ needs: 'cases.handle' }, request, authenticate)
      return reply.code(201).send(await receive(request, { ...parts, caller }, keepEvidence))
    }
  )
}

interface Received {
  id: string
  /** Which paper it is, where that was said. */
  paper: string | undefined
  kind: AttachmentKind
  path: string
  bytes: number
}
type Keeping = Attaching & { caller: Caller }

const Form = z.object({ id: z.uuid(), paper: z.string().max(40).optional() })

/** Nothing of a file is kept before its bytes, the scanner and what it belongs to have allowed it. */
export const receive = <P extends Pick<Attaching, 'store' | 'scan'>, A>(
  request: FastifyRequest,
  parts: P,
  keep: (parts: P, file: Received) => Promise<A>
): Promise<A> =>
  fewAtATime(async () => {
    const folder = scratch(parts.store)
    try {
      const file = await request.file({ limits: { fileSize: mostAttachmentBytes } })
      if (!file) throw new Refusal('intake.no-file')
      const path = join(folder, 'paper')
      await pipeline(file.file, createWriteStream(path, { mode: 0o600 }))
      if (file.file.truncated) throw new Refusal('cases.attachment-large')
      const { id } = request.params as { id: string }
      const form = Form.safeParse({ id, paper: (file.fields.paper as { value?: string } | undefined)?.value })
      if (!form.success) throw new Refusal('platform.not-found')
      const bytes = readFileSync(path)
      const kind = attachmentKind(bytes)
      if (!(kind in attachmentKinds)) throw new Refusal(`cases.attachment-${kind}`)
      await scanFile(parts.scan, path)
      const { paper } = form.data
      return await keep(parts, { id, paper, kind: kind as AttachmentKind, path, bytes: bytes.length })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

async function keepPaper(
  { platform, store, caller }: Keeping,
  file: Received
): Promise<{ id: string; version: number }> {
  const { paper } = file
  if (!paper) throw new Refusal('cases.attachment-paper')
  const asked = { caller, operation: 'cases.handle', route: 'addAttachment', trace: 'changes' } as const
  await requireLawfulRequest(platform, asked, [[Form, { id: file.id, paper }]])
  return orNothing(attachmentStore(store), note =>
    inTransaction(platform, asked, async ctx => {
      const added = await addAttachment(ctx, store, { ...file, paper })
      note(added.id)
      return added
    })
  )
}

function keepEvidence({ platform, store, caller }: Keeping, file: Received): Promise<{ id: string }> {
  const asked = { caller, operation: 'cases.clue', route: 'addClueEvidence', trace: 'changes' } as const
  return orNothing(attachmentStore(store), note =>
    inTransaction(platform, asked, async ctx => {
      const id = await addEvidence(ctx, store, file)
      note(id)
      return { id }
    })
  )
}

/** Where the row did not come to be, the file goes too; the store is the one it stands in. */
export async function orNothing<A>(store: FileStore, keep: (note: (id: string) => void) => Promise<A>): Promise<A> {
  let kept: string | undefined
  try {
    return await keep(id => {
      kept = id
    })
  } catch (error) {
    if (kept) rmSync(keptPath(store, kept), { force: true })
    throw error
  }
}
