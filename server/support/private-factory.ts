import { v7 } from 'uuid'
import type { Register } from '../people/people-factory.ts'

/** Somebody trained in post for an area, so that what is told there is read. */
export async function putInPost({ owner }: Pick<Register, 'owner'>, area: number): Promise<void> {
  const account = v7()
  await owner(
    `with l as (insert into access.login (id, username, name, area, email) values ($1, $2, '赵磊', $3, $2) returning id)
     insert into access.post (id, account_id, role, area, valid_from) select $1, id, 'duty_officer', $3, '2020-01-01' from l`,
    [account, `duty${account.slice(-8)}`, area]
  )
}
