import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { v7 } from 'uuid'
import type { Job } from '../../contract/job.ts'
import type { Compared, IndicatorAnswer, Population } from '../../contract/statistics.ts'
import { type AreaCode, CommandId, type Day } from '../../contract/values.ts'
import { Button, ErrorSummary, JobProgress, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { shownState } from '../app/job-state.ts'
import { Waiting } from '../app/states.tsx'

interface LongAnswerProps {
  code: string
  question: { area: AreaCode; on: Day; knownAt?: string | undefined; of: Population; compare: Compared }
  /** The work that was asked for, as its address says. */
  id: string | undefined
  begun: (id: string) => void
  show: (answer: IndicatorAnswer) => ReactNode
}

const isOpen = (job: Job | null | undefined) => job != null && ['waiting', 'running', 'stopping'].includes(job.state)
const often = 700

/** A figure that takes longer than anybody waits: asked for, told how far it is, and shown when it is there. */
export function LongAnswer({ code, question, id, begun, show }: LongAnswerProps) {
  const { t, moment, language } = useWords()
  const asked = useQuery({
    queryKey: ['reckonings', id],
    queryFn: () => calls.reckonings.getReckoning({ params: { id: id! } }),
    enabled: id !== undefined,
    refetchInterval: ({ state: { data } }) => (data?.answer || (data && !isOpen(data.job)) ? false : often)
  })
  const begin = useMutation({
    mutationFn: () =>
      calls.reckonings.reckonIndicator({
        params: { code },
        body: { commandId: CommandId.parse(v7()), ...question }
      }),
    onSuccess: found => begun(found.id)
  })
  const stop = useMutation({
    mutationFn: () =>
      calls.reckonings.stopReckoning({ params: { id: id! }, body: { commandId: CommandId.parse(v7()) } }),
    onSuccess: () => asked.refetch()
  })
  const { job, answer, knownAt } = asked.data ?? {}
  if (answer)
    return (
      <>
        <p className="quiet">{t('indicators.reckoned', { at: moment(knownAt!) })}</p>
        {show(answer)}
      </>
    )
  return (
    <div className="long-answer">
      <p>{t('indicators.takesLong')}</p>
      {id !== undefined && !asked.data && <Waiting asked={asked} shape="cards" n={1} />}
      {job && (
        <JobProgress
          label={t('indicators.reckoning')}
          done={job.done}
          total={job.total}
          state={shownState[job.state]}
          stop={() => stop.mutate()}
          stopping={job.state === 'stopping' || stop.isPending}
        />
      )}
      {job?.problem && <p role="alert">{job.problem[language]}</p>}
      {begin.error && <ErrorSummary problem={begin.error} />}
      {!isOpen(job) && (
        <Button primary busy={begin.isPending} press={() => begin.mutate()}>
          {t('indicators.reckon')}
        </Button>
      )}
    </div>
  )
}
