import type { support } from '../../contract/support.ts'
import type { Handlers } from '../platform/serve.ts'
import { addToArchive, getArchive } from './archive.ts'
import { addPrivateStep, getPrivateHelp, listPrivateHelp } from './private-help.ts'
import { tellPrivately } from './tell-privately.ts'

export const supportRoutes: Handlers<typeof support> = {
  getArchive: (ctx, { params }) => getArchive(ctx, params.id),
  addToArchive: (ctx, { params, body }) => addToArchive(ctx, { ...params, ...body }),
  tellPrivately: (ctx, { body }) => tellPrivately(ctx, body),
  listPrivateHelp: ctx => listPrivateHelp(ctx),
  getPrivateHelp: (ctx, { params }) => getPrivateHelp(ctx, params.id),
  addPrivateStep: (ctx, { params, body }) => addPrivateStep(ctx, { ...params, ...body })
}
