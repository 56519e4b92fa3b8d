import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { ErrorSummary } from './error-summary.tsx'
import { Button } from './fields.tsx'
import { useWords } from './words.tsx'
import './undo-bar.css'

interface Done {
  /** What was done, as a short sentence: 已登记迁入。 */
  said: string
  undo?: () => Promise<unknown>
}

const Undo = createContext<((done: Done) => void) | undefined>(undefined)

/** Says what was just done and offers to undo it, until the next deed or until it is closed. */
export function useUndo(): (done: Done) => void {
  const tell = useContext(Undo)
  if (!tell) throw new Error('useUndo stands outside UndoProvider')
  return tell
}

export function UndoProvider({ children }: { children: ReactNode }) {
  const [done, setDone] = useState<Done & { n: number }>()
  const tell = useCallback((next: Done) => setDone(before => ({ ...next, n: (before?.n ?? 0) + 1 })), [])
  return (
    <Undo value={tell}>
      {children}
      {/* The live region is always there, else its first words are not read out. */}
      <div className="undo-place" role="status">
        {done && <UndoBar key={done.n} done={done} close={() => setDone(undefined)} />}
      </div>
    </Undo>
  )
}

const typesHere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** Ctrl-Z where one does not type, Alt-Z anywhere. */
const undoes = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' &&
  !event.shiftKey &&
  (event.altKey || ((event.ctrlKey || event.metaKey) && !typesHere(event.target)))

function UndoBar({ done, close }: { done: Done; close: () => void }) {
  const { t } = useWords()
  const { undo, said } = done
  const [state, setState] = useState<'offered' | 'busy' | 'undone'>('offered')
  const [problem, setProblem] = useState<unknown>()
  const offered = undo !== undefined && state === 'offered'
  const press = useMemo(
    () => () => {
      if (!undo) return
      setState('busy')
      setProblem(undefined)
      undo().then(
        () => setState('undone'),
        error => {
          setProblem(error)
          setState('offered')
        }
      )
    },
    [undo]
  )
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  }, [press])
  useEffect(() => {
    if (!offered) return undefined
    const listen = (event: KeyboardEvent) => {
      if (!undoes(event)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [offered])
  return (
    <section className="undo-bar" aria-label={t('undo.bar')}>
      {problem !== undefined && <ErrorSummary problem={problem} />}
      <div className="undo-line">
        <span>{state === 'undone' ? t('undo.undone', { what: said }) : said}</span>
        {undo && state !== 'undone' && (
          <Button press={press} busy={state === 'busy'}>
            {t('undo.press')}
          </Button>
        )}
        {offered && <span className="undo-key">{t('undo.key')}</span>}
        <button type="button" className="undo-close" aria-label={t('common.close')} onClick={close}>
          ×
        </button>
      </div>
    </section>
  )
}
