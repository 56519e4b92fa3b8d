import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { v7 as uuidv7 } from 'uuid'
import type { OpenAddress } from '../../contract/open-addresses.ts'
import { type AreaCode, CommandId } from '../../contract/values.ts'
import {
  Button,
  Empty,
  type FormField,
  GuidedForm,
  Page,
  Section,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { keyOf, OpenTable, type Settling } from './open-table.tsx'
import { useChangedAreas } from './use-changed-areas.ts'
import './areas.css'

const route = getRouteApi('/desk/open-addresses')

/** Work: what people wrote as their address, and which standard address it stands for. */
export function OpenAddressesPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  const { area } = route.useSearch()
  const rate = useQuery({
    queryKey: ['people', 'address-match', area ?? null],
    queryFn: () => calls.people.getAddressMatch({ query: area ? { area } : {} }),
    enabled: may('people.rosters')
  })
  if (!may('people.rosters') || !may('people.correct')) return <NoPermission />
  return (
    <Page
      title={t('open.title')}
      lead={t('open.lead')}
      back={
        <Link to="/areas" search={area ? { at: area } : {}}>
          {t('change.back')}
        </Link>
      }
    >
      {rate.data && <Rate {...rate.data} />}
      <Open key={area ?? post?.area} area={area} />
    </Page>
  )
}

function Rate({ matched, open }: { matched: number; open: number }) {
  const { t, share, number } = useWords()
  return (
    <p role="status">
      <strong>{t('open.rate', { share: share(matched, matched + open), open: number(open) })}</strong>
    </p>
  )
}

interface Draft {
  chosen: Record<string, Settling>
  source: string
}

function Open({ area }: { area: AreaCode | undefined }) {
  const { t } = useWords()
  const asked = useInfiniteQuery({
    queryKey: ['people', 'open-addresses', area ?? null],
    queryFn: ({ pageParam }) =>
      calls.openAddresses.listOpenAddresses({
        query: { ...(area && { area }), ...(pageParam && { after: pageParam }) }
      }),
    ...byKey
  })
  const draft = useDraft<Draft>(`open-addresses:${area ?? ''}`, { chosen: {}, source: '' })
  const groups = asked.data?.pages.flatMap(page => page.groups)
  if (!groups) return <Waiting asked={asked} shape="rows" />
  if (groups.length === 0) return <Empty title={t('open.empty')}>{t('open.emptyNext')}</Empty>
  const { chosen } = draft.values
  const set = (some: Record<string, Settling>) => draft.change({ chosen: { ...chosen, ...some } })
  const likeliest = () =>
    set(
      Object.fromEntries(
        groups.flatMap(group =>
          group.likely[0] && !chosen[keyOf(group)]
            ? [[keyOf(group), { id: group.likely[0].id, address: group.likely[0].address }]]
            : []
        )
      )
    )
  return (
    <>
      <div className="button-row">
        <Button press={likeliest}>{t('open.likely')}</Button>
      </div>
      <OpenTable
        groups={groups}
        chosen={chosen}
        set={(key, settling) => set({ [key]: settling })}
        more={asked.hasNextPage ? () => void asked.fetchNextPage() : undefined}
        busy={asked.isFetchingNextPage}
      />
      <Settle groups={groups} draft={draft} />
    </>
  )
}

function Settle({ groups, draft }: { groups: OpenAddress[]; draft: ReturnType<typeof useDraft<Draft>> }) {
  const { t } = useWords()
  const tellDone = useUndo()
  const changed = useChangedAreas()
  const { chosen } = draft.values
  const settled = groups.flatMap(group => {
    const one = chosen[keyOf(group)]
    if (!one) return []
    const people = group.people.map(({ enrolment, version }) => ({ enrolment, version }))
    return [{ address: 'id' in one ? { id: one.id } : one, people }]
  })
  if (settled.length === 0) return null
  const fields: FormField<Draft>[] = [
    { name: 'source', label: t('open.source'), hint: t('open.sourceHint'), required: true, most: 200 }
  ]
  return (
    <Section title={t('drawing.saveSection')}>
      <div className="plain-form">
        <GuidedForm
          draft={draft}
          steps={[{ fields }]}
          submit={t('open.save', { n: settled.length })}
          send={({ source }, { commandId }) =>
            calls.openAddresses.settleAddresses({ body: { commandId, source, settled } })
          }
          sent={({ settled: n, batch }) => {
            void changed()
            tellDone({
              said: t('open.saved', { n }),
              undo: async () => {
                await calls.people.undoBatch({ body: { commandId: CommandId.parse(uuidv7()), batch } })
                await changed()
              }
            })
          }}
        />
      </div>
    </Section>
  )
}
