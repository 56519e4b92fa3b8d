import type pg from 'pg'
import { today } from '../platform/clock.ts'

/** Whether an account still holds a post today and is not locked: asked for work that goes on after its request. */
export const stillInPost =
  (signin: pg.Pool) =>
  async ({ account, post }: { account: string; post: string | null }): Promise<boolean> => {
    const { rowCount } = await signin.query(
      `select from access.post p where p.id = $1 and p.account_id = $2 and p.ended_at is null and p.valid_from <= $3
         and (p.valid_to is null or p.valid_to >= $3) and not exists (select from access.lockout k where k.account_id = $2)`,
      [post, account, today()]
    )
    return rowCount === 1
  }
