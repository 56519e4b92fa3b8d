import { v7 } from 'uuid'
import type { ArchiveLine, ArchiveLineKind, ServiceArchive } from '../../contract/support.ts'
import type { Day, EnrolmentId } from '../../contract/values.ts'
import { requireSafeWords } from '../cases/index.ts'
import { keyOf, sawProtected } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

interface Row {
  register: number
  id: string
  sealed: string
  wrapped: string
  words: string
  channel: string
  opened_at: Date
  until: Day | null
}

/** Whose archive is asked for at the desk; nobody is looked for but by their own entry. */
async function personOf(ctx: Context, id: EnrolmentId): Promise<string> {
  const { rows } = await ctx.tx.query<{ person: string }>(
    'select person_id as person from people.enrolment where id = $1',
    [id]
  )
  const [row] = rows
  if (!row) throw new Refusal((await sawProtected(ctx, id)) ? 'people.ask-duty-officer' : 'platform.not-found')
  ctx.sawPeople([row.person])
  return row.person
}

export const getArchive = async (ctx: Context, id: EnrolmentId): Promise<ServiceArchive> =>
  archiveOf(ctx, await personOf(ctx, id))

export async function addToArchive(
  ctx: Context,
  { id, kind, words }: { id: EnrolmentId; kind: ArchiveLineKind; words: string }
): Promise<ServiceArchive> {
  requireSafeWords(words)
  const person = await personOf(ctx, id)
  await noteInArchive(ctx, person, { kind, words })
  return archiveOf(ctx, person)
}

const openRow = async ({ tx, on }: Context, person: string): Promise<Row | undefined> =>
  (await tx.query<Row>('select * from support.archive($1, $2)', [person, on])).rows[0]

/** Seen by the person and where they live now, and by nobody once it is closed. */
export async function archiveOf(ctx: Context, person: string): Promise<ServiceArchive> {
  const row = await openRow(ctx, person)
  if (!row) return { open: null }
  const { rows } = await ctx.tx.query<Omit<ArchiveLine, 'words' | 'at'> & { sealed: string; made_at: Date }>(
    `select l.id, l.kind, l.own, l.sealed, l.made_at, coalesce((select a.name from access.login a where a.id = l.account), '') as by
     from support.archive_line l where l.register = $1 and l.archive_id = $2 order by l.id`,
    [row.register, row.id]
  )
  const key = keyOf(ctx, row.wrapped)
  return {
    open: {
      id: row.id,
      wish: key.open(row.sealed),
      channel: row.channel,
      words: row.words,
      openedAt: new Date(row.opened_at).toISOString(),
      until: row.until,
      lines: rows.map(({ sealed, made_at, ...line }) => ({
        ...line,
        words: key.open(sealed),
        at: new Date(made_at).toISOString()
      }))
    }
  }
}

/** Only added to: what stands there stays as it was written until the person closes the archive. */
export async function noteInArchive(
  ctx: Context,
  person: string,
  { kind, words }: { kind: ArchiveLineKind; words: string }
): Promise<void> {
  const row = await openRow(ctx, person)
  if (!row) throw new Refusal('support.no-archive')
  await ctx.tx.query(
    `insert into support.archive_line (register, archive_id, id, kind, own, sealed, account) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      row.register,
      row.id,
      v7(),
      kind,
      ctx.caller.self !== undefined,
      keyOf(ctx, row.wrapped).seal(words),
      ctx.caller.account
    ]
  )
}
