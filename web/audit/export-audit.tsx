import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, ErrorSummary, Field, saveFile, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { type AuditSearch, queryOf } from './audit-search.ts'

/** What the filter shows, signed, so that it can be handed on and checked by others. */
export function ExportAudit({ search }: { search: AuditSearch }) {
  const { t, number } = useWords()
  const [purpose, setPurpose] = useState('')
  const [short, setShort] = useState(false)
  const { data: key } = useQuery({ queryKey: ['audit', 'key'], queryFn: () => calls.audit.showAuditKey({}) })
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => calls.audit.exportAudit({ body: { ...queryOf(search), purpose: purpose.trim() } }),
    onSuccess: ({ name, file }) => saveFile(name, file, 'application/jsonl')
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const tooShort = [...purpose.trim()].length < 4
    setShort(tooShort)
    if (!tooShort) mutate()
  }
  return (
    <form className="form narrow" onSubmit={submit}>
      <p className="quiet">{t('audit.exportLead')}</p>
      {error && <ErrorSummary problem={error} />}
      {data && <p role="status">{t('audit.exported', { n: number(data.entries), name: data.name })}</p>}
      <Field
        id="audit-purpose"
        label={t('audit.purpose')}
        value={purpose}
        change={setPurpose}
        error={short ? t('reveal.short') : undefined}
      />
      <div className="form-actions">
        <Button primary submit busy={isPending}>
          {t('audit.exportGo')}
        </Button>
      </div>
      {key && (
        <p className="quiet">
          {t('audit.key')}
          {t('common.colon')}
          <code className="audit-key">{key.publicKey}</code>
        </p>
      )}
    </form>
  )
}
