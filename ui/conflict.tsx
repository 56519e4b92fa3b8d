import { useEffect, useRef, useState } from 'react'
import type { Base } from './draft.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Button } from './fields.tsx'
import { SideBySide } from './side-by-side.tsx'
import { useWords } from './words.tsx'

interface ConflictProps {
  before: Base
  now: Base
  refresh: () => Promise<unknown>
  again: () => void
}

/** Two officers on one record: what the other changed stands beside what was there; then this one decides. */
export function Conflict({ before, now, refresh, again }: ConflictProps) {
  const { t } = useWords()
  const [seen, setSeen] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  const see = () => {
    setProblem(undefined)
    refresh().then(() => setSeen(true), setProblem)
  }
  const rows = now.facts.map(({ key, label, value }) => ({
    key,
    label,
    left: before.facts.find(fact => fact.key === key)?.value ?? null,
    right: value
  }))
  return (
    <div className="conflict" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.kept')}</p>
      {problem !== undefined && <ErrorSummary problem={problem} retry={see} />}
      {seen ? (
        <>
          <SideBySide
            caption={t('conflict.see')}
            left={t('conflict.before')}
            right={t('conflict.now')}
            rows={rows}
            folded
          />
          <Button press={again}>{t('conflict.again')}</Button>
        </>
      ) : (
        <Button press={see}>{t('conflict.see')}</Button>
      )}
    </div>
  )
}
