import type { Applicant, MatterKey } from '../../contract/cases.ts'
import type { PaperKind, PrintoutState } from '../../contract/printouts.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { Paper } from './draw-paper.ts'

/** What a list says of a paper: whose it is, and where more of it is read. */
export interface About {
  name: string
  matter: MatterKey | null
  enrolment: EnrolmentId | null
  /** Whom it is about, for the trace of whoever reads it; of an old list nobody is known. */
  people: string[]
}

/**
 * A domain that owes papers to somebody. The queue keeps where each is; the domain says whose it is, draws it as it stands on the day, and
 * does what follows when it is handed over.
 */
export interface PaperSource {
  kinds: readonly PaperKind[]
  about: (ctx: Context, subjects: readonly string[]) => Promise<Map<string, About>>
  /** Refuses whoever may not have a hand in them. */
  require?: (ctx: Context, subjects: readonly string[]) => Promise<void>
  draw: (ctx: Context, paper: { subject: string; kind: PaperKind }, language: Paper['language']) => Promise<Paper>
  /** True where a deed of its own has closed it; else the queue does. */
  handOver?: (
    ctx: Context,
    paper: { subject: string; kind: PaperKind; state: PrintoutState; cameBy: Applicant | undefined }
  ) => Promise<boolean>
}

export function sourceOf(sources: readonly PaperSource[], kind: PaperKind): PaperSource {
  const source = sources.find(({ kinds }) => kinds.includes(kind))
  if (!source) throw new Error(`nobody draws a paper of kind ${kind}`)
  return source
}

/** Papers by whose they are: each source is asked once. */
export function bySource<T extends { kind: PaperKind }>(
  sources: readonly PaperSource[],
  papers: readonly T[]
): Map<PaperSource, T[]> {
  const all = new Map<PaperSource, T[]>()
  for (const paper of papers) {
    const source = sourceOf(sources, paper.kind)
    all.set(source, [...(all.get(source) ?? []), paper])
  }
  return all
}
