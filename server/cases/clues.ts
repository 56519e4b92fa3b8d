import { sql } from 'kysely'
import { v7 } from 'uuid'
import { z } from 'zod'
import type { Clue, ClueLine, ClueState, clues } from '../../contract/clues.ts'
import type { MadeFile } from '../../contract/rosters.ts'
import { areaAt, registerOf } from '../areas/index.ts'
import { issuerOf } from '../certificates/index.ts'
import { type FileStore, sealFile } from '../intake/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { dayInWords, drawPaper } from '../printouts/index.ts'
import { type AttachmentKind, attachmentKinds } from './attachment-rules.ts'
import { attachmentStore, openAttached } from './attachments.ts'
import { requirePlainWords } from './case-content.ts'
import { type ClueDeed, clueAfter, clueDeeds, tellsOfSomebody } from './clue-rules.ts'
import { clueWords } from './clue-words.ts'
import { receiptWords } from './receipt-words.ts'

type New = Omit<z.output<NonNullable<(typeof clues.recordClue)['body']>>, 'commandId'>
const Told = z.object({ place: z.string(), address: z.string(), seen: z.string() })

interface Row extends Omit<Clue, 'place' | 'address' | 'seen' | 'evidence' | 'steps' | 'deeds'> {
  register: number
  sealed: string
  passedOn: Clue['recordedOn'] | null
  receivedOn: Clue['recordedOn'] | null
  answeredOn: Clue['recordedOn'] | null
  by: [string, string, string, string]
}

/** A post whose area is a whole district, or more. */
const ofDistrict = ({ caller: { lo } }: Context): boolean => areaAt(lo, 'district') === lo

/** What a street has not passed on yet is the street's own. */
const mine = (ctx: Context) => sql`c.area between ${ctx.caller.lo} and ${ctx.caller.hi}
  and ${ofDistrict(ctx) ? sql`c.state <> 'recorded'` : sql`true`}`

async function rowsOf(ctx: Context, where = sql`true`): Promise<Row[]> {
  const name = (account: string) =>
    sql`coalesce((select l.name from access.login l where l.id = c.${sql.ref(account)}), '')`
  const { rows } = await sql<Row>`
    select c.register, c.id, c.area, c.number, c.kind, c.state, c.sealed, c.answer, c.noticed_on as "noticedOn",
      c.recorded_on as "recordedOn", c.passed_on as "passedOn", c.received_on as "receivedOn", c.answered_on as "answeredOn",
      array[${name('recorded_by')}, ${name('passed_by')}, ${name('received_by')}, ${name('answered_by')}] as by
    from cases.clue c where ${mine(ctx)} and ${where}`.execute(ctx.tables<'cases'>())
  return rows
}

async function rowOf(ctx: Context, id: string): Promise<Row> {
  const [row] = await rowsOf(ctx, sql`c.id = ${id}::uuid`)
  if (!row) throw new Refusal('platform.not-found')
  return row
}

/** What was noticed of an institution, never of whoever went there: words about a person are refused. */
export async function recordClue(
  ctx: Context,
  { kind, place, address, seen, noticedOn }: New
): Promise<{ id: string }> {
  const { lo, account } = ctx.caller
  if (ofDistrict(ctx)) throw new Refusal('cases.clue-street')
  requirePlainWords(place, address, seen)
  if ([place, address, seen].some(tellsOfSomebody)) throw new Refusal('cases.clue-person')
  if (noticedOn > ctx.on) throw new Refusal('cases.clue-future')
  const area = areaAt(lo, 'street')
  const id = v7()
  const own = Math.max(area, lo)
  await ctx
    .tables<'cases'>()
    .insertInto('cases.clue')
    .values({
      register: await registerOf(ctx, own),
      id,
      area: own,
      number: `XS${ctx.on.replaceAll('-', '')}-${id.slice(-6).toUpperCase()}`,
      kind,
      noticed_on: noticedOn,
      sealed: ctx.sealer.seal(JSON.stringify({ place, address, seen })),
      recorded_on: ctx.on,
      recorded_by: account
    })
    .execute()
  ctx.trace({ detail: { clue: id } })
  return { id }
}

export async function listClues(
  ctx: Context,
  { after, limit }: { after?: string | undefined; limit: number }
): Promise<{ clues: ClueLine[]; next: string | null; total?: number }> {
  const from = after ? sql`c.id < ${after}::uuid` : sql`true`
  const rows = await rowsOf(ctx, sql`${from} order by c.id desc limit ${limit + 1}`)
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? page.at(-1)!.id : null
  const counted =
    !after && next
      ? await sql<{ n: number }>`select count(*)::int as n from cases.clue c where ${mine(ctx)}`.execute(
          ctx.tables<'cases'>()
        )
      : undefined
  return { clues: page.map(row => lineOf(ctx, row)), next, ...(counted && { total: counted.rows[0]!.n }) }
}

const told = (ctx: Context, { sealed }: Row) => Told.parse(JSON.parse(ctx.sealer.open(sealed)))

