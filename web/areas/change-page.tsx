import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Area } from '../../contract/areas.ts'
import { AreaCode } from '../../contract/values.ts'
import { Page, Skeleton, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { NoPermission, WaitingPage } from '../app/states.tsx'
import { areasBelow, buildingsIn, oneArea } from './area-queries.ts'
import { parentOf } from './area-rules.ts'
import { ChangeForm } from './change-form.tsx'
import './areas.css'

const route = getRouteApi('/desk/areas/$code/change')

/** One change of the tree by a short form: open, rename, split, merge, close. */
export function ChangePage() {
  const { t } = useWords()
  const { may } = useMe()
  const { kind } = route.useSearch()
  const code = AreaCode.parse(Number(route.useParams().code))
  const navigate = useNavigate()
  const asked = useQuery(oneArea(code))
  if (!may('areas.change')) return <NoPermission />
  if (!asked.data) return <WaitingPage title={t('nav.areas')} asked={asked} />
  const { area } = asked.data
  return (
    <Page
      title={t(`change.title.${kind}`, { area: area.name })}
      back={
        <Link to="/areas" search={{ at: code }}>
          {t('change.back')}
        </Link>
      }
    >
      <WithSiblings
        area={area}
        kind={kind}
        key={`${code} ${kind}`}
        leave={() => void navigate({ to: '/areas', search: { at: kind === 'opened' ? code : parentOf(code) } })}
      />
    </Page>
  )
}

interface WithSiblingsProps {
  area: Area
  kind: 'opened' | 'renamed' | 'split' | 'merged' | 'closed'
  leave: () => void
}

/** What stands beside the area, and what stands in it, decide codes and choices. */
function WithSiblings({ area, kind, leave }: WithSiblingsProps) {
  const parent = kind === 'opened' ? area.code : parentOf(area.code)
  const beside = useQuery(areasBelow(parent))
  const splitsGrid = kind === 'split' && area.level === 'grid'
  const buildings = useQuery({ ...buildingsIn(area.code), enabled: splitsGrid })
  if (!beside.data || (splitsGrid && !buildings.data)) return <Skeleton shape="page" />
  return (
    <ChangeForm
      area={area}
      kind={kind}
      beside={beside.data}
      parent={parent}
      buildings={buildings.data ?? []}
      leave={leave}
    />
  )
}
