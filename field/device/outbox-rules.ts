import type { Sent, SentState } from '../../contract/field-data.ts'
import type { FieldPhoto, Recorded } from '../../contract/field-photos.ts'

type Said = Sent['reason']

/** What became of a recorded line. The line itself is never rewritten. */
export interface Mark {
  state: 'unsent' | SentState
  reason: Said
  /** When the server first said that it has it; milliseconds. */
  acknowledged: number | null
  /** The server was restored from a backup and wants it once more. */
  again: boolean
  /** The worker has read that it was refused or declined. */
  seen: boolean
}

export interface Line {
  /** The order in which lines were recorded on this device. */
  seq: number
  command: Recorded
  mark: Mark
}

const day = 86_400_000
const keptDays = 14

export const unsent: Mark = { state: 'unsent', reason: null, acknowledged: null, again: false, seen: false }

export const isToSend = ({ state, again }: Mark): boolean => state === 'unsent' || again

/** Not taken, and the worker has not dealt with it. */
export const needsWorker = ({ state, seen }: Mark): boolean => !seen && (state === 'refused' || state === 'declined')

/** The server answered a line. What it said before of the same outcome is kept where it now gives no reason. */
export const answered = (mark: Mark, { state, reason }: Sent, now: number): Mark => ({
  state,
  reason: reason ?? (state === mark.state ? mark.reason : null),
  acknowledged: mark.acknowledged ?? now,
  again: false,
  seen: mark.seen && state === mark.state
})

/** What a pull tells of a line: a decision of the community. It never makes an unsent line a sent one. */
export const heardOf = (mark: Mark, sent: Sent, now: number): Mark =>
  isToSend(mark) ? mark : answered(mark, sent, now)

export const dealtWith = (mark: Mark): Mark => (needsWorker(mark) ? { ...mark, seen: true } : mark)

export const wantedAgain = (mark: Mark): Mark => (mark.state === 'unsent' ? mark : { ...mark, again: true })

/** Acknowledged fourteen days ago and with nothing left open, neither for the community nor for the worker. */
export const mayBeCleared = (mark: Mark, now: number): boolean =>
  !isToSend(mark) &&
  mark.acknowledged !== null &&
  now - mark.acknowledged > keptDays * day &&
  !needsWorker(mark) &&
  mark.state !== 'waiting' &&
  mark.state !== 'conflict'

/** A photo goes by a door of its own, in parts. */
export const isPhoto = (command: Recorded): command is FieldPhoto => command.kind === 'photo'

/** So many pictures a device keeps at once; with its grid it stays below 30 MB. */
export const mostPictures = 40

/** Of the photos whose pictures are here, oldest first, those whose pictures leave so that `most` stay: never one that the server has not. */
export function picturesToLeave<L extends Pick<Line, 'mark'>>(photos: readonly L[], most: number): L[] {
  const sent = photos.filter(({ mark }) => !isToSend(mark))
  return sent.slice(0, Math.max(0, photos.length - most))
}
