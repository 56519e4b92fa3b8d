import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button, Empty, ErrorSummary, Field, Page, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { LanguageChoice } from '../app/language-choice.tsx'
import './sign-in.css'

const nobody = { name: '', username: '', password: '' }
type Draft = typeof nobody

/** The first two administrators of a new installation, by the link printed once at its start. */
export function SetUp() {
  const { t } = useWords()
  // After the #, so that no server log and no referrer ever holds it.
  const token = location.hash.slice(1)
  return (
    <main className="sign-in" id="main">
      <LanguageChoice />
      <Page title={t('setUp.title')} lead={t('setUp.lead')}>
        {token ? <Administrators token={token} /> : <Empty title={t('setUp.noToken')}>{t('setUp.noTokenNext')}</Empty>}
      </Page>
    </main>
  )
}

function Administrators({ token }: { token: string }) {
  const { t } = useWords()
  const [first, setFirst] = useState(nobody)
  const [second, setSecond] = useState(nobody)
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => calls.access.setUp({ body: { token, administrators: [first, second] } })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  if (isSuccess)
    return (
      <Empty title={t('setUp.done')}>
        {t('setUp.doneNext')}{' '}
        <Link to="/sign-in" search={{}}>
          {t('signIn.title')}
        </Link>
      </Empty>
    )
  return (
    <form className="form sign-in-form" onSubmit={submit}>
      {error && <ErrorSummary problem={error} />}
      <Administrator id="first" label={t('setUp.first')} draft={first} change={setFirst} />
      <Administrator id="second" label={t('setUp.second')} draft={second} change={setSecond} />
      <Button primary submit busy={isPending}>
        {t('setUp.submit')}
      </Button>
    </form>
  )
}

function Administrator(props: { id: string; label: string; draft: Draft; change: (draft: Draft) => void }) {
  const { id, label, draft, change } = props
  const { t } = useWords()
  const set = (field: keyof Draft) => (value: string) => change({ ...draft, [field]: value })
  return (
    <fieldset className="form group">
      <legend>{label}</legend>
      <Field id={`${id}-name`} label={t('setUp.name')} value={draft.name} change={set('name')} />
      <Field
        id={`${id}-username`}
        label={t('signIn.username')}
        hint={t('setUp.usernameHint')}
        value={draft.username}
        change={set('username')}
        autoComplete="off"
      />
      <Field
        id={`${id}-password`}
        label={t('signIn.password')}
        hint={t('setUp.passwordHint')}
        type="password"
        value={draft.password}
        change={set('password')}
        autoComplete="new-password"
      />
    </fieldset>
  )
}
