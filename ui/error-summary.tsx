import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Problem } from './client.ts'
import type { Language } from './formats.ts'
import { type Say, type TextKey, textOr, useWords } from './words.tsx'

export interface FieldProblem {
  /** The id of the input it is about. */
  field: string
  text: string
}

interface ErrorSummaryProps {
  problem?: unknown
  /** Sentences for a status whose answer has none. */
  about?: Record<number, TextKey>
  fields?: FieldProblem[]
  /** Offered when trying again may help. */
  retry?: (() => void) | undefined
}

/** Says what went wrong, where, and what to do now; takes the focus so that nobody misses it. */
export function ErrorSummary({ problem, about: known = {}, fields = [], retry }: ErrorSummaryProps) {
  const { t, language } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const key = problem instanceof Problem ? known[problem.status] : undefined
  const text = problem === undefined ? undefined : key ? textOr(t, key, key) : sentence(problem, t, language)
  const about = [text, ...fields.map(f => f.text)].join()
  useEffect(() => {
    if (about) box.current?.focus()
  }, [about])
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('error.title')}</h2>
      {text && <p>{text}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, text: what }) => (
            <li key={field}>
              <a href={`#${field}`}>{what}</a>
            </li>
          ))}
        </ul>
      )}
      {retry && <Button onClick={retry}>{t('error.retry')}</Button>}
    </div>
  )
}

function sentence(problem: unknown, t: Say, language: Language): string {
  if (!(problem instanceof Problem)) return t('error.unknown', { status: '—' })
  if (problem.code === 'network') return t('error.network')
  return problem.said[language] || t('error.unknown', { status: problem.status })
}
