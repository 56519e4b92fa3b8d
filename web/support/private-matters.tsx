import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PrivateRoute } from '../../contract/support.ts'
import type { AreaCode } from '../../contract/values.ts'
import { Empty, GuidedForm, Page, Section, Tag, useUndo, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaPicker } from '../people/area-picker.tsx'
import { PersonPicker, type PickedPerson } from '../people/person-picker.tsx'
import '../access/access.css'
import '../cases/cases.css'

/** 专人接手: whoever hears of it hands it over; the list is there for the trained role alone. */
export function PrivateMattersPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  if (!may('support.tell') || !post) return <NoPermission />
  return (
    <Page title={t('private.title')} lead={t('private.lead')}>
      <p>
        <strong>{t('private.urgent')}</strong>
      </p>
      <p>{t('private.child')}</p>
      <div className="sheet narrow">
        <Section title={t('private.tell')}>
          <Tell within={post.area} />
        </Section>
      </div>
      {may('support.private') && (
        <Section title={t('private.list')}>
          <List />
        </Section>
      )}
    </Page>
  )
}

function Tell({ within }: { within: AreaCode }) {
  const { t, day } = useWords()
  const { may } = useMe()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useUnkeptDraft({
    route: '',
    whom: null as PickedPerson | null,
    area: null as AreaCode | null,
    told: '',
    reach: ''
  })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            {
              name: 'route',
              label: t('private.route'),
              kind: 'choice',
              required: true,
              options: PrivateRoute.options.map(value => ({ value, label: t(`private.route.${value}`) }))
            },
            {
              name: 'whom',
              label: t('private.whom'),
              hint: t('private.whomHint'),
              when: () => may('people.look-up'),
              input: props => <PersonPicker {...props} />
            },
            {
              name: 'area',
              label: t('private.where'),
              hint: t('private.whereHint'),
              when: ({ whom }) => !whom,
              input: props => <AreaPicker {...props} within={within} optional />
            },
            { name: 'told', label: t('private.told'), hint: t('private.toldHint'), kind: 'long', most: 500 },
            { name: 'reach', label: t('private.reach'), hint: t('private.reachHint'), most: 200 }
          ]
        }
      ]}
      submit={t('private.tell')}
      send={({ route, whom, area, told, reach }, { commandId }) =>
        calls.support.tellPrivately({
          body: {
            commandId,
            route: PrivateRoute.parse(route),
            enrolment: whom?.enrolment ?? null,
            area: whom ? null : (area ?? within),
            told: told?.trim() || null,
            reach: reach?.trim() || null
          }
        })
      }
      sent={({ due }) => {
        tell({ said: t('private.sent', { day: day(due) }) })
        void queries.invalidateQueries({ queryKey: ['private'] })
      }}
    />
  )
}

/** What each is about is not told in the list: only that it is there, where, and by when. */
function List() {
  const { t, day } = useWords()
  const asked = useQuery({ queryKey: ['private', 'list'], queryFn: () => calls.support.listPrivateHelp({}) })
  if (!asked.data) return <Waiting asked={asked} shape="rows" n={3} />
  if (asked.data.length === 0) return <Empty title={t('private.none')} />
  return (
    <ul className="case-list">
      {asked.data.map(one => (
        <li key={one.id} className="stacked">
          <Link to="/private/$id" params={{ id: one.id }}>
            {one.areaName} · {day(one.toldOn)}
          </Link>
          <span className="quiet">
            <Tag tone={one.state === 'waiting' ? 'warm' : one.state === 'ended' ? 'past' : 'plain'}>
              {t(`private.state.${one.state}`)}
            </Tag>{' '}
            {one.state === 'waiting' && `${t('private.due')} ${day(one.due)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