function lineOf(ctx: Context, row: Row): ClueLine {
  const { id, area, number, kind, state, recordedOn } = row
  return { id, area, number, kind, state, recordedOn, place: told(ctx, row).place }
}

export async function getClue(ctx: Context, id: string): Promise<Clue> {
  const row = await rowOf(ctx, id)
  const { rows: evidence } = await sql<Clue['evidence'][number]>`
    select id, kind, bytes, added_at as "addedAt" from cases.clue_evidence
    where register = ${row.register} and clue_id = ${id}::uuid order by id`.execute(ctx.tables<'cases'>())
  const days = [row.recordedOn, row.passedOn, row.receivedOn, row.answeredOn]
  const states: ClueState[] = ['recorded', 'passed-on', 'received', 'answered']
  return {
    ...lineOf(ctx, row),
    ...told(ctx, row),
    noticedOn: row.noticedOn,
    evidence,
    steps: states.flatMap((state, i) => (days[i] ? [{ state, on: days[i], by: row.by[i]! }] : [])),
    answer: row.answer,
    deeds: clueDeeds(row.state, ofDistrict(ctx) ? 'district' : 'street').filter(deed =>
      ctx.caller.permissions.has(deed === 'pass-on' ? 'cases.handle' : 'cases.decide')
    )
  }
}

/** The next of the four states, by whose turn it is; nothing is left out and nothing goes back. */
export async function moveClue(
  ctx: Context,
  { id, deed, answer }: { id: string; deed: ClueDeed; answer?: string }
): Promise<{ id: string }> {
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`clue ${id}`])
  requirePlainWords(answer)
  if (answer && tellsOfSomebody(answer)) throw new Refusal('cases.clue-person')
  const { state } = await rowOf(ctx, id)
  if (!clueDeeds(state, ofDistrict(ctx) ? 'district' : 'street').includes(deed)) throw new Refusal('cases.clue-not-now')
  const at = { 'pass-on': 'passed', receive: 'received', answer: 'answered' }[deed]
  await sql`update cases.clue set state = ${clueAfter(deed)}, ${sql.ref(`${at}_on`)} = ${ctx.on}::date,
    ${sql.ref(`${at}_by`)} = ${ctx.caller.account}::uuid, answer = ${answer ?? null} where id = ${id}::uuid`.execute(
    ctx.tables<'cases'>()
  )
  ctx.trace({ detail: { clue: id, deed } })
  return { id }
}

interface Evidence {
  id: string
  kind: AttachmentKind
  path: string
  bytes: number
}

/** Evidence is added until the clue is passed on; then it stays as it went. */
export async function addEvidence(
  ctx: Context,
  store: FileStore,
  { id, kind, path, bytes }: Evidence
): Promise<string> {
  const { register, state } = await rowOf(ctx, id)
  if (state !== 'recorded') throw new Refusal('cases.clue-not-now')
  const evidence = v7()
  await ctx
    .tables<'cases'>()
    .insertInto('cases.clue_evidence')
    .values({ register, clue_id: id, id: evidence, kind, bytes, account: ctx.caller.account })
    .execute()
  await sealFile(attachmentStore(store), evidence, path)
  ctx.trace({ detail: { clue: id, evidence } })
  return evidence
}

export async function readEvidence(
  ctx: Context,
  store: FileStore,
  { id, evidence }: { id: string; evidence: string }
): Promise<MadeFile> {
  const { evidence: all, number } = await getClue(ctx, id)
  const at = all.findIndex(one => one.id === evidence)
  if (at < 0) throw new Refusal('platform.not-found')
  const { kind } = all[at]!
  const base64 = (await openAttached(store, evidence)).toString('base64')
  ctx.trace({ detail: { clue: id, evidence } })
  return { name: `${number}-${at + 1}.${attachmentKinds[kind].ending}`, type: kind, base64, rows: 1 }
}

/** What the street has in hand: that it passed the clue on, when, and how far it is. */
export async function printClueReceipt(
  ctx: Context,
  { id, language }: { id: string; language: 'zh' | 'en' }
): Promise<MadeFile> {
  const { state, number, area, kind, place, address, evidence, steps } = await getClue(ctx, id)
  if (state === 'recorded') throw new Refusal('cases.clue-not-now')
  const word = (key: keyof typeof clueWords) => clueWords[key][language]
  const bytes = await drawPaper({
    title: word('title'),
    number: `${receiptWords.number[language]} ${number}`,
    fields: [
      { label: word('kind'), value: word(kind) },
      { label: word('place'), value: place },
      { label: word('address'), value: address },
      { label: word('evidence'), value: String(evidence.length) },
      ...steps.map(step => ({ label: word(step.state), value: dayInWords(step.on, language) }))
    ],
    paragraphs: [word('about'), word('nobody')],
    issuer: (await issuerOf(ctx, area)).name,
    day: dayInWords(ctx.on, language),
    seal: receiptWords.seal[language],
    foot: word('foot'),
    language
  })
  return { name: `${word('title')}.pdf`, type: 'application/pdf', base64: bytes.toString('base64'), rows: 1 }
}
