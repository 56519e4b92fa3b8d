import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Badge } from './badge.tsx'
import './tabs.css'

interface TabsProps<K extends string> {
  label: string
  tabs: readonly { key: K; title: string; n?: number | undefined }[]
  /** Kept by the caller, in the address. */
  at: K
  change: (key: K) => void
  children: ReactNode
}

const steps: Record<string, (at: number, n: number) => number> = {
  ArrowRight: (at, n) => (at + 1) % n,
  ArrowLeft: (at, n) => (at + n - 1) % n,
  Home: () => 0,
  End: (_, n) => n - 1
}

/** Parts of one page of which one is seen; arrows move between them. */
export function Tabs<K extends string>({ label, tabs, at, change, children }: TabsProps<K>) {
  const id = useId()
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = steps[event.key]?.(
      tabs.findIndex(tab => tab.key === at),
      tabs.length
    )
    const tab = next === undefined ? undefined : tabs[next]
    if (!tab) return
    event.preventDefault()
    change(tab.key)
    document.getElementById(`${id}${tab.key}`)?.focus()
  }
  return (
    <div className="tabs">
      <div role="tablist" aria-label={label} className="tab-list" onKeyDown={walk}>
        {tabs.map(({ key, title, n }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}${key}`}
            aria-selected={key === at}
            aria-controls={`${id}panel`}
            tabIndex={key === at ? 0 : -1}
            onClick={() => change(key)}
          >
            {title}
            {n !== undefined && <Badge n={n} />}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${at}`} className="tab-panel">
        {children}
      </div>
    </div>
  )
}
