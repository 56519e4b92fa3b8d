import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const inMemory = '/dev/shm'
/** Bytes: several times what the clusters of a whole run of the tests hold at one moment. */
const roomy = 6 * 2 ** 30

/**
 * Where the databases of tests stand: in memory where there is room, since making and dropping thousands of small files is
 * a third of all the work of a run on a disk; among the other temporary files elsewhere.
 */
export function passingFolder(): string {
  try {
    accessSync(inMemory, constants.W_OK)
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize >= roomy ? inMemory : tmpdir()
  } catch {
    return tmpdir()
  }
}
