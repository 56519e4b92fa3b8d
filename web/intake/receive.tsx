import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { Upload } from '../../contract/intake.ts'
import type { AreaCode } from '../../contract/values.ts'
import { Button, ErrorSummary, FileDrop, type Problem, readDay, today, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { AsOfDay } from './as-of-day.tsx'
import { ForArea, ownStreet } from './for-area.tsx'
import { HeaderQuestion } from './header-question.tsx'
import { type FileToSend, type Sending, sendFile } from './send-file.ts'

const kinds = ['.xlsx', '.csv', '.txt', '.xls', '.et']
const mostBytes = 500_000_000

interface ReceiveProps {
  /** The upload whose rejects come back: for the same area and day. */
  corrects?: Pick<Upload, 'id' | 'area' | 'asOf'> | undefined
}

/** Takes a file by drop or choice, says for where and which day it speaks, and shows how far it has come. */
export function Receive({ corrects }: ReceiveProps) {
  const { t } = useWords()
  const { post } = useMe()
  const [area, setArea] = useState<AreaCode | null>(corrects?.area ?? ownStreet(post?.area))
  const [asOf, setAsOf] = useState<string>(corrects?.asOf ?? today())
  const { state, send, stop, again } = useSend()
  const start = (file: File) => {
    if (area) send({ file, area, asOf: readDay(asOf) ?? today(), corrects: corrects?.id, reading: uuidv7() })
  }
  return (
    <div className="receive">
      {!corrects && (
        <div className="receive-about">
          <ForArea id="import-area" value={area} change={setArea} />
          <AsOfDay id="import-as-of" value={asOf} change={setAsOf} />
        </div>
      )}
      <FileDrop
        label={corrects ? t('result.bringBack') : t('import.drop')}
        kinds={kinds}
        most={mostBytes}
        take={start}
        busy={state.at === 'sending' || !area}
        hint={t('import.dropHint')}
      />
      {state.at === 'sending' && <Progress share={state.share} reading={state.sent.reading} stop={stop} />}
      {state.at === 'failed' && <ErrorSummary problem={state.problem} {...(state.sent && { retry: () => again() })} />}
      {state.at === 'failed' && (state.problem as Problem).code === 'intake.no-header' && (
        <HeaderQuestion file={state.sent.file} answer={choices => again(choices)} />
      )}
    </div>
  )
}

type State =
  | { at: 'idle' }
  | { at: 'sending'; share: number; sent: FileToSend }
  | { at: 'failed'; problem: unknown; sent: FileToSend }

function useSend() {
  const [state, setState] = useState<State>({ at: 'idle' })
  const sending = useRef<Sending | undefined>(undefined)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const send = (sent: FileToSend) => {
    setState({ at: 'sending', share: 0, sent })
    sending.current = sendFile(sent, share => setState({ at: 'sending', share, sent }))
    sending.current.answer.then(
      upload => {
        void queries.invalidateQueries({ queryKey: ['intake'] })
        setState({ at: 'idle' })
        void navigate({ to: '/imports/$id', params: { id: upload.id } })
      },
      problem => setState((problem as Problem).code === 'stopped' ? { at: 'idle' } : { at: 'failed', problem, sent })
    )
  }
  return {
    state,
    send,
    stop: () => sending.current?.stop(),
    again: (choices?: FileToSend['choices']) => {
      if (state.at === 'failed') send({ ...state.sent, reading: uuidv7(), ...(choices && { choices }) })
    }
  }
}

/** First the bytes leave, then the server reads the rows and compares them: both are shown. */
function Progress({ share, reading, stop }: { share: number; reading: string; stop: () => void }) {
  const { t, number } = useWords()
  const sent = share >= 1
  const { data } = useQuery({
    queryKey: ['reading', reading],
    queryFn: () => calls.intake.getReading({ params: { id: reading } }),
    enabled: sent,
    refetchInterval: 700
  })
  const rows = data?.rows
  return (
    <div className="job">
      <progress
        value={sent ? undefined : share}
        max={1}
        aria-label={sent ? t('import.comparing') : t('import.sending')}
      />
      <div className="job-line">
        <span role="status">
          {!sent ? t('import.sending') : rows ? t('import.reading', { n: number(rows) }) : t('import.comparing')}
        </span>
        {!sent && <Button press={stop}>{t('import.cancel')}</Button>}
      </div>
    </div>
  )
}
