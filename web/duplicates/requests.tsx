import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { MergeRequest } from '../../contract/duplicates.ts'
import { CommandId } from '../../contract/values.ts'
import {
  Button,
  Empty,
  ErrorSummary,
  Field,
  GuidedForm,
  RareText,
  Section,
  Tag,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { AreaName } from '../people/area-name.tsx'
import { PersonPicker, type PickedPerson } from '../people/person-picker.tsx'

/** Whether a person here and one of another district are the same: asked, answered, taken back. */
export function Requests() {
  const { t } = useWords()
  const asked = useQuery({
    queryKey: ['duplicates', 'requests'],
    queryFn: () => calls.duplicates.listMergeRequests({ query: { status: 'asked' } })
  })
  return (
    <div className="requests">
      <p className="quiet">{t('dup.req.lead')}</p>
      <Waiting asked={asked} shape="rows" n={3} />
      {asked.data?.length === 0 && <Empty title={t('dup.empty.requests')} />}
      {asked.data && asked.data.length > 0 && (
        <ul className="request-list">
          {asked.data.map(request => (
            <li key={request.id}>
              <OneRequest request={request} />
            </li>
          ))}
        </ul>
      )}
      <Section title={t('dup.req.ask')}>
        <AskForm />
      </Section>
    </div>
  )
}

function OneRequest({ request }: { request: MergeRequest }) {
  const { t, moment } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const answer = (accept: boolean) =>
    calls.duplicates
      .answerMergeRequest({
        params: { id: request.id },
        body: {
          commandId: CommandId.parse(uuidv7()),
          accept,
          ...(reason.trim() && { reason: reason.trim() })
        }
      })
      .then(async ({ status }) => {
        tell({
          said: t(
            status === 'accepted'
              ? 'dup.req.accepted'
              : status === 'returned'
                ? 'dup.req.returned'
                : 'dup.req.withdrawn'
          )
        })
        await queries.invalidateQueries({ queryKey: ['duplicates'] })
      }, setProblem)
  return (
    <article className="request">
      <p className="request-head">
        <strong>
          <RareText text={request.name} />
        </strong>
        <span>
          {t(`sex.${request.sex as '1' | '2' | '9' | '0'}`)} · {request.bornOn ?? t('common.unknown')}
        </span>
        <Tag tone={request.mine ? 'warm' : 'past'}>{t(request.mine ? 'dup.req.mine' : 'dup.req.theirs')}</Tag>
      </p>
      <p className="quiet">
        {t('dup.req.from')}
        {t('common.colon')}
        <AreaName code={request.fromArea} /> · {moment(request.askedAt)} · {request.source}
      </p>
      {request.enrolment && (
        <p>
          <Link to="/people/$id" params={{ id: request.enrolment }}>
            {t('dup.req.ours')}
          </Link>
        </p>
      )}
      {problem !== undefined && <ErrorSummary problem={problem} />}
      <Field id={`reason-${request.id}`} label={t('dup.req.reason')} value={reason} change={setReason} />
      <p className="request-ways">
        {request.mine && (
          <Button primary press={() => void answer(true)}>
            {t('dup.req.accept')}
          </Button>
        )}
        <Button press={() => void answer(false)}>{t(request.mine ? 'dup.req.return' : 'dup.req.withdraw')}</Button>
      </p>
    </article>
  )
}

interface Asking {
  person: PickedPerson | null
  idNumber: string
  livesHere: string
  source: string
}

function AskForm() {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useDraft<Asking>('merge-request', { person: null, idNumber: '', livesHere: 'here', source: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'person',
              label: t('dup.req.person'),
              required: true,
              input: ({ id, value, change, describedBy, invalid }) => (
                <PersonPicker
                  id={id}
                  value={value as PickedPerson | null}
                  change={change}
                  describedBy={describedBy}
                  invalid={invalid}
                />
              )
            },
            { name: 'idNumber', label: t('dup.req.number'), required: true, most: 40 },
            {
              name: 'livesHere',
              label: t('dup.req.lives'),
              kind: 'choice',
              options: [
                { value: 'here', label: t('dup.req.here') },
                { value: 'there', label: t('dup.req.there') }
              ]
            },
            { name: 'source', label: t('dup.merge.source'), hint: t('dup.merge.sourceHint'), required: true, most: 200 }
          ]
        }
      ]}
      submit={t('dup.req.ask')}
      send={({ person, idNumber, livesHere, source }, { commandId }) =>
        calls.duplicates.askMerge({
          body: { commandId, source, enrolment: person!.enrolment, idNumber, livesHere: livesHere === 'here' }
        })
      }
      sent={() => {
        tell({ said: t('dup.req.asked') })
        void queries.invalidateQueries({ queryKey: ['duplicates', 'requests'] })
      }}
    />
  )
}
