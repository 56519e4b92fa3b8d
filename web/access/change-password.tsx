import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, ErrorSummary, Field, send, useUndo, useWords } from '../../ui/index.ts'

const empty = { now: '', next: '', again: '' }

/** No draft is kept of a password. */
export function ChangePassword() {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [form, setForm] = useState(empty)
  const [wrong, setWrong] = useState<{ field: string; text: string }[]>([])
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      send('POST', '/auth/change-password', {
        currentPassword: form.now,
        newPassword: form.next,
        revokeOtherSessions: true
      }),
    onSuccess: () => {
      setForm(empty)
      tell({ said: t('me.password.done') })
      void queries.invalidateQueries({ queryKey: ['me', 'sessions'] })
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found =
      [...form.next].length < 10
        ? [{ field: 'me-next', text: t('activate.short') }]
        : form.next === form.again
          ? []
          : [{ field: 'me-again', text: t('activate.differs') }]
    setWrong(found)
    if (found.length === 0) mutate()
  }
  const field = (name: keyof typeof empty) => ({
    id: `me-${name}`,
    type: 'password' as const,
    value: form[name],
    change: (value: string) => setForm({ ...form, [name]: value }),
    error: wrong.find(one => one.field === `me-${name}`)?.text,
    autoComplete: name === 'now' ? 'current-password' : 'new-password'
  })
  return (
    <form className="form narrow" onSubmit={submit} noValidate>
      {(error || wrong.length > 0) && (
        <ErrorSummary problem={error ?? undefined} about={{ 401: 'me.password.wrong' }} fields={wrong} />
      )}
      <Field label={t('me.password.now')} {...field('now')} />
      <Field label={t('me.password.new')} hint={t('setUp.passwordHint')} {...field('next')} />
      <Field label={t('activate.again')} {...field('again')} />
      <p className="hint">{t('me.password.others')}</p>
      <div className="form-actions">
        <Button submit busy={isPending}>
          {t('me.password.submit')}
        </Button>
      </div>
    </form>
  )
}
