import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import ExcelJS from 'exceljs'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { rangeOf } from '../server/areas/index.ts'
import { type DemoPerson, generatePopulation, writeCleanCsv } from '../server/demo/index.ts'
import { loadPlaces } from '../server/demo/load-places.ts'
import { commandLine } from '../server/open-platform.ts'
import { today } from '../server/platform/clock.ts'
import { inTransaction } from '../server/platform/context.ts'
import { asOwner } from '../server/platform/db.ts'
import { runCommand } from './command.ts'
import { type Figure, median, timed } from './figure.ts'
import { openPlace, type Place, say, street, temporaryFolder } from './place.ts'

const seed = 5
const importCommand = join(import.meta.dirname, '../server/commands/import.ts')

interface Run {
  rows: number
  taken: number
  copied: number
  peak: number
}

/**
 * The whole pipeline of the command line, from a file to a register that answers, against COPY of a dump of what it
 * wrote into empty copies of the tables. Every run has a fresh database with the settings of production.
 */
export async function benchImport(people: number, runs: number): Promise<Figure[]> {
  const measured: Run[] = []
  for (let run = 1; run <= runs; run++) {
    measured.push(await onFresh(place => importOnce(place, people)))
    say(`import ${run}/${runs}: ${JSON.stringify(measured.at(-1))}`)
  }
  const [value, reference] = [median(measured.map(run => run.taken)), median(measured.map(run => run.copied))]
  const peak = Math.max(...measured.map(run => run.peak))
  const workbook = await onFresh(place => importWorkbook(place, 100_000))
  const memory = { unit: 'MB', target: 'under 1,000 MB' }
  return [
    {
      what: `import of ${measured[0]!.rows} CSV rows / COPY of its tables`,
      value,
      unit: 's',
      reference,
      target: 'ratio ≤ 3',
      met: value / reference <= 3,
      runs
    },
    { what: 'import of CSV, peak memory of Node', value: peak, ...memory, met: peak < 1000, runs },
    {
      what: 'import of 100,000 XLSX rows, peak memory of Node',
      value: workbook.peak,
      ...memory,
      met: workbook.peak < 1000,
      runs: 1
    }
  ]
}

async function onFresh<T>(action: (place: Place) => Promise<T>): Promise<T> {
  const { folder, remove } = temporaryFolder()
  try {
    const place = await openPlace(folder)
    try {
      return await action(place)
    } finally {
      await place.close()
    }
  } finally {
    remove()
  }
}

async function importOnce(place: Place, people: number): Promise<Run> {
  const path = join(place.folder, 'people.csv')
  const rows = await writeCleanCsv({ people: await invented(place, people), path })
  const { answer, peak } = await takeIn(place, path)
  const copied = await asOwner(place.db.ownerUrl, owner => copyTables(owner, place.folder))
  if (answer.new < rows * 0.98) throw new Error(`only ${answer.new} of ${rows} rows were new`)
  return { rows, taken: answer.seconds, copied: copied / 1000, peak }
}

/** Invented people of one street, with its standard addresses in the register: most rows of a real file match one. */
export async function invented({ platform }: Place, people: number): Promise<Iterable<DemoPerson>> {
  const caller = commandLine('street_officer', rangeOf(street))
  const places = await inTransaction(
    platform,
    { caller, operation: 'demo.population', route: 'bench', trace: 'none' },
    ctx => loadPlaces(ctx, { area: street, seed, households: people / 2.4 })
  )
  return members(generatePopulation({ people, seed, area: street, places, on: today() }))
}

function* members(groups: ReturnType<typeof generatePopulation>): Generator<DemoPerson> {
  for (const group of groups) yield* group.members
}

const takeIn = async (place: Place, path: string) => {
  await asOwner(place.db.ownerUrl, owner => owner.query('checkpoint'))
  return runCommand<{ new: number; seconds: number }>(place.folder, [
    importCommand,
    path,
    '--area',
    String(street / 1e6),
    '--json'
  ])
}

/** Milliseconds to copy a dump of everything the import wrote into empty tables with the same indexes and constraints. */
async function copyTables(owner: pg.Client, folder: string): Promise<number> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('people', 'audit') order by 1`
  )
  const dumps = join(folder, 'dump')
  mkdirSync(dumps)
  await owner.query('create schema bare')
  for (const [i, { name }] of tables.entries()) {
    await pipeline(owner.query(copyTo(`copy ${name} to stdout`)), createWriteStream(join(dumps, String(i))))
    await owner.query(`create table bare.t${i} (like ${name} including all)`)
  }
  await owner.query('checkpoint')
  return timed(async () => {
    for (const [i] of tables.entries())
      await pipeline(createReadStream(join(dumps, String(i))), owner.query(copyFrom(`copy bare.t${i} from stdin`)))
  })
}

async function importWorkbook(place: Place, people: number): Promise<{ peak: number }> {
  const csv = join(place.folder, 'people.csv')
  const path = join(place.folder, 'people.xlsx')
  await writeCleanCsv({ people: await invented(place, people), path: csv })
  await writeWorkbook(csv, path)
  return takeIn(place, path)
}

async function writeWorkbook(csv: string, path: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true })
  const sheet = workbook.addWorksheet('人员')
  const { parse } = await import('csv-parse')
  for await (const cells of createReadStream(csv).pipe(parse({ bom: true }))) sheet.addRow(cells).commit()
  sheet.commit()
  await workbook.commit()
}
