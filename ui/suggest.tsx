import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useWords } from './words.tsx'
import './suggest.css'

interface Suggestion {
  key: string
  label: ReactNode
  /** A second line, quieter. */
  about?: ReactNode
}

interface SuggestProps<S extends Suggestion> {
  id: string
  text: string
  type: (text: string) => void
  found: readonly S[]
  pick: (one: S) => void
  describedBy?: string | undefined
  invalid?: boolean
  busy?: boolean
  /** Said under the field when nothing is found for what is typed. */
  none?: string | undefined
  placeholder?: string
}

/** A field that suggests while one types: arrows walk, Enter takes, Escape closes (the ARIA combobox pattern). */
export function Suggest<S extends Suggestion>(props: SuggestProps<S>) {
  const { id, text, type, found, pick, describedBy, invalid, busy, none, placeholder } = props
  const { t } = useWords()
  const list = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const shown = open && found.length > 0
  const active = shown ? found[at] : undefined
  const take = (one: S) => {
    pick(one)
    setOpen(false)
    setAt(-1)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const by = event.key === 'ArrowDown' ? 1 : -1
      setAt(now => (found.length === 0 ? -1 : (now + by + (now < 0 && by < 0 ? 1 : 0) + found.length) % found.length))
    } else if (event.key === 'Enter' && active && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      take(active)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setOpen(false)
    }
  }
  return (
    <div className="suggest">
      <input
        id={id}
        type="text"
        role="combobox"
        value={text}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={active ? `${list}-${active.key}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-busy={busy}
        onChange={event => {
          type(event.target.value)
          setOpen(true)
          setAt(-1)
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <div id={list} role="listbox" aria-label={t('suggest.found')} hidden={!shown} className="suggest-list">
        {found.map((one, i) => (
          // The field keeps the focus, and with it the keys: pressing must not take it away.
          <div
            key={one.key}
            id={`${list}-${one.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onMouseDown={event => {
              event.preventDefault()
              take(one)
            }}
          >
            <span>{one.label}</span>
            {one.about && <span className="quiet">{one.about}</span>}
          </div>
        ))}
      </div>
      <p className="hint suggest-none" role="status">
        {open && !busy && found.length === 0 ? none : ''}
      </p>
    </div>
  )
}
