import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { asOwner, createDatabase } from './db.ts'
import { migrate } from './migrate.ts'

interface Kept {
  name: string
  columns: string[]
  text: string
}

/** A street of 400 invented people with its accounts, moves, approvals and traces, as release 0008 wrote it. */
const kept = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, 'fixtures/filled-0008.json.gz'))).toString()
) as Kept[]

const name = `test_${randomUUID().replaceAll('-', '')}`
const maintenance = inject('clusterUrl')
const url = new URL(maintenance)
url.pathname = `/${name}`
beforeAll(() => createDatabase(maintenance, name))
afterAll(() => asOwner(maintenance, client => client.query(`drop database ${name} with (force)`)))

const listed = (columns: string[]) => columns.map(column => `"${column}"`).join(', ')

async function fill(client: pg.Client): Promise<void> {
  await client.query('set session_replication_role = replica')
  await client.query('delete from audit.chain')
  for (const { name, columns, text } of kept)
    await pipeline(
      Readable.from([text]),
      client.query(copyFrom(`copy ${name} (${listed(columns)}) from stdin`)) as NodeJS.WritableStream
    )
}

interface Table {
  name: string
  columns: string[]
}

const tablesOf = async (client: pg.Client): Promise<Table[]> =>
  (
    await client.query<Table>(
      `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       where n.nspname in ('people', 'areas', 'intake', 'statistics', 'audit', 'access', 'platform') and c.relkind = 'r'
         and a.attnum > 0 and not a.attisdropped and n.nspname || '.' || c.relname <> 'platform.migration'
       group by 1 order by 1`
    )
  ).rows

/** How many rows, and a checksum over them in any order. */
async function sums(client: pg.Client, tables: Table[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const { name, columns } of tables) {
    const { rows } = await client.query(
      `select count(*)::int as rows, md5(string_agg(sum, '' order by sum)) as sum
       from (select md5(row(${listed(columns)})::text) as sum from ${name}) each`
    )
    found[name] = rows[0]
  }
  return found
}

test('every migration since 0008 goes over a filled database of 0008, and nothing of it is lost or changed', async () => {
  await migrate(url.href, '0008')
  await asOwner(url.href, async client => {
    await fill(client)
    const tables = await tablesOf(client)
    const before = await sums(client, tables)
    expect(before['people.enrolment']).toMatchObject({ rows: 580 })
    expect((await migrate(url.href)).length).toBeGreaterThan(0)
    expect(await sums(client, tables)).toEqual(before)
    expect((await client.query('select * from audit.verify()')).rows).toEqual([])
    expect(await migrate(url.href)).toEqual([])
  })
})
