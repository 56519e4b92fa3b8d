import type { WorkHeld } from '../access/index.ts'

/** A file that was read and not yet wholly taken in is answered for by who brought it, until another takes it over. */
export const importsHeld: WorkHeld = {
  kind: 'import',
  needs: 'intake.take-in',
  find: async (ctx, { account, lo, hi }) =>
    (
      await ctx.tx.query<{ id: string }>(
        `select id from intake.upload where status in ('read', 'accepting') and area between $2 and $3
           and access.responsible('import', id, account) = $1`,
        [account, lo, hi]
      )
    ).rows.map(({ id }) => id)
}
