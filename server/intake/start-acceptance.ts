import type { IntakeGroup, Upload } from '../../contract/intake.ts'
import { type Context, inTransaction } from '../platform/context.ts'
import { askJob } from '../platform/job-state.ts'
import type { Work } from '../platform/jobs.ts'
import { Refusal } from '../platform/refusal.ts'
import { acceptUpload } from './accept-upload.ts'
import type { Taking } from './take-in-file.ts'
import { getUpload } from './uploads.ts'

export const acceptance = 'intake.accept'

/**
 * Rows between two looks at whether to stop: a few seconds of work at most, and in a smaller file a twentieth of it, so
 * that the bar moves and a stop is soon.
 */
const stretchOf = (rows: number): number => Math.min(10_000, Math.max(500, Math.ceil(rows / 20)))

type Expected = Partial<Record<IntakeGroup, number>>

/** Asks for the acceptance of a file as the person saw it; it runs in the background and survives both browser and server. */
export const startAcceptance = (
  { platform, caller }: Pick<Taking, 'platform' | 'caller'>,
  { id, expected }: { id: string; expected: Expected }
): Promise<Upload> =>
  inTransaction(platform, { caller, operation: 'intake.take-in', route: 'acceptUpload', trace: 'changes' }, ctx =>
    ask(ctx, id, expected)
  )

async function ask(ctx: Context, id: string, expected: Expected): Promise<Upload> {
  // Locked: of two who accept at once the second finds the first one's job.
  await ctx.tx.query('select from intake.upload where id = $1 for update', [id])
  const upload = await getUpload(ctx, id)
  if (upload.status === 'accepted') return upload
  if (!['read', 'accepting'].includes(upload.status)) throw new Refusal('intake.not-open', { status: upload.status })
  for (const [group, n] of Object.entries(expected))
    if (upload.report[group as IntakeGroup] !== n) throw new Refusal('intake.groups-changed')
  const { area, doneThrough, lastRow } = upload
  await askJob(ctx, {
    kind: acceptance,
    subject: id,
    area,
    input: { expected, stretch: stretchOf(lastRow) },
    done: Math.min(doneThrough, lastRow),
    total: lastRow
  })
  ctx.trace({ detail: { upload: id } })
  return getUpload(ctx, id)
}

/** The job: the same acceptance as from the command line, telling at every checkpoint how far it is. */
export const acceptanceWork =
  ({ stretch, ...parts }: Omit<Taking, 'caller'> & { stretch?: number }): Work =>
  async ({ subject, input, caller, tell }) => {
    const asked = input as { expected: Expected; stretch: number }
    const upload = await acceptUpload(
      { ...parts, caller },
      { id: subject, expected: asked.expected, stretch: stretch ?? asked.stretch, progress: tell }
    )
    return upload.status === 'accepted'
  }
