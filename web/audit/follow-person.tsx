import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { EnrolmentId } from '../../contract/values.ts'
import { Button, ErrorSummary, Field, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

/** The number goes in a body and is kept nowhere; only the id the audit knows goes into the address. */
export function FollowPerson({ follow }: { follow: (person: string) => void }) {
  const { t } = useWords()
  const [form, setForm] = useState({ idNumber: '', record: '', reason: '' })
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value })
  const [short, setShort] = useState(false)
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => {
      const record = EnrolmentId.safeParse(form.record.trim())
      return calls.audit.findAudited({
        body: {
          reason: form.reason.trim(),
          ...(form.idNumber.trim() ? { idNumber: form.idNumber.trim() } : {}),
          ...(record.success ? { enrolment: record.data } : {})
        }
      })
    },
    onSuccess: ({ person }) => {
      if (person) follow(person)
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const tooShort = [...form.reason.trim()].length < 4
    setShort(tooShort)
    if (!tooShort) mutate()
  }
  return (
    <form className="form narrow" onSubmit={submit}>
      <p className="quiet">{t('audit.personLead')}</p>
      {error && <ErrorSummary problem={error} />}
      {data?.person === null && <p role="status">{t('audit.notFound')}</p>}
      <Field
        id="audit-number"
        label={t('audit.number')}
        value={form.idNumber}
        change={set('idNumber')}
        autoComplete="off"
      />
      <Field
        id="audit-record"
        label={t('audit.record')}
        hint={t('audit.recordHint')}
        value={form.record}
        change={set('record')}
        autoComplete="off"
      />
      <Field
        id="audit-reason"
        label={t('audit.reason')}
        value={form.reason}
        change={set('reason')}
        error={short ? t('reveal.short') : undefined}
      />
      <div className="form-actions">
        <Button primary submit busy={isPending}>
          {t('audit.find')}
        </Button>
      </div>
    </form>
  )
}
