import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { EnrolmentId } from '../../contract/values.ts'
import { Button, Dialog, ErrorSummary, Field, Problem, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { AskNumbers } from './ask-numbers.tsx'

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
  const granted = useGranted(enrolment)
  const [typed, setReason] = useState<string>()
  const reason = typed ?? granted?.purpose ?? ''
  const [short, setShort] = useState(false)
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      calls.people.revealNumbers({
        params: { id: enrolment },
        body: { reason: reason.trim(), ...(granted?.purpose === reason.trim() && { approval: granted.id }) }
      })
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
  if (error instanceof Problem && error.code === 'people.reveal-second-person')
    return (
      <>
        <ErrorSummary problem={error} />
        <AskNumbers enrolments={[enrolment]} purpose={reason.trim()} />
      </>
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

/** A request of the caller that a second person has agreed to and that names this record. */
function useGranted(enrolment: EnrolmentId): { id: string; purpose: string } | undefined {
  const { data } = useQuery({
    queryKey: ['approvals', 'granted'],
    queryFn: () => calls.access.listAsked({ query: {} })
  })
  const found = data?.approvals.find(
    ({ kind, status, payload }) =>
      kind === 'reveal-in-bulk' &&
      status === 'granted' &&
      Array.isArray(payload.enrolments) &&
      payload.enrolments.includes(enrolment)
  )
  return found && { id: found.id, purpose: String(found.payload.purpose) }
}
