import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type PrivateHelp, PrivateStepKind } from '../../contract/support.ts'
import { Button, Facts, GuidedForm, Page, Section, Tag, useUndo, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import '../access/access.css'
import '../people/people.css'
import '../cases/cases.css'

const route = getRouteApi('/desk/private/$id')

/** One matter: its words come up only after a deliberate press, and what was done stays as it was noted. */
export function PrivateMatterPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const asked = useQuery({
    queryKey: ['private', id],
    queryFn: () => calls.support.getPrivateHelp({ params: { id } }),
    enabled: may('support.private'),
    // Nothing of it stays in the page once it is left.
    gcTime: 0
  })
  const [shown, show] = useState(false)
  if (!may('support.private')) return <NoPermission />
  const found = asked.data
  return (
    <Page
      title={t('private.title')}
      lead={found && <Tag tone="plain">{t(`private.state.${found.state}`)}</Tag>}
      back={<Link to="/private">{t('private.title')}</Link>}
    >
      <Waiting asked={asked} shape="page" />
      {found && (
        <div className="sheet narrow">
          <p className="hint">{t('private.showHint')}</p>
          <Button primary={!shown} press={() => show(!shown)}>
            {t(shown ? 'private.hide' : 'private.show')}
          </Button>
          {shown && <Content found={found} />}
          {found.state !== 'ended' && (
            <Section title={t('private.step')}>
              <NoteStep id={id} />
            </Section>
          )}
        </div>
      )}
    </Page>
  )
}

function Content({ found }: { found: PrivateHelp }) {
  const { t, day, moment } = useWords()
  const facts = [
    [t('private.route'), t(`private.route.${found.route}`)],
    ...(found.who ? [[t('private.who'), found.who] as const] : []),
    ...(found.told ? [[t('private.told'), found.told] as const] : []),
    ...(found.reach ? [[t('private.reach'), found.reach] as const] : []),
    [t('private.place'), found.areaName],
    [t('private.toldBy'), found.toldBy ?? t('private.bySelf')],
    [t('private.toldOn'), day(found.toldOn)],
    [t('private.due'), day(found.due)]
  ] as const
  return (
    <>
      <Section title={t('private.content')}>
        <Facts facts={facts} />
      </Section>
      <Section title={t('private.steps')}>
        {found.steps.length === 0 && <p className="quiet">{t('private.noSteps')}</p>}
        <ul className="case-list">
          {found.steps.map(step => (
            <li key={step.at} className="stacked">
              <span>{t(`private.what.${step.what}`)}</span>
              <span>{step.words}</span>
              <span className="quiet">
                {step.by} · {moment(step.at)} · {t('private.agreed')}：
                {t(step.agreed ? 'private.agreed.yes' : 'private.agreed.no')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function NoteStep({ id }: { id: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useUnkeptDraft({ what: '', agreed: '', words: '' })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'what',
              label: t('private.what'),
              kind: 'choice',
              required: true,
              options: PrivateStepKind.options.map(value => ({ value, label: t(`private.what.${value}`) }))
            },
            {
              name: 'agreed',
              label: t('private.agreed'),
              kind: 'choice',
              required: true,
              options: (['yes', 'no'] as const).map(value => ({ value, label: t(`private.agreed.${value}`) }))
            },
            {
              name: 'words',
              label: t('private.words'),
              hint: t('private.wordsHint'),
              kind: 'long',
              required: true,
              most: 500
            }
          ]
        }
      ]}
      submit={t('private.step')}
      send={({ what, agreed, words }, { commandId }) =>
        calls.support.addPrivateStep({
          params: { id },
          body: { commandId, what: PrivateStepKind.parse(what), agreed: agreed === 'yes', words }
        })
      }
      sent={() => {
        tell({ said: t('private.noted') })
        void queries.invalidateQueries({ queryKey: ['private'] })
      }}
    />
  )
}
