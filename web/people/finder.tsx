import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useWords } from '../../ui/index.ts'
import { singleKeys, typesHere } from '../app/single-keys.ts'

/** Down goes on into the list that was found. */
function goDown(event: KeyboardEvent<HTMLInputElement>) {
  const first = event.key === 'ArrowDown' && document.querySelector<HTMLElement>('main tbody a')
  if (!first) return
  event.preventDefault()
  first.focus()
}

/** The one search field of the desk, on every page; `/` goes there. */
export function Finder() {
  const { t } = useWords()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || typesHere(event.target) || !singleKeys.on()) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lookFor = input.current?.value.trim()
    void navigate({ to: '/people', search: {}, state: lookFor ? { lookFor } : {} })
  }
  return (
    <search className="finder-place">
      <form className="finder" onSubmit={submit}>
        <input
          ref={input}
          onKeyDown={goDown}
          type="search"
          aria-label={t('find.label')}
          aria-keyshortcuts="/"
          placeholder={t('find.placeholder')}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <span className="finder-key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  )
}
