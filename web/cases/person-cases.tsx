import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { ConsentReceipt } from '../../contract/cases.ts'
import { CommandId, type EnrolmentId } from '../../contract/values.ts'
import { matterName } from '../../law/matters.ts'
import { Button, ErrorSummary, Section, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { StateTag } from './cases.tsx'
import { PrintReceipt } from './print-receipt.tsx'
import './cases.css'

export const casesOf = (enrolment: EnrolmentId | undefined) => ['cases', 'of', enrolment]

/** On a resident's page: what they asked for, and the way to the window. */
export function PersonCases({ enrolment, enrolled }: { enrolment: EnrolmentId; enrolled: boolean }) {
  const { t, moment, language } = useWords()
  const { may } = useMe()
  const asked = useQuery({
    queryKey: casesOf(enrolment),
    queryFn: () => calls.cases.listPersonCases({ params: { id: enrolment } }),
    enabled: may('cases.read')
  })
  if (!may('cases.read')) return null
  const { cases = [], receipts = [], contacts = [] } = asked.data ?? {}
  return (
    <Section title={t('personCases.title')}>
      <Waiting asked={asked} shape="rows" n={1} />
      {asked.data && cases.length + receipts.length === 0 && <p className="quiet">{t('personCases.none')}</p>}
      {contacts.length > 0 && (
        <p>
          {t('contact.ofPerson', { names: contacts.map(({ name }) => name).join(language === 'zh' ? '、' : ', ') })}
        </p>
      )}
      <ul className="case-list">
        {cases.map(line => (
          <li key={line.id} className="stacked">
            <Link to="/cases/$id" params={{ id: line.id }}>
              {matterName(line.matter, language)}
            </Link>
            <StateTag line={line} />
            <span className="quiet">{moment(line.receivedAt)}</span>
          </li>
        ))}
        {receipts.map(receipt => (
          <Receipt key={receipt.id} receipt={receipt} />
        ))}
      </ul>
      {enrolled && may('cases.handle') && (
        <Link to="/cases/new" search={{ enrolment }}>
          {t('cases.new')}
        </Link>
      )}
    </Section>
  )
}

/** Kept by consent: printed, or withdrawn, which deletes it at once and cannot be taken back; hence a second press. */
function Receipt({ receipt }: { receipt: ConsentReceipt }) {
  const { t, day } = useWords()
  const { may } = useMe()
  const queries = useQueryClient()
  const tell = useUndo()
  const [sure, setSure] = useState(false)
  const withdraw = useMutation({
    mutationFn: () =>
      calls.caseDeeds.actOnCase({
        params: { id: receipt.id },
        body: { commandId: CommandId.parse(v7()), version: 1, deed: 'withdraw', reason: t('personCases.byResident') }
      }),
    onSuccess: () => {
      tell({ said: t('personCases.withdrawn') })
      return queries.invalidateQueries({ queryKey: ['cases'] })
    }
  })
  return (
    <li className="stacked">
      <span>{t('personCases.receipt')}</span>
      <span className="quiet">
        {t('personCases.kept', { given: day(receipt.givenOn), until: day(receipt.keptUntil) })}
      </span>
      {withdraw.error && <ErrorSummary problem={withdraw.error} />}
      {may('cases.handle') && (
        <span className="case-ways">
          <PrintReceipt id={receipt.id} primary={false} />
          {sure ? (
            <Button press={() => withdraw.mutate()} busy={withdraw.isPending}>
              {t('personCases.withdrawSure')}
            </Button>
          ) : (
            <Button press={() => setSure(true)}>{t('personCases.withdraw')}</Button>
          )}
        </span>
      )}
    </li>
  )
}
