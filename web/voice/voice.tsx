import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { AreaCode } from '../../contract/values.ts'
import { type Voice, VoiceDeed } from '../../contract/voice.ts'
import { refusals } from '../../law/refusals.ts'
import { GuidedForm, Page, RareText, Section, Tag, useUndo, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { useNameOf } from '../people/area-name.tsx'
import { useVoiceTitle } from './voice-title.ts'
import '../access/access.css'
import '../cases/cases.css'
import '../people/people.css'

const route = getRouteApi('/desk/voices/$id')

/** One voice: what was said, by which day it is answered, and what was done. */
export function VoicePage() {
  const { t } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const title = useVoiceTitle()
  const asked = useQuery({
    queryKey: ['voices', 'one', id],
    queryFn: () => calls.voice.getVoice({ params: { id } }),
    enabled: may('voice.hear'),
    // Nothing of it stays in the page once it is left.
    gcTime: 0
  })
  if (!may('voice.hear')) return <NoPermission />
  const found = asked.data
  return (
    <Page
      title={found ? title(found.kind) : t('voices.title')}
      lead={found && <Tag tone={found.dueOn ? 'warm' : 'past'}>{t(`voice.state.${found.state}`)}</Tag>}
      back={<Link to="/voices">{t('voices.title')}</Link>}
    >
      <Waiting asked={asked} shape="page" />
      {found && (
        <div className="sheet narrow">
          <Facts found={found} />
          <Steps found={found} />
          <Act key={found.version} found={found} />
        </div>
      )}
    </Page>
  )
}

function Facts({ found }: { found: Voice }) {
  const { t, day, language } = useWords()
  const power = refusals.find(({ code }) => code.split('_')[0] === found.power)
  const facts: [string, string | null | undefined][] = [
    [t('voices.words'), found.words],
    [t('voices.office'), found.areaName],
    [t('voices.name'), found.name],
    [t('voices.power'), power && (language === 'zh' ? power.titleZh : power.titleEn)],
    [t('voices.way'), t(`voices.way.${found.way}`)],
    [t('voices.sender'), found.sender],
    [t('voices.reach'), found.reach],
    [t('voice.receivedOn'), day(found.receivedOn)],
    [t('voices.answerBy'), day(found.answerBy)]
  ]
  return (
    <Section title={t('voices.words')}>
      <dl className="facts">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <RareText text={value} />
                </dd>
              </div>
            )
        )}
      </dl>
    </Section>
  )
}

function Steps({ found: { steps, rating } }: { found: Voice }) {
  const { t, day } = useWords()
  return (
    <Section title={t('voices.steps')}>
      {steps.length === 0 && <p className="quiet">{t('voices.noSteps')}</p>}
      <ul className="case-list">
        {steps.map(({ deed, words, by, on }) => (
          <li key={`${deed}${on}${by}`} className="stacked">
            <strong>
              {t(`voice.step.${deed}`)}
              {deed === 'rate' && rating && `：${t(`voice.rating.${rating}`)}`}
            </strong>
            {words && <RareText text={words} />}
            <span className="quiet">
              {by && `${by} · `}
              {day(on)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Act({ found }: { found: Voice }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useUnkeptDraft({ deed: found.deeds[0] ?? '', to: '', words: '' })
  const offices = useOffices(found.area)
  const refresh = () => queries.invalidateQueries({ queryKey: ['voices'] })
  if (found.deeds.length === 0) return <p className="quiet">{t('voices.waiting')}</p>
  return (
    <Section title={t('voices.act')}>
      <GuidedForm
        draft={draft}
        record={{ version: found.version, facts: [], refresh }}
        steps={[
          {
            fields: [
              {
                name: 'deed',
                label: t('voices.deed'),
                kind: 'choice',
                required: true,
                options: found.deeds.map(value => ({ value, label: t(`voice.step.${value}`) }))
              },
              {
                name: 'to',
                label: t('voices.to'),
                kind: 'choice',
                required: true,
                options: offices,
                when: ({ deed }) => deed === 'pass'
              },
              {
                name: 'words',
                label: t('voices.said'),
                hint: t('voices.saidHint'),
                kind: 'long',
                required: true,
                most: 2000
              }
            ]
          }
        ]}
        submit={t('voices.act')}
        send={({ deed, words, to }, { commandId, version }) =>
          calls.voice.actOnVoice({
            params: { id: found.id },
            body: {
              commandId,
              version,
              deed: VoiceDeed.parse(deed),
              words,
              ...(deed === 'pass' && { to: AreaCode.parse(Number(to)) })
            }
          })
        }
        sent={() => {
          tell({ said: t('voices.done') })
          void refresh()
        }}
      />
    </Section>
  )
}

/** The district and its streets, without the one it lies with. */
function useOffices(area: AreaCode): { value: string; label: string }[] {
  const district = AreaCode.parse(area - (area % 1_000_000_000))
  const name = useNameOf(district)
  const streets = useQuery({
    queryKey: ['areas', 'below', district],
    queryFn: () => calls.areas.listAreas({ query: { below: district } })
  })
  return [{ code: district, name: name ?? '' }, ...(streets.data ?? [])]
    .filter(({ code }) => code !== area)
    .map(({ code, name }) => ({ value: String(code), label: name }))
}
