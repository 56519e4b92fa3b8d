import type { lists } from '../../contract/lists.ts'
import type { Handlers } from '../platform/serve.ts'
import { confirmRows, setAsideRows } from './confirm-rows.ts'
import { getList, listLists } from './get-list.ts'
import { listRows } from './list-rows.ts'
import { undoRows } from './undo-rows.ts'

export const listsRoutes: Handlers<typeof lists> = {
  listLists: (ctx, { query }) => listLists(ctx, query.kind),
  getList: (ctx, { params }) => getList(ctx, params.id),
  listRows: (ctx, { params, query }) => listRows(ctx, { ...params, ...query }),
  confirmRows: (ctx, { params, body }) => confirmRows(ctx, { ...params, ...body }),
  setAsideRows: (ctx, { params, body }) => setAsideRows(ctx, { ...params, ...body }),
  undoRows: (ctx, { params, body }) => undoRows(ctx, { ...params, ...body })
}
