import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Dialog, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { navFor } from './nav-pages.ts'
import { singleKeys, typesHere } from './single-keys.ts'

/** `?` shows the keys; g and a letter goes to a page. Single keys can be turned off, for those who speak to their machine (WCAG 2.1.4). */
export function Keys() {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  useGoByKey(() => setOpen(true))
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {t('keys.title')}
      </button>
      {open && (
        <Dialog title={t('keys.title')} close={() => setOpen(false)}>
          <KeyList />
        </Dialog>
      )}
    </>
  )
}

function useGoByKey(help: () => void) {
  const navigate = useNavigate()
  const { may } = useMe()
  const afterG = useRef(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!singleKeys.on() || typesHere(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      const went = afterG.current
      afterG.current = event.key === 'g'
      if (event.key === '?') {
        event.preventDefault()
        help()
      } else if (went) {
        const page = navFor(may)
          .flatMap(group => group.pages)
          .find(one => one.key === event.key)
        if (!page) return
        event.preventDefault()
        void navigate({ to: page.to, search: {} } as Parameters<typeof navigate>[0])
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}

function KeyList() {
  const { t } = useWords()
  const { may } = useMe()
  const [on, setOn] = useState(singleKeys.on)
  const pages = navFor(may).flatMap(group => group.pages)
  const keys: [string, string][] = [
    ['/', t('keys.find')],
    ['?', t('keys.help')],
    ...pages.flatMap(({ key, text }): [string, string][] => (key ? [[`g ${key}`, t(text)]] : [])),
    ['↑ ↓ Home End', t('keys.walk')],
    ['Space · Shift · Ctrl-A', t('keys.choose')],
    ['Ctrl-C · Ctrl-V', t('keys.copy')],
    ['Ctrl-Enter', t('keys.send')],
    ['Ctrl-Z · Alt-Z', t('keys.undo')],
    ['Esc', t('keys.close')]
  ]
  return (
    <>
      <dl className="keys">
        {keys.map(([pressed, what]) => (
          <div key={pressed}>
            <dt>{pressed.split(' ').map(part => (part === '·' ? ' ' : <kbd key={part}>{part}</kbd>))}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="keys-single">
        <input
          type="checkbox"
          className="tick"
          checked={on}
          onChange={event => {
            singleKeys.turn(event.target.checked)
            setOn(event.target.checked)
          }}
        />
        {t('keys.single')}
      </label>
    </>
  )
}
