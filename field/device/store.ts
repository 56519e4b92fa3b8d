import type { z } from 'zod'
import { bucketCount } from '../../contract/field-budgets.ts'
import type { FieldCommand, HeldRow, Pulled } from '../../contract/field-data.ts'
import type { FieldPhoto, Recorded } from '../../contract/field-photos.ts'
import { type Database, openDatabase } from './database.ts'
import { heardFrom, isOver, passed, timeNow } from './lease-rules.ts'
import * as rules from './outbox-rules.ts'
import { isSpent, waitsUntil } from './pin-rules.ts'
import {
  newDataKey,
  newDeviceKey,
  open,
  openBytes,
  type Sealed,
  seal,
  sealBytes,
  unwrap,
  type Wrapped
} from './sealing.ts'
import { newState, type State } from './state.ts'
import type { Answer, Keeping } from './sync.ts'

type Bucket = Pick<Pulled['buckets'][number], 'digest' | 'rows'>

/** As before the first sync, in another grid. */
const anew = (state: State): State => ({
  ...state,
  grid: null,
  synced: null,
  postEnded: false,
  times: { ...state.times, until: null }
})

/** `spent`: the copy was taken off after too many wrong tries; the outbox is still there. */
export type Unlocked = 'open' | 'wrong' | 'wait' | 'spent'

/**
 * The sealed store of one device. One tab at a time holds it (`device/one-tab.ts`), so what it read is kept in memory; whatever it
 * changes is on the disk first. Lines are sealed with the key of the device alone: a forgotten PIN must not lose one.
 */
export class Store implements Keeping {
  readonly #database: Database = openDatabase()
  #keys: { device: CryptoKey; wrapped: Wrapped | null } | undefined
  #data: CryptoKey | undefined
  #state: State | undefined
  #lines: readonly rules.Line[] = []
  #buckets = new Map<number, Bucket>()
  #rows: readonly HeldRow[] = []
  /** The lines are opened while the PIN is typed: a fortnight of them would keep the first page waiting. Nothing is changed before. */
  loaded: Promise<void> = Promise.resolve()
  #turn: Promise<unknown> = Promise.resolve()
  #ticked = performance.now()
  #listeners = new Set<() => void>()
  /** Counts what changed, for whoever draws it. */
  #version = 0
  /** So many lines were not taken when the server ended this device; undefined where it did not. */
  ended: number | undefined

  /** `opened`: the first page stands, and what takes long may begin. */
  static async start(opened: Promise<void> = Promise.resolve()): Promise<Store> {
    const store = new Store()
    await store.#load(opened)
    return store
  }

