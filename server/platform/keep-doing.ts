import { describeError, log } from './log.ts'

const often = 5000

/** Goes round every five seconds or as often as is said, one round after the other; what it returns stops it after the round it is in. */
export function keepDoing(what: string, round: () => Promise<void>, every = often): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(round).catch(error => log('error', what, describeError(error)))
  }, every)
  timer.unref()
  return () => {
    clearInterval(timer)
    return running
  }
}
