import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createDatabase } from '../server/platform/db.ts'
import { joinCluster } from '../server/platform/embedded-postgres.ts'
import { migrate } from '../server/platform/migrate.ts'
import { passingFolder } from '../server/platform/passing-folder.ts'

/** Writes server/platform/tables.d.ts from the migrations, so that a query that misspells a column does not compile. */
const folder = mkdtempSync(join(passingFolder(), 'anjia-tables-'))
chmodSync(folder, 0o755)
const cluster = await joinCluster(folder, { password: 'tables', test: true })
try {
  await createDatabase(cluster.url('postgres'), 'tables')
  await migrate(cluster.url('tables'))
  const out = process.argv[2] ?? join(import.meta.dirname, '../server/platform/tables.d.ts')
  const schemas = [
    'platform',
    'audit',
    'access',
    'areas',
    'people',
    'two_ends',
    'intake',
    'printouts',
    'lists',
    'certificates',
    'cases',
    'bookings',
    'field',
    'organisation',
    'residents',
    'statistics',
    'voice',
    'reports',
    'money'
  ]
    .map(schema => `${schema}.*`)
    .join('|')
  execFileSync(
    process.execPath,
    [
      'node_modules/kysely-codegen/dist/cli/bin.js',
      '--dialect',
      'postgres',
      '--url',
      cluster.url('tables'),
      '--out-file',
      out,
      '--include-pattern',
      `(${schemas})`,
      '--default-schema',
      'none',
      '--numeric-parser',
      'number',
      '--date-parser',
      'string',
      '--type-mapping',
      '{"int8":"number","timestamptz":"string","date":"string"}',
      '--log-level',
      'error'
    ],
    { stdio: 'inherit' }
  )
} finally {
  await cluster.leave()
  rmSync(folder, { recursive: true, force: true })
}
