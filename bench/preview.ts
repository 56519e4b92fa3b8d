import { createReadStream, createWriteStream, openAsBlob, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { writeDirtyFile } from '../server/demo/index.ts'
import { today } from '../server/platform/clock.ts'
import { asOwner } from '../server/platform/db.ts'
import { withServer } from './command.ts'
import { type Figure, median, timed } from './figure.ts'
import { invented } from './import.ts'
import { main } from './load.ts'
import { type Place, say, street, temporaryFolder } from './place.ts'
import { openDesks } from './tokens.ts'

const rows = 100_000
const limit = 20
const officer = [{ role: 'street_officer', area: street as number }]

/**
 * A street's file with its faults, a header of two rows and merged cells, sent to the real server: from the first byte
 * to the preview, which compares it with the whole register. Against COPY of the same waiting rows into an empty table.
 */
export async function benchPreview(place: Place, runs: number): Promise<Figure[]> {
  const [desk] = await openDesks(place, 1, officer)
  const { folder, remove } = temporaryFolder()
  try {
    const figures: Figure[] = []
    for (const format of ['xlsx', 'csv'] as const) {
      const path = join(folder, `file.${format}`)
      const people = await invented(place, rows)
      await writeDirtyFile({ people, seed: 23, format, path, on: today(), twoRowHeader: true })
      const taken: number[] = []
      const copied: number[] = []
      for (let run = 0; run < runs; run++) {
        const upload = await withServer(place.folder, main, async url => {
          const started = performance.now()
          const { id, read } = await send(url, path, desk!.token)
          taken.push((performance.now() - started) / 1000)
          if (read < rows * 0.99) throw new Error(`only ${read} of ${rows} rows were read`)
          return id
        })
        copied.push(await copyWaiting(place, upload, folder))
        await forget(place, upload)
        say(`preview of ${format}: ${taken.at(-1)!.toFixed(1)} s, copy ${copied.at(-1)!.toFixed(1)} s`)
      }
      const value = median(taken)
      figures.push({
        what: `preview of ${rows} rows of ${format.toUpperCase()} with faults, sent to the server`,
        value,
        unit: 's',
        reference: median(copied),
        target: `≤ ${limit} s`,
        met: value <= limit,
        runs
      })
    }
    return figures
  } finally {
    remove()
  }
}

async function send(url: string, path: string, token: string): Promise<{ id: string; read: number }> {
  const form = new FormData()
  form.set('area', String(street))
  form.set('file', await openAsBlob(path), path.split('/').at(-1))
  const answer = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form
  })
  const upload = (await answer.json()) as { id: string; report: { rows: number } }
  if (answer.status !== 201) throw new Error(`the upload was answered ${answer.status}: ${JSON.stringify(upload)}`)
  return { id: upload.id, read: upload.report.rows }
}

/** Seconds to copy the waiting rows of an upload into an empty copy of their table. */
const copyWaiting = ({ db }: Place, upload: string, folder: string): Promise<number> =>
  asOwner(db.ownerUrl, async owner => {
    const dump = join(folder, 'dump')
    const held = `select * from intake.arrival where upload_id = '${upload}'`
    await pipeline(owner.query(copyTo(`copy (${held}) to stdout`)), createWriteStream(dump))
    await owner.query('create unlogged table intake.bench_bare (like intake.arrival including all)')
    const took = await timed(() =>
      pipeline(createReadStream(dump), owner.query(copyFrom('copy intake.bench_bare from stdin')))
    )
    await owner.query('drop table intake.bench_bare')
    rmSync(dump)
    return took / 1000
  })

/** As if it had been discarded: the next run reads it anew. */
const forget = ({ db }: Place, upload: string): Promise<unknown> =>
  asOwner(db.ownerUrl, async owner => {
    await owner.query(`update intake.upload set status = 'discarded' where id = $1`, [upload])
    await owner.query('delete from intake.arrival where upload_id = $1', [upload])
  })
