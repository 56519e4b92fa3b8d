import type { WorkHeld } from '../../access/index.ts'

/** Open moves are answered for by who asked them, until another takes them over; whoever works in the area may act. */
export const movesHeld: WorkHeld = {
  kind: 'move',
  needs: 'people.move',
  find: async (ctx, { account, lo, hi }) =>
    (
      await ctx.tx.query<{ id: string }>(
        `select id from people.move where status = 'asked' and case asked_by when 'from' then from_area else to_area end between $2 and $3
           and access.responsible('move', id, asked_account) = $1`,
        [account, lo, hi]
      )
    ).rows.map(({ id }) => id)
}
