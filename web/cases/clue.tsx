import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Clue } from '../../contract/clues.ts'
import {
  Button,
  ErrorSummary,
  Facts,
  FileDrop,
  GuidedForm,
  Page,
  Section,
  Tag,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { saveMadeFile } from '../people/save-made-file.ts'
import { sendFile } from './send-attachment.ts'
import '../access/access.css'
import '../people/people.css'
import './cases.css'

const route = getRouteApi('/desk/clues/$id')

/** One clue: what was seen of a place, its evidence, whose turn it is, and the answer. */
export function CluePage() {
  const { t } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const asked = useQuery({
    queryKey: ['clues', id],
    queryFn: () => calls.clues.getClue({ params: { id } }),
    enabled: may('cases.read')
  })
  if (!may('cases.read')) return <NoPermission />
  const found = asked.data
  return (
    <Page
      title={found ? `${t('clue.title')} · ${found.place}` : t('clue.title')}
      lead={found && <Tag tone="plain">{t(`clue.state.${found.state}`)}</Tag>}
      back={<Link to="/clues">{t('clue.title')}</Link>}
      action={found && found.state !== 'recorded' && <PrintReceipt id={id} />}
    >
      <Waiting asked={asked} shape="page" />
      {found && (
        <div className="case">
          <div className="sheet">
            <Content found={found} />
            <Evidence found={found} />
          </div>
          <div className="sheet">
            <Next found={found} />
            <Steps found={found} />
          </div>
        </div>
      )}
    </Page>
  )
}

function Content({ found }: { found: Clue }) {
  const { t, day } = useWords()
  const facts = [
    [t('clue.number'), found.number],
    [t('clue.kind'), t(`clue.kind.${found.kind}`)],
    [t('clue.place'), found.place],
    [t('clue.address'), found.address],
    [t('clue.seen'), found.seen],
    [t('clue.noticedOn'), day(found.noticedOn)]
  ] as const
  return (
    <Section title={t('clue.content')}>
      <Facts facts={facts} />
    </Section>
  )
}

function Evidence({ found: { id, state, evidence } }: { found: Clue }) {
  const { t, moment, number } = useWords()
  const { may } = useMe()
  const queries = useQueryClient()
  const add = useMutation({
    mutationFn: (file: File) => sendFile(`/api/clues/${id}/evidence`, file),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clues'] })
  })
  const open = useMutation({
    mutationFn: (one: string) => calls.clues.readClueEvidence({ params: { id, evidence: one } }),
    onSuccess: saveMadeFile
  })
  const problem = add.error ?? open.error
  const adding = state === 'recorded' && may('cases.handle')
  if (!adding && evidence.length === 0) return null
  return (
    <Section title={t('clue.evidence')}>
      {problem && <ErrorSummary problem={problem} />}
      <ul className="case-list">
        {evidence.map((one, i) => (
          <li key={one.id} className="stacked">
            <button type="button" className="link" onClick={() => open.mutate(one.id)}>
              {t('clue.evidenceOpen', { n: i + 1 })}
            </button>
            <span className="quiet">
              {t(`attach.kind.${one.kind}`)} · {t('attach.size', { n: number(Math.ceil(one.bytes / 1000)) })} ·{' '}
              {moment(one.addedAt)}
            </span>
          </li>
        ))}
      </ul>
      {adding && (
        <FileDrop
          label={t(add.isPending ? 'attach.sending' : 'clue.evidenceAdd')}
          hint={t('clue.evidenceHint')}
          kinds={['.pdf', '.jpg', '.jpeg', '.png']}
          most={20_000_000}
          take={file => add.mutate(file)}
          busy={add.isPending}
        />
      )}
    </Section>
  )
}

function Next({ found: { id, deeds } }: { found: Clue }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useDraft(`clue:${id}`, { answer: '' })
  const [deed] = deeds
  if (!deed) return null
  return (
    <Section title={t('clue.next')}>
      <GuidedForm
        draft={draft}
        steps={[
          {
            fields: [
              {
                name: 'answer',
                label: t('clue.answer'),
                hint: t('clue.answerHint'),
                kind: 'long',
                required: true,
                most: 500,
                when: () => deed === 'answer'
              }
            ]
          }
        ]}
        submit={t(`clue.do.${deed}`)}
        send={({ answer }, { commandId }) => {
          const params = { id }
          if (deed === 'answer') return calls.clues.answerClue({ params, body: { commandId, answer } })
          if (deed === 'receive') return calls.clues.receiveClue({ params, body: { commandId } })
          return calls.clues.passClueOn({ params, body: { commandId } })
        }}
        sent={() => {
          tell({ said: t(`clue.done.${deed}`) })
          void queries.invalidateQueries({ queryKey: ['clues'] })
        }}
      />
    </Section>
  )
}

function Steps({ found: { steps, answer } }: { found: Clue }) {
  const { t, day } = useWords()
  return (
    <Section title={t('clue.steps')}>
      <ol className="case-list">
        {steps.map(({ state, on, by }) => (
          <li key={state} className="stacked">
            <span>{t(`clue.state.${state}`)}</span>
            {state === 'answered' && <span>{answer}</span>}
            <span className="quiet">
              {day(on)} {by}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function PrintReceipt({ id }: { id: string }) {
  const { t, language } = useWords()
  const tell = useUndo()
  const print = useMutation({
    mutationFn: () => calls.clues.printClueReceipt({ params: { id }, body: { language } }),
    onSuccess: file => {
      saveMadeFile(file)
      tell({ said: t('clue.printed') })
    }
  })
  return (
    <>
      {print.error && <ErrorSummary problem={print.error} />}
      <Button press={() => print.mutate()} busy={print.isPending}>
        {t('clue.print')}
      </Button>
    </>
  )
}
