import { sql } from 'kysely'
import type { AreaCode } from '../../contract/values.ts'
import { rangeOf } from '../areas/index.ts'
import { checkDigit } from '../people/id-number-rules.ts'
import { permissionsOf } from '../platform/access.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { FAULTS, type Fault } from './dirty/fault-rates.ts'
import { type DirtyTruth, writeDirtyFile } from './dirty/write-file.ts'
import { districtNames } from './load-places.ts'
import { drawPlaces } from './population/demo-places.ts'
import { generatePopulation } from './population/generate.ts'
import type { DemoPerson, Places } from './population/person.ts'

export interface FileRequest {
  people: number
  seed: number
  area: AreaCode
  path: string
  /** Every fault occurs, also in a small file, and columns that the law refuses. */
  dirty?: boolean
  /** A header of groups over names, in merged cells. */
  twoRows?: boolean
}

/** Rare ones oftener: few numbers end in x, and few people were born before 1950. */
const everyFault: Partial<Record<Fault, number>> = {
  ...Object.fromEntries(FAULTS.map(fault => [fault, 0.01])),
  lowerCaseX: 0.2,
  oldNumber: 0.2
}
const refusedColumns = ['孕检情况', '避孕措施']

/** A register file as streets have them, with its faults at the published rates (README of this folder); nobody is enrolled. */
export async function makeFile(
  platform: Platform,
  { people, seed, area, path, dirty = false, twoRows = false }: FileRequest
): Promise<DirtyTruth> {
  const { lo, hi } = rangeOf(area)
  const caller = {
    account: '00000000-0000-7000-8000-0000000000de',
    post: undefined,
    role: 'demo',
    lo,
    hi,
    permissions: permissionsOf('policy_admin')
  }
  const request = { caller, operation: 'demo.population', route: 'makeFile', trace: 'none' } as const
  const { places, on } = await inTransaction(platform, request, async ctx => ({
    places: await placesOf(ctx, { people, seed, area }),
    on: ctx.on
  }))
  const format = path.endsWith('.xlsx') ? 'xlsx' : 'csv'
  const drawn = function* (): Generator<DemoPerson> {
    for (const group of generatePopulation({ people, seed, area, places, on }))
      for (const member of group.members) yield ofFile(member, seed)
  }
  return writeDirtyFile({
    people: drawn(),
    seed,
    format,
    path,
    on,
    twoRowHeader: twoRows,
    ...(dirty && { rates: everyFault, refusedColumns })
  })
}

/**
 * The people of a file are others than those of the demo street, which is drawn alike, and than those of a file of
 * another seed: households count by themselves, and numbers lie elsewhere among those of a birthday.
 */
function ofFile(person: DemoPerson, seed: number): DemoPerson {
  const { livingHousehold, idNumber } = person
  return {
    ...person,
    ...(livingHousehold && { livingHousehold: `${seed}-${livingHousehold}` }),
    ...(idNumber && { idNumber: elsewhere(idNumber, seed) })
  }
}

/**
 * Opposite those of the street, where also the file lies that the repository ships; files of nineteen seeds in a row lie
 * beside it, each with room for eleven births a day and sex.
 */
function elsewhere(number: string, seed: number): string {
  const at = (seed % 19) + 1
  const beside = at < 10 ? at : at - 20
  const shifted = (digits: string, by: number) =>
    String((Number(digits) + by) % 10 ** digits.length).padStart(digits.length, '0')
  if (number.length === 18) {
    const first17 = number.slice(0, 14) + shifted(number.slice(14, 17), 500 + 22 * beside)
    return first17 + checkDigit(first17)
  }
  if (number.length === 15) return number.slice(0, 12) + shifted(number.slice(12), 500 + 22 * beside)
  return number.slice(0, -7) + shifted(number.slice(-7), 5_000_000 + 100_000 * beside)
}

async function placesOf(
  ctx: Context,
  { people, seed, area }: Pick<FileRequest, 'people' | 'seed' | 'area'>
): Promise<Places> {
  const { lo, hi } = rangeOf(area)
  const { rows } = await sql<{ code: number; name: string }>`select code, name from areas.area
    where level = 'community' and code between ${lo} and ${hi} and valid @> ${ctx.on}::date order by code`.execute(
    ctx.tables<'areas'>()
  )
  return { communities: drawPlaces(rows, seed, people / 2.4), districts: await districtNames(ctx) }
}
