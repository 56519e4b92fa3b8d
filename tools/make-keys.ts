import { makeKeys } from '../server/platform/config.ts'

/** Prints the keys of a production installation, for a file kept outside the database and its backups. */
process.stdout.write(`${JSON.stringify(makeKeys(), null, 2)}\n`)
