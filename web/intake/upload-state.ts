import type { Upload } from '../../contract/intake.ts'

type Seen = Pick<Upload, 'status' | 'job'>

export const isAtWork = ({ job }: Pick<Upload, 'job'>): boolean =>
  job?.state === 'waiting' || job?.state === 'running' || job?.state === 'stopping'

/** Taken in half-way, with nobody at work on it. */
export const isStopped = (upload: Seen): boolean => upload.status === 'accepting' && !isAtWork(upload)

/** The state in a word, as a key of the dictionary. */
export const stateOf = (upload: Seen) =>
  isStopped(upload)
    ? ('import.state.stopped' as const)
    : isAtWork(upload)
      ? ('import.state.accepting' as const)
      : (`import.state.${upload.status}` as const)

export const toneOf = (upload: Seen): 'warm' | 'plain' | 'past' =>
  upload.status === 'read' || isStopped(upload)
    ? 'warm'
    : upload.status === 'accepting' || upload.status === 'accepted'
      ? 'plain'
      : 'past'
