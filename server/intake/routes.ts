import type { intake } from '../../contract/intake.ts'
import type { Handlers } from '../platform/serve.ts'
import { correctUpload } from './correct-upload.ts'
import { decideRows, undoDecision } from './decide-rows.ts'
import { fewAtATime, rowsRead } from './readings.ts'
import { listUploadSheets } from './sheet-head.ts'
import { startAcceptance } from './start-acceptance.ts'
import type { Taking } from './take-in-file.ts'
import { listUploadRows } from './upload-rows.ts'
import { discardUpload, getUploadDetail, listUploads, stopUpload } from './uploads.ts'

/** `wake` lets work that was asked for begin at once. */
export const intakeRoutes = ({
  store,
  wake = () => {}
}: Pick<Taking, 'store'> & { wake?: (() => void) | undefined }): Handlers<typeof intake> => ({
  listUploads: (ctx, { query }) => listUploads(ctx, query),
  getUpload: (ctx, { params }) => getUploadDetail(ctx, params.id),
  getReading: async (ctx, { params }) => ({ rows: rowsRead(ctx.caller, params.id) }),
  listUploadSheets: (ctx, { params }) => listUploadSheets(ctx, params.id),
  correctUpload: (asked, { params, body }) =>
    fewAtATime(() => correctUpload({ store, ...asked }, { ...params, ...body })),
  listUploadRows: (ctx, { params, query }) => listUploadRows(ctx, { ...params, ...query }),
  decideRows: (ctx, { params, body }) => decideRows(ctx, { ...params, ...body }),
  undoDecision: (ctx, { params, body }) => undoDecision(ctx, { ...params, ...body }),
  acceptUpload: async (asked, { params, body }) => {
    const upload = await startAcceptance(asked, { ...params, ...body })
    wake()
    return upload
  },
  stopUpload: (ctx, { params }) => stopUpload(ctx, params.id),
  discardUpload: (ctx, { params }) => discardUpload(ctx, store, params.id)
})
