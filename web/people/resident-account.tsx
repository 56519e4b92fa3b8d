import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { IdentityCheck } from '../../contract/residents.ts'
import { CommandId, type EnrolmentId } from '../../contract/values.ts'
import { Button, ErrorSummary, type FormField, GuidedForm, Section, useDraft, useWords } from '../../ui/index.ts'
import { installationQuery, useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

const accountOf = (id: EnrolmentId) => ['resident-account', id]

/** The person's own page on their phone: opened here, face to face, and ended at their word. */
export function ResidentAccount({ enrolment, enrolled }: { enrolment: EnrolmentId; enrolled: boolean }) {
  const { t, moment } = useWords()
  const { may } = useMe()
  const [binding, setBinding] = useState(false)
  const asked = useQuery({
    queryKey: accountOf(enrolment),
    queryFn: () => calls.residents.getResidentAccount({ params: { id: enrolment } })
  })
  // A phone, and the identity provider where there is one.
  const { provider } = useQuery(installationQuery).data ?? {}
  const ways = provider ? 2 : 1
  const end = useEnd(enrolment)
  const accounts = asked.data
  return (
    <Section title={t('resident.title')}>
      <p className="hint">{t('resident.lead')}</p>
      <Waiting asked={asked} shape="rows" n={1} />
      {end.error && <ErrorSummary problem={end.error} />}
      {accounts?.length === 0 && !binding && <p className="quiet">{t('resident.none')}</p>}
      {accounts?.map(account => (
        <p key={account.boundAt}>
          {account.phoneMasked === null
            ? t('resident.openByProvider')
            : t('resident.open', { phone: account.phoneMasked })}{' '}
          <span className="quiet">
            {t('resident.by', {
              at: moment(account.boundAt),
              by: account.by,
              checked: t(`resident.checked.${account.checked}`)
            })}
          </span>
        </p>
      ))}
      {binding && <Bind enrolment={enrolment} leave={() => setBinding(false)} />}
      {may('residents.bind') && !binding && accounts !== undefined && (
        <div className="notes-actions">
          {enrolled && accounts.length < ways && (
            <Button press={() => setBinding(true)}>
              {t(accounts.length === 0 ? 'resident.bind' : 'resident.bindOther')}
            </Button>
          )}
          {accounts.length > 0 && <Button press={() => end.mutate()}>{t('resident.end')}</Button>}
        </div>
      )}
    </Section>
  )
}

function useEnd(enrolment: EnrolmentId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      calls.residents.endResidentAccount({
        params: { id: enrolment },
        body: { commandId: CommandId.parse(v7()) }
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: accountOf(enrolment) })
  })
}

interface Values {
  shown: string
  tail: string
  checked: string
}

function Bind({ enrolment, leave }: { enrolment: EnrolmentId; leave: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const draft = useDraft<Values>(`resident:${enrolment}`, { shown: '', tail: '', checked: '' })
  const fields: FormField<Values>[] = [
    { name: 'shown', label: t('resident.code'), required: true, most: 9 },
    { name: 'tail', label: t('resident.tail'), required: true, most: 4 },
    {
      name: 'checked',
      label: t('resident.checked'),
      kind: 'choice',
      options: IdentityCheck.options.map(value => ({ value, label: t(`resident.checked.${value}`) })),
      required: true
    }
  ]
  return (
    <>
      <p className="quiet">{t('resident.steps')}</p>
      <GuidedForm
        draft={draft}
        steps={[{ fields }]}
        submit={t('resident.save')}
        leave={leave}
        send={({ shown, tail, checked }, { commandId }) =>
          calls.residents.bindResident({
            params: { id: enrolment },
            body: {
              commandId,
              shown,
              tail,
              checked: IdentityCheck.parse(checked)
            }
          })
        }
        sent={() => {
          void queries.invalidateQueries({ queryKey: accountOf(enrolment) })
          leave()
        }}
      />
    </>
  )
}
