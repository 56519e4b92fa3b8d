import type { duplicates } from '../../../contract/duplicates.ts'
import type { Handlers } from '../../platform/serve.ts'
import { answerMergeRequest, askMerge, listMergeRequests } from './ask-merge.ts'
import { decidePairs, listPairs } from './list-pairs.ts'
import { mergePeople } from './merge-people.ts'
import './refusals.ts'
import { showPair } from './show-pair.ts'
import { listMerges, undoMerge } from './undo-merge.ts'

export const duplicatesRoutes: Handlers<typeof duplicates> = {
  listPairs: (ctx, { query }) => listPairs(ctx, query),
  showPair: (ctx, { params }) => showPair(ctx, params),
  decidePairs: (ctx, { body }) => decidePairs(ctx, body),
  mergePeople: (ctx, { body }) => mergePeople(ctx, body),
  undoMerge: (ctx, { params }) => undoMerge(ctx, params.id),
  listMerges: (ctx, { query }) => listMerges(ctx, query),
  askMerge: (ctx, { body }) => askMerge(ctx, body),
  listMergeRequests: (ctx, { query }) => listMergeRequests(ctx, query),
  answerMergeRequest: (ctx, { params, body }) => answerMergeRequest(ctx, { ...params, ...body })
}
