import type { OwnDraftPaper } from '../../contract/mine-data.ts'
import type { Context } from '../platform/context.ts'

/** The papers of a draft of mine, the first one first. */
export async function listDraftPapers(ctx: Context, draft: string): Promise<OwnDraftPaper[]> {
  const { rows } = await ctx.tx.query<OwnDraftPaper>(
    'select id, paper, kind, bytes, added_at as "addedAt" from residents.draft_paper where draft_id = $1 order by id',
    [draft]
  )
  return rows
}
