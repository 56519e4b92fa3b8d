import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { IntakeCorrection } from '../../contract/intake.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { today } from '../platform/clock.ts'
import { type Caller, inTransaction } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireLawfulRequest } from '../platform/refused-words.ts'
import { admit, type Serving } from '../platform/serve.ts'
import { scratch } from './file-store.ts'
import { IntakeProblem } from './reader/problem.ts'
import { fewAtATime, forgetRows, noteRows } from './readings.ts'
import { writeRejectsOf } from './rejects.ts'
import { request as ofTaking, previewFile, type Taking } from './take-in-file.ts'
import { getUpload } from './uploads.ts'

const Form = z.object({
  area: z.coerce.number().pipe(AreaCode),
  asOf: Day.optional(),
  /** Under this id its sender asks how far the reading has come. */
  reading: z.uuid().optional(),
  corrects: z.uuid().optional(),
  choices: z.string().max(20_000).optional()
})
const mostBytes = 500_000_000

/** The two routes that carry files: everything else of taking in is in the contract. */
export async function mountUpload(
  app: FastifyInstance,
  parts: Omit<Taking, 'caller'>,
  { authenticate }: Pick<Serving, 'authenticate'>
): Promise<void> {
  await app.register(multipart, { limits: { files: 1, fileSize: mostBytes, fields: 6 } })
  app.post(
    '/api/uploads',
    {
      schema: {
        summary:
          'Read a file into the waiting room and preview it (multipart: area, asOf, reading, corrects, choices, file; the file last)',
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

const receive = (request: FastifyRequest, reply: FastifyReply, taking: Taking): Promise<unknown> =>
  fewAtATime(async () => {
    const folder = scratch(taking.store)
    try {
      const file = await request.file()
      if (!file) throw new Refusal('intake.no-file')
      const path = join(folder, 'file')
      await pipeline(file.file, createWriteStream(path, { mode: 0o600 }))
      if (file.file.truncated) throw new Refusal('intake.too-large', { where: `> ${mostBytes / 1e6} MB` })
      return reply.code(201).send(await preview(taking, path, formOf(file)))
    } catch (error) {
      throw error instanceof IntakeProblem ? new Refusal(error.code, error.params) : error
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

type Sent = z.output<typeof Form> & { name: string; corrected: IntakeCorrection }

function formOf(file: MultipartFile): Sent {
  const field = (name: string) => (file.fields[name] as { value?: string } | undefined)?.value || undefined
  const form = Form.safeParse(Object.fromEntries(Object.keys(Form.shape).map(name => [name, field(name)])))
  const corrected = IntakeCorrection.safeParse(jsonIn(form.data?.choices))
  if (!form.success || !corrected.success) throw new Refusal('intake.area-level')
  return { ...form.data, name: file.filename, corrected: corrected.data }
}

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return undefined
  }
}

async function preview(taking: Taking, path: string, { area, asOf, reading, corrects, name, corrected }: Sent) {
  const { sheets, columns } = corrected
  await requireLawfulRequest(taking.platform, ofTaking(taking.caller, 'changes'), [[IntakeCorrection, corrected]])
  try {
    return await previewFile(taking, {
      path,
      area,
      asOf: asOf ?? today(),
      name,
      corrects,
      choices: { ...(sheets && { sheets }), ...(columns && { columns }) },
      ...(reading && { progress: (rows: number) => noteRows(taking.caller, reading, rows) })
    })
  } finally {
    if (reading) forgetRows(taking.caller, reading)
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
    if (!upload.mine) throw new Refusal('intake.not-yours')
    return upload
  })
