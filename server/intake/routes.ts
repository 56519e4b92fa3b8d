import type { intake } from '../../contract/intake.ts'
import type { Handlers } from '../platform/serve.ts'
import { acceptUpload } from './accept-upload.ts'
import type { Taking } from './take-in-file.ts'
import { decideRows, discardUpload, getUpload, listUploadRows, listUploads } from './uploads.ts'

/** A file is long work in transactions of its own. */
export const intakeRoutes = ({ store }: Pick<Taking, 'store'>): Handlers<typeof intake> => ({
  listUploads: ctx => listUploads(ctx),
  getUpload: (ctx, { params }) => getUpload(ctx, params.id),
  listUploadRows: (ctx, { params, query }) => listUploadRows(ctx, { ...params, ...query }),
  decideRows: (ctx, { params, body }) => decideRows(ctx, { ...params, ...body }),
  acceptUpload: (asked, { params, body }) => acceptUpload({ store, ...asked }, { ...params, ...body }),
  discardUpload: (ctx, { params }) => discardUpload(ctx, store, params.id)
})
