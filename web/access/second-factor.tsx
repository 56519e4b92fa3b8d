import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, ErrorSummary, Field, Section, send, type TextKey, useUndo, useWords } from '../../ui/index.ts'
import { QrCode } from './qr-code.tsx'
import { useMe } from './session.ts'

interface Begun {
  totpURI: string
  backupCodes: string[]
}

type Stage = 'start' | 'stop' | undefined

/** A second proof of who one is, set up in three short steps: password, scan, six digits. */
export function SecondFactor() {
  const { t } = useWords()
  const { me } = useMe()
  const [stage, setStage] = useState<Stage>()
  const [begun, setBegun] = useState<Begun>()
  const [spare, setSpare] = useState<string[]>()
  const queries = useQueryClient()
  const tell = useUndo()
  const finish = async (said: 'me.second.done' | 'me.second.stopped', codes?: string[]) => {
    setStage(undefined)
    setBegun(undefined)
    setSpare(codes)
    tell({ said: t(said) })
    await queries.invalidateQueries()
  }
  const on = me.account.secondFactor
  return (
    <Section title={t('account.second')}>
      {me.secondFactorNeeded && (
        <p className="needs-you">
          <strong>{t('me.needed')}</strong> {t('me.neededNext')}
        </p>
      )}
      {spare && <SpareCodes codes={spare} />}
      {!stage && <p>{t(on ? 'me.second.on' : 'me.second.off')}</p>}
      {!stage && (
        <div className="form-actions">
          <Button primary={!on} press={() => setStage('start')}>
            {t(on ? 'me.second.again' : 'me.second.start')}
          </Button>
          {on && <Button press={() => setStage('stop')}>{t('me.second.stop')}</Button>}
        </div>
      )}
      {stage === 'start' && !begun && (
        <AskPassword path="enable" done={answer => setBegun(answer as Begun)} leave={() => setStage(undefined)} />
      )}
      {begun && <Verify begun={begun} done={() => void finish('me.second.done', begun.backupCodes)} />}
      {stage === 'stop' && (
        <AskPassword path="disable" done={() => void finish('me.second.stopped')} leave={() => setStage(undefined)} />
      )}
    </Section>
  )
}

interface AskPasswordProps {
  path: 'enable' | 'disable'
  done: (answer: unknown) => void
  leave: () => void
}

function AskPassword({ path, done, leave }: AskPasswordProps) {
  const { t } = useWords()
  const [password, setPassword] = useState('')
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => send('POST', `/auth/two-factor/${path}`, { password }),
    onSuccess: done
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <form className="form narrow" onSubmit={submit}>
      {error && <ErrorSummary problem={error} about={wrongPassword} />}
      <Field
        id="second-password"
        label={t('me.second.password')}
        type="password"
        value={password}
        change={setPassword}
        autoComplete="current-password"
        first
      />
      <div className="form-actions">
        <Button primary submit busy={isPending}>
          {t('me.second.go')}
        </Button>
        <Button quiet press={leave}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

const wrongPassword: Record<number, TextKey> = { 400: 'me.password.wrong', 401: 'me.password.wrong' }

function Verify({ begun, done }: { begun: Begun; done: () => void }) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => send('POST', '/auth/two-factor/verify-totp', { code: code.trim() }),
    onSuccess: done
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  const key = new URL(begun.totpURI).searchParams.get('secret') ?? ''
  return (
    <form className="form narrow" onSubmit={submit}>
      {error && <ErrorSummary problem={error} about={{ 401: 'second.wrong' }} />}
      <p>{t('me.second.scan')}</p>
      <QrCode text={begun.totpURI} label={t('me.second.code')} />
      <p>
        {t('me.second.key')}
        {t('common.colon')}
        <code className="spare">{key}</code>
      </p>
      <Field
        id="second-code"
        label={t('second.code')}
        value={code}
        change={setCode}
        autoComplete="one-time-code"
        first
      />
      <div className="form-actions">
        <Button primary submit busy={isPending}>
          {t('me.second.verify')}
        </Button>
      </div>
    </form>
  )
}

function SpareCodes({ codes }: { codes: string[] }) {
  const { t } = useWords()
  return (
    <div className="paper-slip">
      <strong>{t('me.second.spare')}</strong>
      <p>{t('me.second.spareHint')}</p>
      <ol className="spare-codes">
        {codes.map(code => (
          <li key={code}>
            <code className="spare">{code}</code>
          </li>
        ))}
      </ol>
      <div className="form-actions">
        <Button press={() => print()}>{t('me.second.print')}</Button>
      </div>
    </div>
  )
}
