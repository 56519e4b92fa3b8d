import { useRef, useState } from 'react'

export interface Selection {
  chosen: ReadonlySet<string>
  /** One row: alone, or joined to or taken from the others, or all from the last one to it. */
  choose: (at: number, how: 'alone' | 'turn' | 'range') => void
  /** These and no others. */
  only: (keys: string[]) => void
  all: () => void
  none: () => void
}

/** What is chosen in a list, by the keys of its rows: kept by the caller where it gives both, else here. */
export function useSelection(
  keys: string[],
  given?: ReadonlySet<string>,
  tell?: (chosen: ReadonlySet<string>) => void
): Selection {
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set())
  const anchor = useRef(0)
  const chosen = given ?? own
  const set = (next: ReadonlySet<string>) => {
    setOwn(next)
    tell?.(next)
  }
  const choose: Selection['choose'] = (at, how) => {
    const key = keys[at]
    if (key === undefined) return
    if (how === 'range') {
      const [from, to] = [Math.min(anchor.current, at), Math.max(anchor.current, at)]
      return set(new Set([...chosen, ...keys.slice(from, to + 1)]))
    }
    anchor.current = at
    if (how === 'alone') return set(new Set(chosen.size === 1 && chosen.has(key) ? [] : [key]))
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    set(next)
  }
  return {
    chosen,
    choose,
    only: found => set(new Set(found)),
    all: () => set(new Set(keys)),
    none: () => set(new Set())
  }
}
