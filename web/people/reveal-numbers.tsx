import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { EnrolmentId } from '../../contract/values.ts'
import { Button, Dialog, ErrorSummary, Field, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

/** Opens the masked numbers of one person for a reason; closing forgets them. */
export function RevealNumbers({ enrolment }: { enrolment: EnrolmentId }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button press={() => setOpen(true)}>{t('reveal.button')}</Button>
      {open && (
        <Dialog title={t('reveal.title')} close={() => setOpen(false)}>
          <Reveal enrolment={enrolment} />
        </Dialog>
      )}
    </div>
  )
}

function Reveal({ enrolment }: { enrolment: EnrolmentId }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => calls.people.revealNumbers({ params: { id: enrolment }, body: { reason: reason.trim() } })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const tooShort = [...reason.trim()].length < 4
    setShort(tooShort)
    if (!tooShort) mutate()
  }
  if (data)
    return (
      <div role="status">
        <dl className="facts">
          <div>
            <dt>{t('line.id')}</dt>
            <dd>{data.idNumber ?? t('reveal.none')}</dd>
          </div>
          <div>
            <dt>{t('line.phone')}</dt>
            <dd>{data.phone ?? t('reveal.none')}</dd>
          </div>
        </dl>
      </div>
    )
  return (
    <form className="form" onSubmit={submit}>
      {error && <ErrorSummary problem={error} />}
      <Field
        id="reveal-reason"
        label={t('reveal.reason')}
        hint={t('reveal.hint')}
        value={reason}
        change={setReason}
        error={short ? t('reveal.short') : undefined}
        long
        first
      />
      <div className="form-actions">
        <Button primary submit busy={isPending}>
          {t('reveal.submit')}
        </Button>
      </div>
    </form>
  )
}
