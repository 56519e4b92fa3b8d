import { v7 as uuidv7 } from 'uuid'
import type { StatedDatum } from '../../contract/area-shapes.ts'
import type { Area } from '../../contract/areas.ts'
import { CommandId, Day } from '../../contract/values.ts'
import { Choice, type Draft, type FormField, GuidedForm, Section, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import type { Checked } from './draw-problems.tsx'
import { type Drawing, type DrawnOne, type Plan, planOf } from './drawing.ts'
import { useChangedAreas } from './use-changed-areas.ts'
import { WhatChanges } from './what-changes.tsx'

interface SaveDrawingProps {
  area: Area
  areas: DrawnOne[]
  draft: Draft<Drawing>
  datum: StatedDatum
  fixed: boolean
  checked: Checked | undefined
  /** Whether it was checked as it is drawn now. */
  fresh: boolean
}

const datums: StatedDatum[] = ['CGCS2000', 'WGS-84', 'GCJ-02']

/** Keeps what is drawn; before that it says how many buildings and people move, after that the way back is offered. */
export function SaveDrawing({ area, areas, draft, datum, fixed, checked, fresh }: SaveDrawingProps) {
  const { t } = useWords()
  const keep = useKeep(area)
  const plan = planOf(areas, draft.values, { datum, strays: checked?.buildings ?? [] })
  const overlaps = checked?.problems.some(({ kind }) => kind === 'overlap') ?? false
  const fields: FormField<Drawing>[] = [
    { name: 'on', label: t('change.on'), kind: 'day', required: true, past: true },
    { name: 'source', label: t('change.source'), required: true, hint: t('change.sourceHint'), most: 200 }
  ]
  return (
    <Section title={t('drawing.saveSection')}>
      <div className="plain-form">
        {fixed ? (
          <p>
            {t('drawing.datum')}：{datum} · <span className="quiet">{t('drawing.mixed', { datum })}</span>
          </p>
        ) : (
          <div>
            <Choice
              label={t('drawing.datum')}
              value={datum}
              change={chosen => draft.change({ datum: chosen })}
              options={datums.map(value => ({ value, label: value }))}
            />
            <p className="hint">{t('drawing.datumHint')}</p>
          </div>
        )}
        {plan.kind === 'nothing' ? (
          <p className="quiet">{t('drawing.nothing')}</p>
        ) : overlaps ? (
          <p className="field-error">{t('drawing.overlapsFirst')}</p>
        ) : (
          <GuidedForm
            draft={draft}
            steps={[{ fields }]}
            submit={t('drawing.save')}
            send={(values, { commandId }) => keep.send({ plan, values, datum, commandId })}
            sent={keep.sent}
            preview={values =>
              // Drawn anew it may overlap, and the server refuses to reckon with that.
              plan.kind === 'change' && fresh && <WhatChanges change={plan.change} on={values.on} />
            }
          />
        )}
      </div>
    </Section>
  )
}

interface Keeping {
  plan: Plan
  values: Drawing
  datum: StatedDatum
  commandId: CommandId
}

interface Kept {
  plan: Plan
  on: Day
  source: string
  people: number
}

function useKeep(area: Area) {
  const { t } = useWords()
  const tellDone = useUndo()
  const changed = useChangedAreas()
  return {
    send: async ({ plan, values, datum, commandId }: Keeping): Promise<Kept> => {
      const { source, origin } = values
      const on = Day.parse(values.on)
      const about = { commandId, on, source }
      if (plan.kind === 'shapes') {
        await calls.areas.drawShapes({ body: { ...about, below: area.code, datum, origin, shapes: plan.shapes } })
        return { plan, on, source, people: 0 }
      }
      if (plan.kind === 'nothing') return { plan, on, source, people: 0 }
      const { peopleMoved } = await calls.areas.changeAreas({ body: { ...about, ...plan.change } })
      return { plan, on, source, people: peopleMoved }
    },
    sent: ({ plan, on, source, people }: Kept) => {
      void changed()
      const n =
        plan.kind === 'shapes'
          ? plan.shapes.length
          : plan.kind === 'change'
            ? (plan.change.shapes?.drawn.length ?? 0)
            : 0
      const said = n === 0 ? t('drawing.savedBuildings', { people }) : t('drawing.saved', { n, people })
      if (plan.kind !== 'change') return tellDone({ said })
      tellDone({
        said,
        undo: async () => {
          const commandId = CommandId.parse(uuidv7())
          const back = { ...plan.back, buildings: plan.back.buildings ?? [] }
          await calls.areas.changeAreas({
            body: { commandId, on, source: t('change.undoSource', { source }).slice(0, 200), ...back }
          })
          await changed()
        }
      })
    }
  }
}
