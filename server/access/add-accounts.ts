import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { NewAccount, Role } from '../../contract/access.ts'
import { Refusal } from '../platform/refusal.ts'
import type { SignIn } from './sign-in.ts'

/** A post that comes with the account: only for set-up and demo, before which there is nobody to ask. */
export interface FirstPost {
  role: Role
  area: number
  from: string
}

/** Makes accounts in one statement, so that none is ever left without its password. Answers their ids. */
export async function addAccounts(
  { hashPassword }: Pick<SignIn, 'hashPassword'>,
  client: pg.Pool | pg.PoolClient,
  accounts: readonly (NewAccount & { password: string; post?: FirstPost })[]
): Promise<string[]> {
  const rows = await Promise.all(
    accounts.map(async ({ username, name, area, password, post }) => ({
      id: uuidv7(),
      username,
      name,
      area,
      hash: await hashPassword(password),
      credential: uuidv7(),
      ...(post && { post: uuidv7(), role: post.role, place: post.area, from: post.from })
    }))
  )
  try {
    await client.query(
      `with given as (
         select * from jsonb_to_recordset($1) as g(id uuid, username text, name text, area bigint, hash text, credential uuid,
           post uuid, role text, place bigint, "from" date)
       ), made as (
         insert into access.login (id, username, name, area, email)
         select id, username, name, area, username || '@anjia.invalid' from given
       ), proven as (
         insert into access.credential (id, user_id, provider_id, account_id, password)
         select credential, id, 'credential', id::text, hash from given
       )
       insert into access.post (id, account_id, role, area, valid_from)
       select post, id, role, place, "from" from given where post is not null`,
      [JSON.stringify(rows)]
    )
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint === 'login_username_key')
      throw new Refusal('access.username-taken', { username: accounts.map(account => account.username).join(', ') })
    throw error
  }
  return rows.map(row => row.id)
}
