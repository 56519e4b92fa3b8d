import { permissionsOf, type Role } from './platform/access.ts'
import { type Config, ConfigProblem, readConfig } from './platform/config.ts'
import type { Caller, Platform } from './platform/context.ts'
import { sealer } from './platform/crypto.ts'
import { asOwner, type Database, openDatabase } from './platform/db.ts'

export interface Opened {
  config: Config
  db: Database
  platform: Platform
}

const interrupted = 130

/**
 * The database and keys of this data folder, for the server and every command alike. From here on Ctrl-C and SIGTERM
 * stop everything that was started, also while it is still starting; `beforeClose` runs first.
 */
export async function openPlatform(size?: number, beforeClose?: () => Promise<void>): Promise<Opened> {
  const config = readConfig()
  const opening = openDatabase(config, size)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const db = await opening.catch(() => undefined)
    await beforeClose?.()
    await db?.close()
    process.exit(beforeClose ? 0 : interrupted)
  }
  // One Ctrl-C may arrive twice: from the terminal, and handed on by npm. The second must not cut the first short.
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  onceOrphaned(stop)
  const db = await opening
  try {
    await keepMode(db, config.mode)
  } catch (error) {
    await db.close()
    throw error
  }
  return { config, db, platform: { app: db.app, sealer: sealer(config.keys) } }
}

/**
 * npm hands signals on, but not its own sudden death: what it started would go on holding the port and the data. It is the
 * parent only because the scripts say `exec` (what follows `||` is for a shell that does not know the word).
 */
function onceOrphaned(stop: () => Promise<void>): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) void stop()
  }, 1000)
  timer.unref()
}

/** A register of real people is never opened as a demo with public passwords, nor a demo as production. */
async function keepMode(db: Database, mode: Config['mode']): Promise<void> {
  const kept = await asOwner(db.ownerUrl, async client => {
    await client.query(
      `insert into platform.setting (key, value) values ('mode', to_jsonb($1::text)) on conflict do nothing`,
      [mode]
    )
    const { rows } = await client.query<{ mode: string }>(
      `select value #>> '{}' as mode from platform.setting where key = 'mode'`
    )
    return rows[0]!.mode
  })
  if (kept !== mode)
    throw new ConfigProblem(
      `This data belongs to an installation in ${kept} mode; ANJIA_MODE says ${mode}. Nothing was changed.`
    )
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
