import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AreaCode, Day } from '../../contract/values.ts'
import { today } from '../platform/clock.ts'
import { type Caller, inTransaction } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { admit, type Serving } from '../platform/serve.ts'
import { scratch } from './file-store.ts'
import { IntakeProblem } from './reader/problem.ts'
import { writeRejectsOf } from './rejects.ts'
import { previewFile, type Taking } from './take-in-file.ts'
import { getUpload } from './uploads.ts'

const Form = z.object({ area: z.coerce.number().pipe(AreaCode), asOf: Day.optional() })
const mostBytes = 500_000_000

/** The two routes that carry files: everything else of taking in is in the contract. */
export async function mountUpload(
  app: FastifyInstance,
  parts: Omit<Taking, 'caller'>,
  { authenticate }: Pick<Serving, 'authenticate'>
): Promise<void> {
  await app.register(multipart, { limits: { files: 1, fileSize: mostBytes, fields: 4 } })
  app.post(
    '/api/uploads',
    {
      schema: {
        summary: 'Read a file into the waiting room and preview it (multipart: area, asOf, file)',
        tags: ['uploads']
      }
    },
    async (request, reply) => {
      const caller = await admit({ needs: 'intake.take-in' }, request, authenticate)
      return receive(request, reply, { ...parts, caller })
    }
  )
  app.get(
    '/api/uploads/:id/rejects',
    { schema: { summary: 'The rows that did not enter, as a workbook with reasons', tags: ['uploads'] } },
    async (request, reply) => {
      const caller = await admit({ needs: 'intake.take-in' }, request, authenticate)
      return sendRejects(request, reply, { ...parts, caller })
    }
  )
}

/** Reading takes memory and a core: more files at once would only make all of them slow, and the desks with them. */
const atOnce = 2
let reading = 0

async function receive(request: FastifyRequest, reply: FastifyReply, taking: Taking): Promise<unknown> {
  if (reading >= atOnce) throw new Refusal('intake.busy')
  reading++
  const folder = scratch(taking.store)
  try {
    const file = await request.file()
    if (!file) throw new Refusal('intake.no-file')
    const path = join(folder, 'file')
    await pipeline(file.file, createWriteStream(path, { mode: 0o600 }))
    if (file.file.truncated) throw new Refusal('intake.too-large')
    const field = (name: string) => (file.fields[name] as { value?: string } | undefined)?.value
    const form = Form.safeParse({ area: field('area'), asOf: field('asOf') })
    if (!form.success) throw new Refusal('intake.area-level')
    const upload = await previewFile(taking, { path, area: form.data.area, asOf: form.data.asOf ?? today() })
    return reply.code(201).send(upload)
  } catch (error) {
    throw error instanceof IntakeProblem ? new Refusal(error.code, error.params) : error
  } finally {
    reading--
    rmSync(folder, { recursive: true, force: true })
  }
}

async function sendRejects(request: FastifyRequest, reply: FastifyReply, taking: Taking): Promise<unknown> {
  const id = z.uuid().safeParse((request.params as { id: string }).id).data
  if (!id) throw new Refusal('platform.not-found')
  const upload = await ownUpload(taking, taking.caller, id)
  const folder = scratch(taking.store)
  const path = join(folder, 'rejects.xlsx')
  await writeRejectsOf(taking, upload, path)
  reply.raw.once('close', () => rmSync(folder, { recursive: true, force: true }))
  return reply
    .header('content-disposition', 'attachment; filename="rejects.xlsx"')
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .send(createReadStream(path))
}

/** Numbers stand in clear in what comes back: it goes to whoever brought the file, and to nobody else. */
const ownUpload = ({ platform }: Taking, caller: Caller, id: string) =>
  inTransaction(platform, { caller, operation: 'intake.take-in', route: 'sendRejects', trace: 'none' }, async ctx => {
    const upload = await getUpload(ctx, id)
    const { rowCount } = await ctx.tx.query('select from intake.upload where id = $1 and account = $2', [
      id,
      caller.account
    ])
    if (rowCount === 0) throw new Refusal('intake.not-yours')
    return upload
  })
