import type { Job } from '../../contract/job.ts'

/** What the progress bar says of work in the background: asked to stop it still runs, and why it failed stands beside it. */
export const shownState = {
  waiting: 'waiting',
  running: 'running',
  stopping: 'running',
  stopped: 'stopped',
  failed: 'stopped',
  done: 'done'
} as const satisfies Record<Job['state'], string>
