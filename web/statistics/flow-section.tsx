import { useQuery } from '@tanstack/react-query'
import type { DistrictFlows } from '../../contract/dashboard.ts'
import { AreaCode } from '../../contract/values.ts'
import { FlowMap, Section, useWords } from '../../ui/index.ts'
import type { AsOfInArea } from '../app/as-of.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

const citySpan = 1e11
const districtSpan = 1e9

/** Who moved between districts in a year: arrows on the districts of the city. */
export function FlowSection({ question: { area, on } }: { question: AsOfInArea }) {
  const { t } = useWords()
  const query = { ...(area && { area }), ...(on && { on }) }
  const asked = useQuery({
    queryKey: ['counts', 'flows', query],
    queryFn: () => calls.dashboard.getFlows({ query })
  })
  return (
    <Section title={t('dashboard.flows')}>
      <Waiting asked={asked} shape="cards" n={1} />
      {asked.data &&
        (asked.data.flows.length === 0 ? (
          <p className="quiet">{t('dashboard.noFlows')}</p>
        ) : (
          <Drawn found={asked.data} />
        ))}
    </Section>
  )
}

function Drawn({ found }: { found: DistrictFlows }) {
  const { t } = useWords()
  const { area, places, flows, on } = found
  const city = AreaCode.parse(area - (area % citySpan))
  const shapes = useQuery({
    queryKey: ['areas', 'shapes', city, on],
    queryFn: () => calls.areas.listShapes({ query: { below: city, on } }),
    staleTime: 600_000
  })
  const outlines = new Map(shapes.data?.shapes.map(({ code, outline }) => [code, outline]))
  const named = new Map(places.map(({ code, name }) => [code, name]))
  for (const { code, name } of shapes.data?.shapes ?? []) named.set(code, named.get(code) ?? name)
  return (
    <FlowMap
      title={t('dashboard.flows')}
      sentence={useSentence(found)}
      unit={t('counts.people')}
      places={[...named].map(([code, name]) => ({ key: String(code), name, outline: outlines.get(code) }))}
      flows={flows.map(({ from, to, n }) => ({ from: String(from), to: String(to), n }))}
      note={t('dashboard.flowsNote')}
      fileName={`moves-${area}-${on}`}
    />
  )
}

function useSentence({ area, after, on, flows }: DistrictFlows): string {
  const { t, day, number } = useWords()
  const sum = (of: DistrictFlows['flows']) => number(of.reduce((n, flow) => n + (flow.n ?? 0), 0))
  const days = { from: day(after), to: day(on) }
  if (area % citySpan === 0) return t('dashboard.flowsWithin', { ...days, n: sum(flows) })
  const own = area - (area % districtSpan)
  return t('dashboard.flowsSay', {
    ...days,
    arrived: sum(flows.filter(({ to }) => to === own)),
    left: sum(flows.filter(({ from }) => from === own))
  })
}
