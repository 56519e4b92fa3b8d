import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { NewAccount } from '../../contract/access.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { Refusal } from '../platform/refusal.ts'
import { addAccounts } from './add-accounts.ts'
import { hashOf } from './resolve-caller.ts'
import type { SignIn } from './sign-in.ts'

/** Whether the installation has no account yet. */
export async function needsSetUp(signin: pg.Pool): Promise<boolean> {
  const { rowCount } = await signin.query('select from access.login limit 1')
  return rowCount === 0
}

/** The one-time token for the first two administrators, who will administer `area`. An earlier unused one is void. */
export async function makeSetupLink(signin: pg.Pool, area: AreaCode): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await signin.query(
    `with void as (delete from access.setup_link where used_at is null)
     insert into access.setup_link (hash, area) values ($1, $2)`,
    [hashOf(token), area]
  )
  return token
}

interface SetUp {
  token: string
  /** Two, because whatever one of them asks for the other must approve. */
  administrators: readonly (Omit<NewAccount, 'area'> & { password: string })[]
}

/** Uses the link and makes both administrators, or does neither. */
export async function setUp(signIn: SignIn, { token, administrators }: SetUp, on: Day): Promise<string[]> {
  const client = await signIn.pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ area: AreaCode }>(
      `update access.setup_link set used_at = now() where hash = $1 and used_at is null and made_at > now() - interval '7 days' returning area`,
      [hashOf(token)]
    )
    if (!rows[0]) throw new Refusal('access.setup-link-spent')
    const { area } = rows[0]
    const post = { role: 'administrator', area, from: on } as const
    const accounts = await addAccounts(
      signIn,
      client,
      administrators.map(person => ({ ...person, area, post }))
    )
    await client.query('commit')
    return accounts
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
