import { useRef, useState } from 'react'
import { Button, ErrorSummary, JobProgress, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

const chains = 512
const atOnce = 8

interface Verdict {
  done: number
  entries: number
  broken: { chain: number; position: number }[]
}

/** All chains, some at a time: who waits sees how far it has come and may stop. */
export function VerifyAudit() {
  const { t, number } = useWords()
  const [verdict, setVerdict] = useState<Verdict>()
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const stopped = useRef(false)
  const run = async () => {
    stopped.current = false
    setProblem(undefined)
    setRunning(true)
    let so: Verdict = { done: 0, entries: 0, broken: [] }
    setVerdict(so)
    try {
      for (let first = 0; first < chains && !stopped.current; first += atOnce) {
        const { entries, broken } = await calls.audit.verifyAudit({ query: { first, last: first + atOnce - 1 } })
        so = { done: first + atOnce, entries: so.entries + entries, broken: [...so.broken, ...broken] }
        setVerdict(so)
      }
    } catch (error) {
      setProblem(error)
    } finally {
      setRunning(false)
    }
  }
  const whole = verdict?.done === chains
  return (
    <div className="form narrow">
      <p className="quiet">{t('audit.verifyLead')}</p>
      {problem !== undefined && <ErrorSummary problem={problem} retry={() => void run()} />}
      {verdict && !whole && (
        <JobProgress
          label={t('audit.verifying')}
          done={verdict.done}
          total={chains}
          state={running ? 'running' : 'stopped'}
          stop={() => {
            stopped.current = true
          }}
        />
      )}
      <div role="status">
        {whole && verdict.broken.length === 0 && <strong>{t('audit.sound', { n: number(verdict.entries) })}</strong>}
        {verdict && verdict.broken.length > 0 && (
          <>
            <strong>{t('audit.broken', { n: verdict.broken.length })}</strong>
            <ul>
              {verdict.broken.slice(0, 20).map(({ chain, position }) => (
                <li key={`${chain}.${position}`}>{t('audit.place', { chain, position })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="form-actions">
        <Button primary press={() => void run()} busy={running}>
          {t('audit.verifyGo')}
        </Button>
      </div>
    </div>
  )
}
