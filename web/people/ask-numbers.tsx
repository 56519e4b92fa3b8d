import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 } from 'uuid'
import { CommandId, EnrolmentId } from '../../contract/values.ts'
import { Button, Dialog, ErrorSummary, Field, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'

/** One request to a second person for everybody named, for one purpose; agreed to, each is opened once within 24 hours. */
export function AskNumbers({ enrolments, purpose: given }: { enrolments: EnrolmentId[]; purpose?: string }) {
  const { t } = useWords()
  const { post } = useMe()
  const queries = useQueryClient()
  const [purpose, setPurpose] = useState(given ?? '')
  const [short, setShort] = useState(false)
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      calls.access.askApproval({
        body: {
          commandId: CommandId.parse(v7()),
          kind: 'reveal-in-bulk',
          area: post!.area,
          payload: { enrolments, purpose: purpose.trim() }
        }
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['approvals'] })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const tooShort = [...purpose.trim()].length < 4
    setShort(tooShort)
    if (!tooShort) mutate()
  }
  if (data) return <p role="status">{t('reveal.askedSecond')}</p>
  return (
    <form className="form narrow" onSubmit={submit}>
      <p>{t('reveal.askSecond', { n: enrolments.length })}</p>
      {error && <ErrorSummary problem={error} />}
      {given === undefined && (
        <Field
          id="numbers-purpose"
          label={t('reveal.reason')}
          hint={t('reveal.askHint')}
          value={purpose}
          change={setPurpose}
          error={short ? t('reveal.short') : undefined}
        />
      )}
      <div className="form-actions">
        <Button primary submit busy={isPending}>
          {t('reveal.askGo')}
        </Button>
      </div>
    </form>
  )
}

/** Beside a list: for everybody chosen in it at once, beyond what one may open alone in a day. */
export function NumbersOfChosen({ chosen }: { chosen: ReadonlySet<string> }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  if (chosen.size === 0) return null
  const enrolments = [...chosen].slice(0, 500).map(id => EnrolmentId.parse(id))
  return (
    <p>
      <Button press={() => setOpen(true)}>{t('reveal.askChosen', { n: enrolments.length })}</Button>
      {open && (
        <Dialog title={t('reveal.title')} close={() => setOpen(false)}>
          <AskNumbers enrolments={enrolments} />
        </Dialog>
      )}
    </p>
  )
}
