import { useEffect, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { CommandId } from '../contract/values.ts'

/** One item of a record as it is shown to people. */
export interface Fact {
  key: string
  label: string
  value: string
}

/** The record a form is about, as the officer saw it when the form began. */
export interface Base {
  version: number
  facts: Fact[]
}

interface Kept<V> {
  values: V
  commandId: CommandId
  step: number
  base?: Base
}

export interface Draft<V> extends Kept<V> {
  change: (some: Partial<V>) => void
  goTo: (step: number) => void
  stand: (base: Base) => void
  /** The next send is another command: what went before under this id was recorded, though its answer was lost. */
  renew: () => void
  /** Whether anything was typed into it yet. */
  typed: boolean
  /** What was typed before a reload or a restart is back. */
  restored: boolean
  /** Forgets everything: after it was sent, or because the officer says so. The next draft has a command id of its own. */
  clear: () => void
}

const prefix = 'anjia.draft.'
const owner = 'anjia.drafts-of'

/** Session storage lives as long as the tab, through reloads and crashes; where a browser keeps nothing, the page itself does. */
const storage = (): Storage | undefined => {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

function read<V>(key: string): Kept<V> | undefined {
  try {
    return JSON.parse(storage()?.getItem(prefix + key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function forgetDrafts(): void {
  const kept = storage()
  if (!kept) return
  for (const key of Object.keys(kept)) if (key.startsWith(prefix)) kept.removeItem(key)
}

/** Another account at the same desk never finds what the one before it typed. */
export function keepDraftsOf(account: string | undefined): void {
  const kept = storage()
  if (!kept || (account && kept.getItem(owner) === account)) return
  forgetDrafts()
  if (account) kept.setItem(owner, account)
  else kept.removeItem(owner)
}

const fresh = <V>(values: V): Kept<V> => ({ values, commandId: CommandId.parse(uuidv7()), step: 0 })

/**
 * What is typed into a form, kept word by word under `key` until it is sent or discarded, with the command id under which
 * it is sent: sent twice, it is done once. `key` names the form and what it is about, never a name or number of a person.
 */
export function useDraft<V extends object>(key: string, initial: V): Draft<V> {
  const [held, setHeld] = useState(() => open(key, initial))
  // Another record under the same form: its own draft, at once.
  if (held.key !== key) setHeld(open(key, initial))
  useEffect(() => {
    if (held.typed) storage()?.setItem(prefix + held.key, JSON.stringify(held.kept))
    else storage()?.removeItem(prefix + held.key)
  }, [held])
  const turn = (some: Partial<Kept<V>>) => setHeld(now => ({ ...now, kept: { ...now.kept, ...some } }))
  return {
    ...held.kept,
    typed: held.typed,
    restored: held.restored,
    change: some =>
      setHeld(now => ({ ...now, typed: true, kept: { ...now.kept, values: { ...now.kept.values, ...some } } })),
    goTo: step => turn({ step }),
    stand: base => turn({ base }),
    renew: () => turn({ commandId: CommandId.parse(uuidv7()) }),
    clear: () => {
      // At once: a form that closes with it has no later moment.
      storage()?.removeItem(prefix + key)
      setHeld({ key, kept: fresh(initial), typed: false, restored: false })
    }
  }
}

/** As a draft, and kept nowhere: for words that nobody who comes to this desk later may find. A reload forgets them. */
export function useUnkeptDraft<V extends object>(initial: V): Draft<V> {
  const [kept, setKept] = useState(() => fresh(initial))
  const [typed, setTyped] = useState(false)
  const turn = (some: Partial<Kept<V>>) => setKept(now => ({ ...now, ...some }))
  return {
    ...kept,
    typed,
    restored: false,
    change: some => {
      setTyped(true)
      setKept(now => ({ ...now, values: { ...now.values, ...some } }))
    },
    goTo: step => turn({ step }),
    stand: base => turn({ base }),
    renew: () => turn({ commandId: CommandId.parse(uuidv7()) }),
    clear: () => {
      setTyped(false)
      setKept(fresh(initial))
    }
  }
}

/** A draft of an older version of the form lacks what is new in it. */
function open<V extends object>(key: string, initial: V) {
  const kept = read<V>(key)
  const typed = kept !== undefined
  return {
    key,
    kept: kept ? { ...kept, values: { ...initial, ...kept.values } } : fresh(initial),
    typed,
    restored: typed
  }
}
