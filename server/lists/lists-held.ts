import type { WorkHeld } from '../access/index.ts'

/** A list of which rows are still open is answered for by who brought it, until another takes it over. */
export const listsHeld: WorkHeld = {
  kind: 'list',
  needs: 'people.record',
  find: async (ctx, { account, lo, hi }) =>
    (
      await ctx.tx.query<{ id: string }>(
        `select l.id from lists.list l where l.area between $2 and $3 and access.responsible('list', l.id, l.account) = $1
           and exists (select from lists.row r where r.register = l.register and r.list_id = l.id and r.decision is null
             and r."group" in ('sure', 'review') and r.area between $2 and $3)`,
        [account, lo, hi]
      )
    ).rows.map(({ id }) => id)
}
