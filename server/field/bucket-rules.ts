import { hash } from 'node:crypto'
import { bucketCount, mostGridBytes, mostPhoneBytes } from '../../contract/field-budgets.ts'
import type { HeldRow } from '../../contract/field-data.ts'
import { Refusal } from '../platform/refusal.ts'

export interface Bucket {
  n: number
  digest: string
  rows: HeldRow[]
}

/** Always the same bucket for the same thing, whatever of it changes. */
export const bucketOf = ({ is, id }: Pick<HeldRow, 'is' | 'id'>): number =>
  Number.parseInt(hash('sha256', `${is} ${id}`).slice(0, 4), 16) % bucketCount

/** All rows by bucket, each with the digest of just these rows; an empty one has an empty digest, as a new device has. */
export function bucketsOf(rows: readonly HeldRow[]): Bucket[] {
  const buckets: Bucket[] = Array.from({ length: bucketCount }, (_, n) => ({ n, digest: '', rows: [] }))
  for (const row of rows) buckets[bucketOf(row)]!.rows.push(row)
  for (const bucket of buckets) {
    bucket.rows.sort((a, b) => (a.id < b.id ? -1 : 1))
    if (bucket.rows.length > 0) bucket.digest = hash('sha256', JSON.stringify(bucket.rows)).slice(0, 16)
  }
  return buckets
}

/** Rows of one answer, about: so much arrives over a bad line before it breaks. */
export const rowsAtOnce = 600

/** The buckets that differ from what a device holds, as many as one answer carries, and whether there are more. */
export function differing(buckets: readonly Bucket[], have: readonly string[]): { answer: Bucket[]; more: boolean } {
  const answer: Bucket[] = []
  let rows = 0
  for (const bucket of buckets) {
    if (bucket.digest === have[bucket.n]) continue
    if (rows >= rowsAtOnce) return { answer, more: true }
    answer.push(bucket)
    rows += bucket.rows.length
  }
  return { answer, more: false }
}

/** A grid that has outgrown a device is cut in two (the district's map), and is not sent in part: nobody would know what is missing. Answers its bytes. */
export function requireFits(rows: readonly HeldRow[], most = mostGridBytes): number {
  const bytes = weigh(rows)
  if (bytes > most) throw new Refusal('field.grid-too-large', { megabytes: Math.ceil(bytes / 1e6), most: most / 1e6 })
  return bytes
}

/** Whether a phone that keeps so much may take this answer as well: what it replaces leaves only after it came. */
export const fitsPhone = (kept: number, answer: readonly Bucket[]): boolean =>
  answer.reduce((sum, { rows }) => sum + weigh(rows), kept) <= mostPhoneBytes

const weigh = (rows: readonly HeldRow[]): number =>
  rows.reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0)
