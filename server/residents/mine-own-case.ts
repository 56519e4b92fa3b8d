import type { FastifyRequest } from 'fastify'
import { minePages } from '../../contract/mine.ts'
import {
  addAttachment,
  atOffice,
  attachmentStore,
  endOwnAuthority,
  getOwnCase,
  listReceipts,
  orNothing,
  ownRow,
  receive,
  sayInOwnCase,
  withdrawOwnCase
} from '../cases/index.ts'
import type { FileStore } from '../intake/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MineAnswer, MineHandlers, MineRequest, ReceivedFile } from '../platform/serve-mine.ts'
import type { SignedIn } from './sessions.ts'
import { ownSeats } from './show-own-file.ts'

/** Where papers are kept, and the scanner they pass. */
export interface Files {
  store: FileStore
  scan: readonly string[]
}

/** The same checks as at the window: bytes, size, scanner. What they refuse is told beside the question. */
export async function receivePaper<T>(
  request: FastifyRequest,
  files: Files,
  use: (file: ReceivedFile | Refusal) => Promise<T>
): Promise<T> {
  let taken = false
  try {
    return await receive(request, files, (_, file) => {
      taken = true
      return orNothing(attachmentStore(files.store), note => use({ ...file, note }))
    })
  } catch (error) {
    if (taken || !(error instanceof Refusal)) throw error
    return use(error)
  }
}

type Own = MineHandlers<SignedIn>['own']

/** What a resident does in a case of their own: brings a paper, says something, withdraws. */
export const ownCaseHandlers = (
  files: Files
): Pick<Own, 'bring' | 'say' | 'sayIt' | 'withdraw' | 'withdrawCase' | 'endAuthority'> => ({
  bring: (ctx, request) => bring(ctx, files, request),
  say: async (ctx, { params }) => {
    await ownSeats(ctx)
    return { page: 'say', data: { found: await getOwnCase(ctx, params.id), said: '', wrong: [] } }
  },
  sayIt,
  withdraw: async (ctx, { params }) => {
    await ownSeats(ctx)
    // What stands by consent only is no case; it is withdrawn on the same page.
    const receipt = (await listReceipts(ctx, ctx.caller.self!)).some(({ id }) => id === params.id)
    return { page: 'withdraw', data: { id: params.id!, found: receipt ? null : await getOwnCase(ctx, params.id) } }
  },
  endAuthority: async (ctx, { params }) => {
    await ownSeats(ctx)
    await endOwnAuthority(ctx, params.id)
    return toCase(params.id!)
  },
  withdrawCase: async (ctx, { params }) => {
    await ownSeats(ctx)
    await withdrawOwnCase(ctx, params.id)
    return { to: minePages.cases.path }
  }
})

const toCase = (id: string): MineAnswer => ({ to: minePages.case.path.replace(':id', id) })

async function bring(ctx: Context, { store }: Files, { params, file, language }: MineRequest): Promise<MineAnswer> {
  await ownSeats(ctx)
  const row = await ownRow(ctx, params.id)
  try {
    if (!file) throw new Refusal('intake.no-file')
    if (file instanceof Refusal) throw file
    const { paper, kind, path, bytes, note } = file
    if (!paper) throw new Refusal('cases.attachment-paper')
    const brought = { id: row.id, paper, kind: kind as Parameters<typeof addAttachment>[2]['kind'], path, bytes }
    const { id } = await atOffice(ctx, row.area, there => addAttachment(there, store, brought))
    note(id)
    return toCase(row.id)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    ctx.trace({ detail: { refused: error.code } })
    const wrong = [{ field: 'file', sentence: error.say(language) }]
    return { page: 'case', data: { found: await getOwnCase(ctx, row.id), wrong }, status: error.status }
  }
}

async function sayIt(ctx: Context, { params, form, language }: MineRequest): Promise<MineAnswer> {
  await ownSeats(ctx)
  try {
    await sayInOwnCase(ctx, { id: params.id, text: form.text })
    return toCase(params.id!)
  } catch (error) {
    // A refused word leaves its trace by the door.
    if (!(error instanceof Refusal) || error.code === 'platform.not-found' || error.params.refusal) throw error
    return sayAgain(ctx, { params, form, language }, error)
  }
}

/** What was typed is kept, with what is wrong beside it; also the law's answer to a word. */
export async function sayAgain(
  ctx: Context,
  { params, form, language }: Pick<MineRequest, 'params' | 'form' | 'language'>,
  refusal: Refusal
): Promise<MineAnswer> {
  const wrong = [{ field: 'text', sentence: refusal.say(language) }]
  const said = (form.text ?? '').slice(0, 2000)
  return { page: 'say', data: { found: await getOwnCase(ctx, params.id), said, wrong }, status: 422 }
}