  async #load(opened: Promise<void>): Promise<void> {
    const { keys: keyTable, state: states, notices } = this.#database
    const [keys, state, ended] = await this.#database.transaction('r', [keyTable, states, notices], () =>
      Promise.all([keyTable.get('device'), states.get('state'), notices.get('ended')])
    )
    this.ended = ended?.lines
    if (!keys || !state) return
    this.#keys = { device: keys.key, wrapped: keys.wrapped }
    this.#state = await open<State>(keys.key, 'state', state.sealed)
    this.loaded = opened.then(() => this.#loadLines(keys.key))
  }

  async #loadLines(key: CryptoKey): Promise<void> {
    const outbox = await this.#database.outbox.orderBy('seq').toArray()
    this.#lines = await Promise.all(
      outbox.map(async ({ seq, id, line, mark }) => ({
        seq,
        command: await open<Recorded>(key, `line ${id}`, line),
        mark: await open<rules.Mark>(key, `mark ${id}`, mark)
      }))
    )
    this.#changed()
  }

  get state(): State | undefined {
    return this.#state
  }
  get lines(): readonly rules.Line[] {
    return this.#lines
  }
  get rows(): readonly HeldRow[] {
    return this.#rows
  }
  get hasPin(): boolean {
    return this.#keys?.wrapped != null
  }
  get isOpen(): boolean {
    return this.#data !== undefined
  }
  /** There is no copy, because it was closed or none was fetched yet. */
  get isEmpty(): boolean {
    return this.#state?.times.until == null
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

  /** The time as the server would tell it. */
  now = (): number => timeNow(this.#state?.times ?? { highest: 0, contact: null, until: null }, Date.now())

  /** Changes one after the other, so that none is computed from what another is just changing. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = Promise.all([this.loaded, this.#turn]).then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #sealedState(state: State): Promise<{ id: 'state'; sealed: Sealed }> {
    return { id: 'state', sealed: await seal(this.#keys!.device, 'state', state) }
  }

  #keepState(change: (state: State) => State): Promise<void> {
    return this.#alone(async () => {
      if (!this.#state) return
      const state = change(this.#state)
      await this.#database.state.put(await this.#sealedState(state))
      this.#state = state
      this.#changed()
    })
  }

  /** Takes the device into use, or again after its copy was taken off; what was recorded stays. */
  begin(own: Parameters<typeof newState>[0], pin: string): Promise<void> {
    return this.#alone(async () => {
      const device = this.#keys?.device ?? (await newDeviceKey())
      const { key, wrapped } = await newDataKey(pin, device)
      const before = this.#state && (this.#state.post.area === own.post.area ? this.#state : anew(this.#state))
      const state = before ? { ...before, ...own, tries: { wrong: 0, lastAt: 0 } } : newState(own)
      this.#keys = { device, wrapped }
      const sealed = await this.#sealedState(state)
      const { keys, state: states, buckets, notices } = this.#database
      await this.#database.transaction('rw', [keys, states, buckets, notices], async () => {
        await keys.put({ id: 'device', key: device, wrapped })
        await states.put(sealed)
        await buckets.clear()
        await notices.clear()
      })
      this.ended = undefined
      this.#state = state
      this.#data = key
      this.#hold(new Map())
    })
  }

  /** A copy of another grid goes; what was recorded there stays, and says so itself. */
  async rename(change: Partial<Pick<State, 'name' | 'post' | 'secret'>>): Promise<void> {
    const moves = change.post !== undefined && change.post.area !== this.#state?.post.area
    await this.#keepState(state => ({ ...(moves ? anew(state) : state), ...change }))
    if (moves) await this.#forgetCopy(false)
  }

  /** The worker's post in this grid has ended: the copy goes, and what was recorded stays. */
  async closeCopy(): Promise<void> {
    if (!this.#state || (this.#state.postEnded && this.isEmpty)) return
    await this.#keepState(state => ({ ...state, postEnded: true }))
    await this.#forgetCopy(false)
  }

  /** One try of the PIN. It counts as a wrong one before it is made, so that nobody tries for nothing by ending the app. */
  async unlock(pin: string): Promise<Unlocked> {
    const keys = this.#keys
    if (!keys?.wrapped || !this.#state) return 'spent'
    if (this.now() < waitsUntil(this.#state.tries)) return 'wait'
    const at = this.now()
    await this.#keepState(state => ({ ...state, tries: { wrong: state.tries.wrong + 1, lastAt: at } }))
    const key = await unwrap(pin, keys.device, keys.wrapped)
    if (!key) {
      if (!isSpent(this.#state.tries)) return 'wrong'
      await this.#forgetCopy(true)
      return 'spent'
    }
    await this.#keepState(state => ({ ...state, tries: { wrong: 0, lastAt: 0 } }))
    // A copy whose time is over is taken away before it is opened.
    await this.tick()
    await this.#openCopy(key)
    return 'open'
  }

  async #openCopy(key: CryptoKey): Promise<void> {
    const kept = await this.#database.buckets.toArray()
    const opened = kept.map(async ({ n, sealed }) => [n, await open<Bucket>(key, `bucket ${n}`, sealed)] as const)
    this.#data = key
    this.#hold(new Map(await Promise.all(opened)))
  }

  #hold(buckets: Map<number, Bucket>): void {
    this.#buckets = buckets
    this.#rows = [...buckets.values()].flatMap(({ rows }) => rows)
    this.#changed()
  }

  lock(): void {
    this.#data = undefined
    this.#hold(new Map())
  }

  /** Takes the copy away. With `pin` its key goes too, and a new one is made after signing in again. */
  #forgetCopy(pin: boolean): Promise<void> {
    return this.#alone(async () => {
      const state = { ...this.#state!, times: { ...this.#state!.times, until: null } }
      const sealed = await this.#sealedState(state)
      const { keys, state: states, buckets } = this.#database
      await this.#database.transaction('rw', [keys, states, buckets], async () => {
        await buckets.clear()
        await states.put(sealed)
        if (pin) await keys.update('device', { wrapped: null })
      })
      this.#state = state
      if (pin) {
        this.#keys = { ...this.#keys!, wrapped: null }
        this.#data = undefined
      }
      this.#hold(new Map())
    })
  }

  /** Time goes on; a copy that had no contact for too long is closed and taken away. What is to be sent stays. */
  async tick(): Promise<void> {
    if (!this.#state) return
    const elapsed = performance.now() - this.#ticked
    this.#ticked = performance.now()
    if (isOver(passed(this.#state.times, Date.now(), elapsed), Date.now())) await this.#forgetCopy(false)
    await this.#keepState(state => ({ ...state, times: passed(state.times, Date.now(), elapsed) }))
  }

  /** Records one line, or several that belong together. It is on the disk when this answers. */
  async append(...told: z.input<typeof FieldCommand>[]): Promise<void> {
    const { FieldCommand } = await import('../../contract/field-data.ts')
    return this.#add(told.map(command => FieldCommand.parse(command)))
  }

  /** The line and its picture are on the disk together, or neither. The oldest one the server has makes way for one too many. */
  async appendPhoto(told: z.input<typeof FieldPhoto>, picture: Uint8Array<ArrayBuffer>): Promise<void> {
    const { FieldPhoto } = await import('../../contract/field-photos.ts')
    return this.#add([FieldPhoto.parse(told)], picture)
  }

  #add(commands: Recorded[], picture?: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#alone(async () => {
      const device = this.#keys!.device
      const rows = await Promise.all(
        commands.map(async command => ({
          id: command.id as string,
          line: await seal(device, `line ${command.id}`, command),
          mark: await seal(device, `mark ${command.id}`, rules.unsent)
        }))
      )
      const [photo] = commands.filter(rules.isPhoto)
      const sealed = photo && picture && (await sealBytes(device, `picture ${photo.id}`, picture))
      const { outbox, pictures } = this.#database
      const seqs = await this.#database.transaction('rw', [outbox, pictures], async () => {
        if (photo && sealed) {
          await this.#leavePictures(rules.mostPictures - 1)
          await pictures.add({ id: photo.id, sealed })
        }
        return Promise.all(rows.map(row => outbox.add(row)))
      })
      const lines = commands.map((command, at) => ({ seq: seqs[at]!, command, mark: rules.unsent }))
      this.#lines = [...this.#lines, ...lines]
      this.#changed()
    })
  }

  toSend = async (most: number): Promise<FieldCommand[]> =>
    this.#lines
      .flatMap(({ mark, command }) => (rules.isToSend(mark) && !rules.isPhoto(command) ? [command] : []))
      .slice(0, most)

  photosToSend = async (): Promise<FieldPhoto[]> =>
    this.#lines.flatMap(({ mark, command }) => (rules.isToSend(mark) && rules.isPhoto(command) ? [command] : []))

  picture = async (id: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const kept = await this.#database.pictures.get(id)
    const bytes = kept && (await openBytes(this.#keys!.device, `picture ${id}`, kept.sealed).catch(() => undefined))
    return bytes && new Uint8Array(bytes)
  }

  /** The lines of all pictures that the server has stay, the pictures leave; whether there were any. */
  makeRoom = (): Promise<boolean> => this.#alone(() => this.#leavePictures(0))

  async #leavePictures(most: number): Promise<boolean> {
    const { pictures } = this.#database
    const here = new Set(await pictures.toCollection().primaryKeys())
    const gone = rules.picturesToLeave(
      this.#lines.filter(({ command }) => here.has(command.id)),
      most
    )
    await pictures.bulkDelete(gone.map(({ command }) => command.id))
    return gone.length > 0
  }

  /** Everything the app keeps on this phone, in bytes; undefined where the browser does not say. */
  weighs = async (): Promise<number | undefined> => (await navigator.storage?.estimate?.())?.usage

  serverHas = async (): Promise<number> => this.#state!.serverHas

  answered({ taken, has, again }: Answer): Promise<void> {
    return this.#alone(async () => {
      const byId = new Map(taken.map(sent => [sent.id as string, sent]))
      const now = this.now()
      const lines = this.#lines.map(line => {
        const sent = byId.get(line.command.id)
        if (sent) return { ...line, mark: rules.answered(line.mark, sent, now) }
        return again ? { ...line, mark: rules.wantedAgain(line.mark) } : line
      })
      await this.#keepLines(lines, state => ({ ...state, serverHas: has }))
    })
  }

  /** The worker has read why a line was not taken. */
  dealWith(id: string): Promise<void> {
    return this.#alone(async () => {
      const lines = this.#lines.map(line =>
        line.command.id === id ? { ...line, mark: rules.dealtWith(line.mark) } : line
      )
      await this.#keepLines(lines, state => state)
    })
  }

  digests = (): string[] => Array.from({ length: bucketCount }, (_, n) => this.#buckets.get(n)?.digest ?? '')

  keep(pulled: Pulled, serverTime: number): Promise<void> {
    return this.#alone(async () => {
      const data = this.#data
      // Locked meanwhile: it will be asked for again.
      if (!data) return
      const fresh = await Promise.all(
        pulled.buckets.map(async ({ n, digest, rows }) => {
          const bucket = { digest, rows }
          return { n, bucket, sealed: await seal(data, `bucket ${n}`, bucket) }
        })
      )
      const heard = new Map(
        pulled.buckets.flatMap(({ rows }) => rows.flatMap(row => (row.is === 'sent' ? [[row.id as string, row]] : [])))
      )
      const lines = this.#lines.map(line => {
        const sent = heard.get(line.command.id)
        return sent ? { ...line, mark: rules.heardOf(line.mark, sent, serverTime) } : line
      })
      const left = lines.filter(({ mark }) => !rules.mayBeCleared(mark, serverTime))
      await this.#keepLines(
        left,
        state => ({
          ...state,
          postEnded: false,
          grid: pulled.grid,
          worker: pulled.worker,
          times: heardFrom(Date.now(), serverTime, Date.parse(pulled.until)),
          synced: pulled.more ? state.synced : serverTime
        }),
        fresh.map(({ n, sealed }) => ({ n, sealed }))
      )
      const held = new Map(this.#buckets)
      for (const { n, bucket } of fresh) held.set(n, bucket)
      this.#hold(held)
    })
  }

  /** Marks that changed, lines that left, buckets and state: all in one transaction, or nothing of it. */
  async #keepLines(
    lines: readonly rules.Line[],
    change: (state: State) => State,
    fresh: { n: number; sealed: Sealed }[] = []
  ): Promise<void> {
    const device = this.#keys!.device
    const before = new Map(this.#lines.map(line => [line.seq, line]))
    const marks = await Promise.all(
      lines
        .filter(({ seq, mark }) => before.get(seq)?.mark !== mark)
        .map(async ({ seq, command, mark }) => ({ seq, mark: await seal(device, `mark ${command.id}`, mark) }))
    )
    const stay = new Set(lines.map(({ seq }) => seq))
    const gone = [...before.keys()].filter(seq => !stay.has(seq))
    const state = change(this.#state!)
    const sealed = await this.#sealedState(state)
    const { outbox, pictures, state: states, buckets } = this.#database
    await this.#database.transaction('rw', [outbox, pictures, states, buckets], async () => {
      await Promise.all(marks.map(({ seq, mark }) => outbox.update(seq, { mark })))
      await outbox.bulkDelete(gone)
      await pictures.bulkDelete(gone.map(seq => before.get(seq)!.command.id))
      await buckets.bulkPut(fresh)
      await states.put(sealed)
    })
    this.#lines = lines
    this.#state = state
    this.#changed()
  }

  /** Takes everything off this device: its keys, its copy, its lines. `told` keeps how many lines were not taken. */
  clear(told: boolean): Promise<void> {
    return this.#alone(async () => {
      const lines = this.#lines.filter(({ mark }) => mark.state === 'unsent').length
      await this.#database.transaction('rw', this.#database.tables, async () => {
        await Promise.all(this.#database.tables.map(table => table.clear()))
        if (told) await this.#database.notices.put({ id: 'ended', lines })
      })
      this.ended = told ? lines : undefined
      this.#keys = undefined
      this.#data = undefined
      this.#state = undefined
      this.#lines = []
      this.#hold(new Map())
    })
  }

  async forgetNotice(): Promise<void> {
    await this.#database.notices.clear()
    this.ended = undefined
    this.#changed()
  }
}
