import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Area } from '../../contract/areas.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { Button, DayField, Page, readDay, Skeleton, Tree, type TreeNode, today, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaDetail } from './area-detail.tsx'
import { areasBelow, oneArea } from './area-queries.ts'
import './areas.css'

const route = getRouteApi('/desk/areas')

/** The tree of areas as valid on a day, and the one chosen in it. */
export function AreasPage() {
  const { t } = useWords()
  const { post, may } = useMe()
  const search = route.useSearch()
  const navigate = useNavigate()
  if (!may('areas.read')) return <NoPermission />
  if (!post) return null
  const { on } = search
  const at = search.at ?? post.area
  const go = (next: typeof search) => void navigate({ to: '/areas', search: next })
  return (
    <Page title={t('areas.title')} lead={t('areas.lead')}>
      <OnDay key={on} on={on} change={day => go({ ...(search.at && { at: search.at }), ...(day && { on: day }) })} />
      <div className="areas-layout">
        <AreaTree root={post.area} on={on} at={at} choose={code => go({ ...(on && { on }), at: code })} />
        <AreaDetail key={`${at} ${on}`} code={at} on={on} choose={code => go({ ...(on && { on }), at: code })} />
      </div>
    </Page>
  )
}

function OnDay({ on, change }: { on: Day | undefined; change: (on: Day | undefined) => void }) {
  const { t } = useWords()
  const [text, setText] = useState<string>(on ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const day = Day.safeParse(readDay(text) ?? '')
    change(day.success && day.data !== today() ? day.data : undefined)
  }
  return (
    <form className="areas-day" onSubmit={submit}>
      <div className="field">
        <label htmlFor="areas-on">{t('areas.on')}</label>
        <DayField id="areas-on" value={text} change={setText} max={today()} />
      </div>
      <Button submit>{t('asof.show')}</Button>
      {on && <Button press={() => change(undefined)}>{t('asof.back')}</Button>}
    </form>
  )
}

interface AreaTreeProps {
  root: AreaCode
  on: Day | undefined
  at: AreaCode
  choose: (code: AreaCode) => void
}

function AreaTree({ root, on, at, choose }: AreaTreeProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([String(root), ...pathTo(root, at)]))
  const top = useQuery(oneArea(root, on))
  const opened = [...open].map(key => AreaCode.parse(Number(key)))
  const below = useQueries({ queries: opened.map(code => areasBelow(code, on)) })
  const people = usePeople(opened, on)
  const children = new Map(opened.map((code, i) => [code as number, below[i]?.data]))
  if (!top.data) return <Waiting asked={top} shape="rows" />
  const nodeOf = (area: Area): TreeNode => ({
    key: String(area.code),
    text: area.name,
    aside: people(area.code),
    ...(area.level !== 'grid' && { below: (children.get(area.code) ?? []).map(nodeOf) })
  })
  return (
    <div className="areas-tree">
      <Tree
        label={t('areas.tree')}
        nodes={[nodeOf(top.data.area)]}
        open={open}
        turn={(key, isOpen) => {
          const next = new Set(open)
          if (isOpen) next.add(key)
          else next.delete(key)
          setOpen(next)
        }}
        at={String(at)}
        choose={key => choose(AreaCode.parse(Number(key)))}
      />
      {below.some(one => one.isPending) && <Skeleton shape="rows" n={2} />}
    </div>
  )
}

/** The areas from below the root to the one chosen, so that it and what lies in it are seen when the page opens. */
const pathTo = (root: number, at: number): string[] =>
  [1e13, 1e11, 1e9, 1e6, 1e3]
    .map(span => at - (at % span))
    .filter(code => code > root)
    .map(String)

/** Numbers of people beside the names, as far as the post may see them. */
function usePeople(parents: readonly AreaCode[], on: Day | undefined) {
  const { number, t } = useWords()
  const { may } = useMe()
  const asked = useQueries({
    queries: parents.map(area => ({
      queryKey: ['counts', 'below', { area, ...(on && { on }) }],
      queryFn: () => calls.statistics.listCountsBelow({ query: { area, ...(on && { on }) } }),
      enabled: may('statistics.read')
    }))
  })
  const known = new Map(asked.flatMap(({ data }) => data ?? []).map(row => [row.area, row.living]))
  return (code: AreaCode) => {
    const n = known.get(code)
    return n === undefined ? undefined : t('areas.people', { n: number(n) })
  }
}
