import { execFile } from 'node:child_process'
import { Refusal } from '../platform/refusal.ts'

/** Longer than any scanner needs for 20 MB; whoever waits is told. */
const longestMs = 60_000

/**
 * Asks the scanner of the office about a file: the command with the path behind it. Its exit status decides: 0 is clean, 1 found
 * something, everything else means that nothing was looked at, and then nothing is taken.
 */
export async function scanFile([command, ...args]: readonly string[], path: string): Promise<void> {
  if (!command) return
  const status = await new Promise<number>(resolve =>
    execFile(command, [...args, path], { timeout: longestMs }, error =>
      resolve(error === null ? 0 : typeof error.code === 'number' ? error.code : -1)
    )
  )
  if (status === 1) throw new Refusal('cases.attachment-scan')
  if (status !== 0) throw new Refusal('cases.attachment-unscanned')
}
