import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button, ErrorSummary, Field, type FieldProblem, send, type TextKey, useWords } from '../../ui/index.ts'
import { LanguageChoice } from '../app/language-choice.tsx'
import { LawLink } from '../app/law-link.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { installationQuery, signIn } from './session.ts'
import './sign-in.css'

const route = getRouteApi('/sign-in')

function useEntry() {
  const queries = useQueryClient()
  const router = useRouter()
  const { next } = route.useSearch()
  return async () => {
    // Nothing of the person who used this browser before may stay.
    queries.clear()
    await router.invalidate()
    router.history.replace(next?.startsWith('/') && !next.startsWith('//') ? next : '/')
  }
}

export function SignIn() {
  const { t } = useWords()
  const [second, setSecond] = useState(false)
  const enter = useEntry()
  return (
    <main className="sign-in" id="main">
      <div className="sign-in-head">
        <p className="sign-in-brand">
          <img src="/icon.svg" alt="" width="40" height="40" />
          <span>
            <strong>{t('app.name')}</strong>
            <span className="quiet">{t('app.line')}</span>
          </span>
        </p>
        <LanguageChoice />
      </div>
      {second ? <SecondFactor enter={enter} /> : <Password enter={enter} askSecond={() => setSecond(true)} />}
      <p className="quiet">{t('signIn.notice')}</p>
      <p>
        <LawLink />
      </p>
    </main>
  )
}

/** The sign-in library answers with codes of its own; here they become sentences. */
const sentences: Record<number, TextKey> = { 401: 'signIn.wrong', 423: 'signIn.locked', 429: 'signIn.tooOften' }

function Password({ enter, askSecond }: { enter: () => Promise<void>; askSecond: () => void }) {
  const { t } = useWords()
  const { data: installation } = useQuery(installationQuery)
  const [form, setForm] = useState({ username: '', password: '' })
  const [missing, setMissing] = useState<FieldProblem[]>([])
  const { run, problem, busy } = useAttempt()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const empty = (['username', 'password'] as const).filter(field => !form[field])
    setMissing(empty.map(field => ({ field, text: t('signIn.empty', { field: t(`signIn.${field}`) }) })))
    if (empty.length > 0) return
    void run(async () => {
      const answer = (await signIn(form.username.trim(), form.password)) as { twoFactorRedirect?: boolean } | null
      return answer?.twoFactorRedirect ? askSecond() : enter()
    })
  }
  const wrong = (field: string) => missing.find(one => one.field === field)?.text
  return (
    <>
      <form className="form sign-in-form" onSubmit={submit} noValidate>
        <h1>{t('signIn.title')}</h1>
        {(problem !== undefined || missing.length > 0) && (
          <ErrorSummary problem={problem} about={sentences} fields={missing} />
        )}
        <Field
          id="username"
          label={t('signIn.username')}
          value={form.username}
          change={username => setForm({ ...form, username })}
          error={wrong('username')}
          autoComplete="username"
          first
        />
        <Field
          id="password"
          label={t('signIn.password')}
          type="password"
          value={form.password}
          change={password => setForm({ ...form, password })}
          error={wrong('password')}
          autoComplete="current-password"
        />
        <Button primary submit busy={busy}>
          {t('signIn.submit')}
        </Button>
      </form>
      {installation?.demoAccounts && <DemoAccounts accounts={installation.demoAccounts} fill={setForm} />}
    </>
  )
}

/** Better-auth asks for the second factor of those who set one up; its cookie remembers the first. */
function SecondFactor({ enter }: { enter: () => Promise<void> }) {
  const { t } = useWords()
  const [spare, setSpare] = useState(false)
  const [code, setCode] = useState('')
  const { run, problem, busy } = useAttempt()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      await send('POST', `/auth/two-factor/${spare ? 'verify-backup-code' : 'verify-totp'}`, { code: code.trim() })
      await enter()
    })
  }
  const about = { ...sentences, 401: spare ? 'second.spareWrong' : 'second.wrong' } as const
  return (
    <form className="form sign-in-form" onSubmit={submit}>
      <h1>{t('second.title')}</h1>
      {problem !== undefined && <ErrorSummary problem={problem} about={about} />}
      <Field
        key={String(spare)}
        id="code"
        label={t(spare ? 'second.spareCode' : 'second.code')}
        value={code}
        change={setCode}
        autoComplete="one-time-code"
        first
      />
      <Button primary submit busy={busy}>
        {t('signIn.submit')}
      </Button>
      <button
        type="button"
        className="link"
        onClick={() => {
          setCode('')
          setSpare(!spare)
        }}
      >
        {t(spare ? 'second.back' : 'second.spare')}
      </button>
    </form>
  )
}

function useAttempt() {
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const run = async (work: () => unknown) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return { run, problem, busy }
}
