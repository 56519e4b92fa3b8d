import type { Standing, Times } from '../../contract/field-data.ts'
import { Problem, send } from '../../ui/client.ts'
import type { Store } from '../device/store.ts'
import { type Server, sync } from '../device/sync.ts'
import { firstPage } from './moment.ts'

const second = 1000
const soonest = 5 * second
const latest = 300 * second
const longest = 86_400 * second

/** Milliseconds as the server takes them. A phone that slept meanwhile was not slower than a day. */
const told = (took: number | undefined): number | undefined => took && Math.min(Math.round(took), longest)

/** Keeps a device and its server together: at once when something is recorded, when the network is back, and every few minutes. */
export class Syncing {
  readonly #store: Store
  running = false
  /** Milliseconds of the last round that went well. */
  took: number | undefined
  problem: Problem | undefined
  /** How long this phone took, for the server to hear with the next round. */
  #toTell: Times | undefined
  #again = false
  #wait = soonest
  #timer: ReturnType<typeof setTimeout> | undefined
  #listeners = new Set<() => void>()
  #version = 0

  constructor(store: Store) {
    this.#store = store
    addEventListener('online', () => void this.now())
  }

  version = (): number => this.#version
  follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  #changed(): void {
    this.#version++
    for (const listener of this.#listeners) listener()
  }

  /** One round; asked for while one runs, another follows it. */
  now = async (): Promise<void> => {
    if (!this.#store.isOpen) return this.look()
    if (this.running) {
      this.#again = true
      return
    }
    clearTimeout(this.#timer)
    this.running = true
    this.#changed()
    try {
      do {
        this.#again = false
        await this.#round()
      } while (this.#again && this.#store.isOpen)
      this.problem = undefined
      this.#wait = soonest
      this.#timer = setTimeout(this.now, latest)
    } catch (error) {
      await this.#failed(error instanceof Problem ? error : new Problem(0, String(error)))
    } finally {
      this.running = false
      this.#changed()
    }
  }

  async #round(): Promise<void> {
    const begun = performance.now()
    const { addAgain, newSecret, speakFor } = await import('./session.ts')
    const state = this.#store.state!
    this.#toTell ??= { start: told(performance.getEntriesByName(firstPage)[0]?.startTime) }
    const spoken = await speakFor(state, this.#toTell)
    if (!state.secret) {
      const secret = newSecret()
      await addAgain({ ...state, secret })
      await this.#store.rename({ secret })
    }
    let fetched = begun
    // Photos come after what is fetched, and take as long as they are large.
    const pull: Server['pull'] = async (...asked) => {
      const answer = await spoken.pull(...asked)
      fetched = performance.now()
      return answer
    }
    const server = { ...spoken, pull }
    try {
      await sync(this.#store, server)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'field.device-unknown') throw error
      await addAgain(this.#store.state!)
      await sync(this.#store, server)
    }
    this.took = fetched - begun
    const isFirst = state.synced === null
    this.#toTell = isFirst ? { first: told(this.took) } : { delta: told(this.took) }
    // The first is told at once: a phone may next be heard of in days.
    this.#again ||= isFirst
  }

  /** Whether this phone is still in use, by its own secret: while it is locked, or nobody is signed in. */
  async look(): Promise<void> {
    const { device, secret } = this.#store.state ?? {}
    if (!secret) return
    const answer = await send('POST', '/field/standing', { device, secret }).catch(() => undefined)
    const { standing } = (answer ?? {}) as { standing?: Standing }
    if (standing === 'ended') await this.#store.clear(true)
    if (standing === 'post-ended') await this.#store.closeCopy()
  }

  async #failed(problem: Problem): Promise<void> {
    this.problem = problem
    if (problem.code === 'field.device-ended') return this.#store.clear(true)
    if (problem.code === 'field.post-ended') await this.#store.closeCopy()
    if (problem.status === 401) await this.look()
    this.#timer = setTimeout(this.now, this.#wait)
    this.#wait = Math.min(latest, this.#wait * 2)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.problem = undefined
  }
}
