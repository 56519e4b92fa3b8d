import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button, ErrorSummary, Field, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'

/** Nobody here has this full number: whether another area has, asked for a reason, by posts that take people in. */
export function Elsewhere({ idNumber }: { idNumber: string }) {
  const { t } = useWords()
  const { may } = useMe()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => calls.people.lookUpElsewhere({ body: { idNumber, reason: reason.trim() } })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const tooShort = [...reason.trim()].length < 4
    setShort(tooShort)
    if (!tooShort) mutate()
  }
  const seats = data?.seats.map(seat => t(`seat.${seat}`)).join(' · ') ?? ''
  return (
    <Section title={t('elsewhere.title')}>
      <p className="quiet">{t('elsewhere.lead')}</p>
      {error && <ErrorSummary problem={error} />}
      {data ? (
        <p role="status">
          <strong>
            {data.about === 'enrolled-elsewhere'
              ? t('elsewhere.enrolled-elsewhere', { seats })
              : t(`elsewhere.${data.about}`)}
          </strong>{' '}
          {data.about === 'enrolled-elsewhere' && may('people.move') && <Link to="/moves/new">{t('moves.new')}</Link>}
        </p>
      ) : (
        <form className="form narrow" onSubmit={submit}>
          <Field
            id="elsewhere-reason"
            label={t('reveal.reason')}
            value={reason}
            change={setReason}
            error={short ? t('reveal.short') : undefined}
          />
          <div className="form-actions">
            <Button submit busy={isPending}>
              {t('elsewhere.ask')}
            </Button>
          </div>
        </form>
      )}
    </Section>
  )
}
