import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button, Empty, ErrorSummary, Field, Page, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { LanguageChoice } from '../app/language-choice.tsx'
import './sign-in.css'

/** A person sets the password of their own account, by the link an administrator handed on. */
export function Activate() {
  const { t } = useWords()
  // After the #, so that no server log and no referrer ever holds it.
  const token = location.hash.slice(1)
  return (
    <main className="sign-in" id="main">
      <LanguageChoice />
      <Page title={t('activate.title')} lead={t('activate.lead')}>
        {token ? (
          <NewPassword token={token} />
        ) : (
          <Empty title={t('activate.noToken')}>{t('activate.noTokenNext')}</Empty>
        )}
      </Page>
    </main>
  )
}

function NewPassword({ token }: { token: string }) {
  const { t } = useWords()
  const [form, setForm] = useState({ password: '', again: '' })
  const [wrong, setWrong] = useState<Slip[]>([])
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => calls.access.activate({ body: { token, password: form.password } })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = slipsOf(form)
    setWrong(found)
    if (found.length === 0) mutate()
  }
  const fields = wrong.map(({ field, key }) => ({ field, text: t(key) }))
  if (data)
    return (
      <Empty title={t('activate.done')}>
        {t('activate.doneNext', { username: data.username })}{' '}
        <Link to="/sign-in" search={{}}>
          {t('signIn.title')}
        </Link>
      </Empty>
    )
  const field = (name: keyof typeof form) => ({
    id: name,
    type: 'password' as const,
    value: form[name],
    change: (value: string) => setForm({ ...form, [name]: value }),
    error: fields.find(one => one.field === name)?.text,
    autoComplete: 'new-password'
  })
  return (
    <form className="form sign-in-form" onSubmit={submit} noValidate>
      {(error || wrong.length > 0) && <ErrorSummary problem={error ?? undefined} fields={fields} />}
      <Field label={t('activate.password')} hint={t('setUp.passwordHint')} {...field('password')} first />
      <Field label={t('activate.again')} {...field('again')} />
      <Button primary submit busy={isPending}>
        {t('activate.submit')}
      </Button>
    </form>
  )
}

interface Slip {
  field: string
  key: 'activate.short' | 'activate.differs'
}

/** The link works once, so that a slip of the finger must show before it is used. */
function slipsOf({ password, again }: { password: string; again: string }): Slip[] {
  if (password.length < 10) return [{ field: 'password', key: 'activate.short' }]
  return password === again ? [] : [{ field: 'again', key: 'activate.differs' }]
}
