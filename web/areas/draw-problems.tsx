import type { UseQueryResult } from '@tanstack/react-query'
import type { MisplacedBuilding, Outline, ShapeProblem } from '../../contract/area-shapes.ts'
import type { Area } from '../../contract/areas.ts'
import { Button, type Draft, ErrorSummary, Section, useWords } from '../../ui/index.ts'
import type { Drawing, DrawnOne } from './drawing.ts'
import { sizeText } from './shape-note.ts'

export interface Checked {
  problems: ShapeProblem[]
  buildings: MisplacedBuilding[]
}

interface DrawProblemsProps {
  area: Area
  areas: DrawnOne[]
  checked: UseQueryResult<Checked>
  mend: (outlines: Record<string, Outline>) => void
  draft: Draft<Drawing>
}

/** Overlaps, gaps and buildings elsewhere, each with the ways to put it right. */
export function DrawProblems({ area, areas, checked, mend, draft }: DrawProblemsProps) {
  const words = useWords()
  const { t } = words
  const name = (code: number) => areas.find(one => one.code === code)?.name ?? String(code)
  const { data } = checked
  return (
    <Section title={t('drawing.check')}>
      <div role="status" aria-live="polite">
        {checked.error && <ErrorSummary problem={checked.error} />}
        {!data && !checked.error && <p className="quiet">{t('drawing.checkFirst')}</p>}
        {data && data.problems.length === 0 && <p>{t('drawing.checkNone')}</p>}
      </div>
      {data && data.problems.length > 0 && (
        <ul className="problems">
          {data.problems.map(problem => (
            <li key={`${problem.kind} ${problem.codes.join()} ${problem.squareMetres}`}>
              <span>{saidOf(problem, { area, name }, words)}</span>
              <span className="button-row">
                {problem.mends.map(({ kind, code, shapes }) => (
                  <Button
                    key={`${kind} ${code}`}
                    press={() => mend(Object.fromEntries(shapes.map(shape => [shape.code, shape.outline])))}
                  >
                    {kind === 'cut-off' ? t('drawing.cut-off') : t(`drawing.${kind}`, { name: name(code) })}
                  </Button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {data && data.buildings.length > 0 && (
        <Strays
          buildings={data.buildings}
          name={name}
          follow={draft.values.follow}
          change={follow => draft.change({ follow })}
        />
      )}
    </Section>
  )
}

function saidOf(
  problem: ShapeProblem,
  { area, name }: { area: Area; name: (code: number) => string },
  words: ReturnType<typeof useWords>
): string {
  const { t } = words
  const figures = { size: sizeText(problem.squareMetres, words), share: `${(problem.share * 100).toFixed(1)}%` }
  const [one = 0, other = 0] = problem.codes
  if (problem.kind === 'overlap') return t('drawing.overlap', { one: name(one), other: name(other), ...figures })
  if (problem.kind === 'gap') return t('drawing.gap', figures)
  return t('drawing.beyond', { one: name(one), area: area.name, ...figures })
}

interface StraysProps {
  buildings: MisplacedBuilding[]
  name: (code: number) => string
  follow: boolean
  change: (follow: boolean) => void
}

const shown = 20

function Strays({ buildings, name, follow, change }: StraysProps) {
  const { t } = useWords()
  const said = ({ name: building, compound, grid, lies }: MisplacedBuilding) =>
    t('drawing.stray', {
      building: compound && !building.startsWith(compound) ? `${compound} ${building}` : building,
      grid: name(grid),
      lies: name(lies)
    })
  return (
    <div className="plain-form">
      <strong>{t('drawing.strays', { n: buildings.length })}</strong>
      <ul>
        {buildings.slice(0, shown).map(one => (
          <li key={one.id}>{said(one)}</li>
        ))}
        {buildings.length > shown && <li>…</li>}
      </ul>
      <label>
        <input type="checkbox" checked={follow} onChange={event => change(event.target.checked)} />{' '}
        {t('drawing.follow')}
      </label>
    </div>
  )
}
