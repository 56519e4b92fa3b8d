import { Problem } from '../../ui/client.ts'
import type { Store } from '../device/store.ts'
import { sync } from '../device/sync.ts'

const second = 1000
const soonest = 5 * second
const latest = 300 * second

/** Keeps a device and its server together: at once when something is recorded, when the network is back, and every few minutes. */
export class Syncing {
  readonly #store: Store
  running = false
  /** Milliseconds of the last round that went well. */
  took: number | undefined
  problem: Problem | undefined
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
    if (!this.#store.isOpen) return
    if (this.running) {
      this.#again = true
      return
    }
    clearTimeout(this.#timer)
    this.running = true
    const begun = performance.now()
    this.#changed()
    try {
      do {
        this.#again = false
        await this.#round()
      } while (this.#again && this.#store.isOpen)
      this.problem = undefined
      this.took = performance.now() - begun
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
    const { addAgain, speakFor } = await import('./session.ts')
    const server = await speakFor(this.#store.state!)
    try {
      await sync(this.#store, server)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'field.device-unknown') throw error
      await addAgain(this.#store.state!)
      await sync(this.#store, server)
    }
  }

  async #failed(problem: Problem): Promise<void> {
    this.problem = problem
    if (problem.code === 'field.device-ended') return this.#store.clear(true)
    this.#timer = setTimeout(this.now, this.#wait)
    this.#wait = Math.min(latest, this.#wait * 2)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.problem = undefined
  }
}
