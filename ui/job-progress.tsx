import { useEffect, useRef, useState } from 'react'
import { Button } from './fields.tsx'
import { rateOf, roughTime, type Sample, secondsLeft } from './job-rate.ts'
import { useWords } from './words.tsx'
import './job-progress.css'

interface JobProgressProps {
  /** What is being done, for readers. */
  label: string
  done: number
  total: number
  state: 'waiting' | 'running' | 'stopped' | 'done'
  /** A second, where the server says it; else it is measured from what is seen here. */
  rate?: number | undefined
  /** What was done stays; the sentence beside it says so. */
  stop?: (() => void) | undefined
  stopping?: boolean
}

/** How far a long job is, how fast it goes and how long it will take; it goes on when the page is closed. */
export function JobProgress({ label, done, total, state, rate, stop, stopping = false }: JobProgressProps) {
  const { t, number } = useWords()
  const seen = useSeenRate(done, state === 'running')
  const speed = rate ?? seen
  const left = secondsLeft(done, total, speed)
  const running = state === 'running'
  return (
    <div className="job">
      <progress value={total > 0 ? done : undefined} max={total || 1} aria-label={label} />
      <div className="job-line">
        <span role="status">{running ? '' : t(`job.${state}`)}</span>
        <span>{t('job.progress', { done: number(done), total: number(total) })}</span>
        {running && speed !== undefined && speed > 0 && (
          <span>{t('job.rate', { rate: number(Math.round(speed)) })}</span>
        )}
        {running && left !== undefined && <TimeLeft seconds={left} />}
        {stop && (running || state === 'waiting') && (
          <Button press={stop} busy={stopping}>
            {t('job.stop')}
          </Button>
        )}
      </div>
    </div>
  )
}

function TimeLeft({ seconds }: { seconds: number }) {
  const { t } = useWords()
  const { n, unit } = roughTime(seconds)
  return <span>{t('job.left', { time: t(`time.${unit}`, { n }) })}</span>
}

function useSeenRate(done: number, running: boolean): number | undefined {
  const samples = useRef<Sample[]>([])
  const [rate, setRate] = useState<number>()
  useEffect(() => {
    if (!running) {
      samples.current = []
      return
    }
    samples.current = [...samples.current.slice(-99), { at: performance.now(), done }]
    setRate(rateOf(samples.current))
  }, [done, running])
  return rate
}
