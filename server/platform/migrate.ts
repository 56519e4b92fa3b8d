import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const folder = join(import.meta.dirname, '../../db/migrations')

/** Applies the migrations not yet applied, each in its own transaction, in the order of their numbers; `through` is the last one. */
export async function migrate(ownerUrl: string, through = '9999'): Promise<string[]> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const applied: string[] = []
  try {
    await client.query("select pg_advisory_lock(hashtext('anjia migrate'))")
    const done = await appliedBefore(client)
    for (const name of readdirSync(folder)
      .filter(file => file.endsWith('.sql') && file.slice(0, 4) <= through)
      .sort()) {
      const text = readFileSync(join(folder, name), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      const before = done.get(name)
      if (before && before !== sha256) throw new Error(`the migration ${name} was edited after it was applied`)
      if (before) continue
      await client.query('begin')
      await apply(client, text)
      await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [name, sha256])
      await client.query('commit')
      applied.push(name)
    }
  } finally {
    await client.end()
  }
  return applied
}

async function appliedBefore(client: pg.Client): Promise<Map<string, string>> {
  const exists = await client.query<{ there: boolean }>("select to_regclass('platform.migration') is not null as there")
  if (!exists.rows[0]?.there) return new Map()
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migration')
  return new Map(rows.map(row => [row.name, row.sha256]))
}

/** A line `-- load: TABLE from FILE` fills a table from a CSV file in db/seed; all else is plain SQL. */
async function apply(client: pg.Client, text: string): Promise<void> {
  for (const part of text.split(/^(?=-- load: )/m)) {
    const [, table, file] = /^-- load: (\w+) from (\S+)$/m.exec(part) ?? []
    if (table && file)
      await pipeline(
        createReadStream(join(folder, '../seed', file)),
        client.query(copyFrom(`copy ${table} from stdin with (format csv, header)`))
      )
    await client.query(part)
  }
}
