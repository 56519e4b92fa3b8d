import { availableParallelism } from 'node:os'
import { hashPassword, verifyPassword } from 'better-auth/crypto'

/**
 * A password costs a core a good part of a tenth of a second, on purpose. Many at once would fill the threads that also
 * read files, and all cores: when an office starts its day nobody's page would open. So one core and two of the threads always
 * stay free, and who signs in waits a moment longer.
 */
const threads = Number(process.env.UV_THREADPOOL_SIZE ?? 4)
const atOnce = Math.max(1, Math.min(availableParallelism() - 1, threads - 2))
let running = 0
const waiting: (() => void)[] = []

async function paced<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** The library's own hashing, a few at a time. */
export const passwords = {
  hash: (password: string) => paced(() => hashPassword(password)),
  verify: (asked: { hash: string; password: string }) => paced(() => verifyPassword(asked))
}
