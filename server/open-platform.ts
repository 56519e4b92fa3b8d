import { permissionsOf, type Role } from './platform/access.ts'
import { type Config, readConfig } from './platform/config.ts'
import type { Caller, Platform } from './platform/context.ts'
import { sealer } from './platform/crypto.ts'
import { type Database, openDatabase } from './platform/db.ts'

/** The database and keys of this data folder, for the server and every command alike. */
export async function openPlatform(size?: number): Promise<{ config: Config; db: Database; platform: Platform }> {
  const config = readConfig()
  const db = await openDatabase(config, size)
  return { config, db, platform: { app: db.app, sealer: sealer(config.keys) } }
}

/** Who a command acts as: whoever may run it on this machine holds its keys; the audit names it as the command line. */
export function commandLine(role: Role, { lo, hi }: { lo: number; hi: number }): Caller {
  return {
    account: '00000000-0000-7000-8000-00000000c11a',
    post: undefined,
    role,
    lo,
    hi,
    permissions: permissionsOf(role)
  }
}
