import { useQuery } from '@tanstack/react-query'
import { Day } from '../../contract/values.ts'
import { Choice, monthEnd, Section, today, useWords } from '../../ui/index.ts'
import type { AsOfInArea } from '../app/as-of.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { PyramidChart } from './pyramid-chart.tsx'

/** The last twelve month ends and the year ends before them. */
function choices(now: string): string[] {
  const months = Array.from({ length: 12 }, (_, i) => monthEnd(now, i + 1))
  const year = Number(now.slice(0, 4))
  const years = Array.from({ length: 6 }, (_, i) => `${year - 1 - i}-12-31`)
  return [...new Set([...months, ...years])].sort().reverse()
}

function usePyramid(question: AsOfInArea, seat: 'living' | 'hukou', enabled: boolean) {
  return useQuery({
    queryKey: ['counts', 'pyramid', seat, question],
    queryFn: () => calls.statistics.getPyramid({ query: { ...question, seat } }),
    enabled
  })
}

interface PyramidChoice {
  seat?: 'living' | 'hukou' | undefined
  compare?: string | undefined
}
interface PyramidSectionProps {
  question: AsOfInArea
  /** What is chosen, kept in the address of the page. */
  chosen: PyramidChoice
  change: (chosen: PyramidChoice) => void
}

export function PyramidSection({ question, chosen: search, change }: PyramidSectionProps) {
  const { t, day } = useWords()
  const now = today()
  const seat = search.seat ?? 'living'
  const compare = search.compare ?? `${Number(now.slice(0, 4)) - 1}-12-31`
  const behind = Day.safeParse(compare)
  const front = usePyramid(question, seat, true)
  const back = usePyramid(behind.success ? { ...question, on: behind.data } : question, seat, behind.success)
  return (
    <Section
      title={t('pyramid.title')}
      aside={
        <span className="pyramid-choices">
          <Choice
            label={t('pyramid.of')}
            value={seat}
            change={chosen => change({ seat: chosen })}
            options={[
              { value: 'living', label: t('pyramid.living') },
              { value: 'hukou', label: t('pyramid.hukou') }
            ]}
          />
          <Choice
            label={t('pyramid.compare')}
            value={compare}
            change={chosen => change({ compare: chosen })}
            options={[
              { value: 'none', label: t('pyramid.noCompare') },
              ...choices(now).map(value => ({ value, label: day(value) }))
            ]}
          />
        </span>
      }
    >
      <Waiting asked={front} shape="cards" n={1} />
      {front.data && <PyramidChart front={front.data} back={behind.success ? back.data : undefined} />}
    </Section>
  )
}
