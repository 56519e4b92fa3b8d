import { useQuery } from '@tanstack/react-query'
import { NoticeTopic } from '../../contract/notices.ts'
import { type AreaCode, Day } from '../../contract/values.ts'
import { GuidedForm, Section, today, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { queries } from '../app/queries.ts'
import { AreaPicker } from '../people/area-picker.tsx'
import { inDays } from './in-days.ts'

const hours = Array.from({ length: 12 }, (_, at) => `${String(at + 8).padStart(2, '0')}:00`)
const everybody = 'everybody'

interface Draft {
  title: string
  body: string
  area: AreaCode | null
  building: string
  topic: string
  sendOn: string
  sendTime: string
  until: string
}

/** A notice is drafted here and goes to a colleague, who checks it. */
export function WriteNotice() {
  const { t } = useWords()
  const { post } = useMe()
  const tell = useUndo()
  const draft = useDraft<Draft>('notice', {
    title: '',
    body: '',
    area: null,
    building: '',
    topic: everybody,
    sendOn: today(),
    sendTime: '09:00',
    until: inDays(14)
  })
  const place = draft.values.area ?? post?.area
  const isGrid = place !== undefined && place % 1000 !== 0
  const buildings = useQuery({
    queryKey: ['areas', 'buildings-of', place],
    queryFn: () => calls.areas.listBuildings({ query: { area: place! } }),
    enabled: isGrid
  })
  if (!post) return null
  const topicOf = (said: string) => NoticeTopic.safeParse(said).data ?? null
  return (
    <Section title={t('notices.write')}>
      <div className="sheet narrow">
        <GuidedForm
          draft={draft}
          steps={[
            {
              fields: [
                { name: 'title', label: t('notices.name'), hint: t('notices.nameHint'), required: true, most: 30 },
                {
                  name: 'body',
                  label: t('notices.body'),
                  hint: t('notices.bodyHint'),
                  kind: 'long',
                  required: true,
                  most: 600
                },
                {
                  name: 'area',
                  label: t('notices.area'),
                  input: props => <AreaPicker {...props} within={post.area} optional />
                },
                {
                  name: 'topic',
                  label: t('notices.topic'),
                  kind: 'choice',
                  required: true,
                  options: [
                    { value: everybody, label: t('notices.everybody') },
                    ...NoticeTopic.options.map(topic => ({
                      value: topic,
                      label: t('notices.askedFor', { topic: t(`topic.${topic}`) })
                    }))
                  ]
                },
                {
                  name: 'building',
                  label: t('notices.building'),
                  kind: 'choice',
                  when: ({ topic }) => isGrid && topic === everybody,
                  options: [
                    { value: '', label: t('notices.allBuildings') },
                    ...(buildings.data?.buildings ?? []).map(({ id, name }) => ({ value: id, label: name }))
                  ]
                },
                { name: 'sendOn', label: t('notices.sendOn'), kind: 'day', required: true },
                {
                  name: 'sendTime',
                  label: t('notices.sendTime'),
                  kind: 'choice',
                  required: true,
                  options: hours.map(value => ({ value, label: value }))
                },
                { name: 'until', label: t('notices.until'), kind: 'day', required: true }
              ]
            }
          ]}
          preview={({ area, building, topic }) => (
            <Reach area={area ?? post.area} building={isGrid ? building : ''} topic={topicOf(topic)} />
          )}
          submit={t('notices.send')}
          send={({ title, body, area, building, topic, sendOn, sendTime, until }, { commandId }) =>
            calls.notices.writeNotice({
              body: {
                commandId,
                title,
                body,
                area: area ?? post.area,
                building: building && isGrid && topic === everybody ? building : null,
                topic: topicOf(topic),
                sendAt: new Date(`${sendOn}T${sendTime}:00+08:00`).toISOString(),
                until: Day.parse(until)
              }
            })
          }
          sent={({ title }) => {
            tell({ said: t('notices.written', { title }) })
            void queries.invalidateQueries({ queryKey: ['notices'] })
          }}
        />
      </div>
    </Section>
  )
}

/** How many would find it on their own page; never who. */
function Reach({ area, building, topic }: { area: AreaCode; building: string; topic: NoticeTopic | null }) {
  const { t, number } = useWords()
  const { data } = useQuery({
    queryKey: ['notices', 'reach', area, building, topic],
    queryFn: () =>
      calls.notices.reachOfNotice({
        query: { area, ...(building && topic === null && { building }), ...(topic && { topic }) }
      })
  })
  if (!data) return null
  return (
    <p className="quiet">{t('notices.reach', { n: data.people === null ? t('notices.few') : number(data.people) })}</p>
  )
}
