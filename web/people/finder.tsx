import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { useCard, useWords } from '../../ui/index.ts'
import { singleKeys, typesHere } from '../app/single-keys.ts'
import { heard, reads, silence } from './card-reader.ts'
import { readQuery } from './read-query.ts'

/** Down goes on into the list that was found. */
function goDown(event: KeyboardEvent<HTMLInputElement>) {
  const first = event.key === 'ArrowDown' && document.querySelector<HTMLElement>('main tbody a')
  if (!first) return
  event.preventDefault()
  first.focus()
}

/** Looks up what was typed. Of a card line only the number goes on: the rest is kept nowhere, and nothing stands in the address. */
export function useLookUpLine(): (line: string) => void {
  const navigate = useNavigate()
  return useCallback(
    line => {
      const typed = line.trim()
      const read = readQuery(typed)
      const lookFor = read.by === 'idNumber' ? read.text : typed
      void navigate({ to: '/people', search: {}, state: lookFor ? { lookFor } : {} })
    },
    [navigate]
  )
}

/** The one search field of the desk, on every page; `/` goes there, and a card reader needs no field at all. */
export function Finder() {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const lookUp = useLookUpLine()
  useSlash(input)
  const keepLine = useReader(input, lookUp)
  useCard(({ idNumber }) => {
    if (input.current) input.current.value = idNumber
    lookUp(idNumber)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const field = input.current
    if (!field) return
    lookUp(field.value)
    // The next card is read over this one.
    field.select()
  }
  return (
    <search className="finder-place">
      <form className="finder" onSubmit={submit}>
        <input
          ref={input}
          onKeyDown={event => {
            keepLine(event)
            goDown(event)
          }}
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

function useSlash(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || typesHere(event.target) || !singleKeys.on()) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [input])
}

/** Card readers type like keyboards: into the field, where their Tab is no reason to leave it, or anywhere on the page. */
function useReader(input: RefObject<HTMLInputElement | null>, lookUp: (line: string) => void) {
  const burst = useRef(silence)
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const { key, timeStamp, target } = event
      const before = burst.current
      burst.current = heard(before, key, timeStamp)
      if (typesHere(target)) return
      // The Tab and the space of a card line press nothing and leave nothing.
      if ((key === 'Tab' || key === ' ') && reads(before, timeStamp)) event.preventDefault()
      if (key !== 'Enter' || before.text.length < 15 || readQuery(before.text).by !== 'idNumber') return
      event.preventDefault()
      lookUp(before.text)
    }
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [lookUp])
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Tab' || !reads(burst.current, event.timeStamp)) return
    event.preventDefault()
    const field = input.current
    field?.setRangeText('\t', field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  }
}
