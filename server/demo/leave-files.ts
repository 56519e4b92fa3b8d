import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AreaCode } from '../../contract/values.ts'
import { type FileStore, previewFile, scratch } from '../intake/index.ts'
import { takeList } from '../lists/index.ts'
import { today } from '../platform/clock.ts'
import { type Caller, inTransaction, type Platform } from '../platform/context.ts'
import { writeDirtyFile } from './dirty/write-file.ts'
import { loadPlaces } from './load-places.ts'
import { daysAgo } from './population/calendar.ts'
import { generatePopulation } from './population/generate.ts'
import type { Somebody } from './somebody.ts'

interface Waiting {
  caller: Caller
  store: FileStore
  street: AreaCode
}

/**
 * A file of a community with the faults files have, read and not yet taken in. One of its columns the law refuses; no
 * words in its remarks do, so that the report of what was refused begins the same whatever the day.
 */
export async function leaveFile(platform: Platform, { caller, store, street }: Waiting): Promise<void> {
  const folder = scratch(store)
  const people = 320
  const seed = 86
  try {
    const path = join(folder, '梅山路社区人员台账.xlsx')
    const area = AreaCode.parse(street + 1000)
    const request = { caller, operation: 'demo.population', route: 'demo', trace: 'none' } as const
    const places = await inTransaction(platform, request, ctx => loadPlaces(ctx, { area, seed, households: 130 }))
    const drawn = [...generatePopulation({ people, seed, area, places, on: today() })].flatMap(({ members }) => members)
    await writeDirtyFile({
      people: drawn,
      seed,
      format: 'xlsx',
      path,
      on: today(),
      twoRowHeader: true,
      refusedColumns: ['孕检情况'],
      rates: { refusedRemark: 0 }
    })
    await previewFile({ platform, store, caller }, { path, area, asOf: today(), name: path.split('/').at(-1) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The civil affairs office's list of the month: most by number, one without, and one nobody here has heard of. */
export async function leaveDeathList(
  platform: Platform,
  { caller, store, street }: Waiting,
  people: Somebody[]
): Promise<void> {
  const folder = scratch(store)
  const rows = people.map(({ name, sex, born_on, numbers, address }, i) => [
    name,
    sex === '1' ? '男' : '女',
    born_on,
    i === people.length - 1 ? '' : (platform.sealer.openNumbers(numbers).id ?? ''),
    daysAgo(6 + i),
    address
  ])
  const unknown = ['潘德海', '男', '1935-06-17', '', daysAgo(12), '蜀山区某养老院']
  const head = ['姓名', '性别', '出生日期', '身份证号', '死亡日期', '住址']
  try {
    const path = join(folder, 'list.csv')
    writeFileSync(path, [head, ...rows, unknown].map(cells => cells.join(',')).join('\r\n'), { mode: 0o600 })
    const month = today().slice(0, 7)
    await takeList({ platform, caller }, { path, area: street, kind: 'death', issuer: '蜀山区民政局', month })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
