import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { Area } from '../../contract/areas.ts'
import type { Building } from '../../contract/buildings.ts'
import { type AreaCode, CommandId, Day } from '../../contract/values.ts'
import { Choice, GuidedForm, Section, today, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import type { Change } from './change-rules.ts'
import { useChangedAreas } from './use-changed-areas.ts'
import { WhatChanges } from './what-changes.tsx'

interface MoveProps {
  chosen: Building[]
  grids: Area[]
  /** Where the points of misplaced ones lie: offered first. */
  lies: ReadonlyMap<string, AreaCode>
  done: () => void
}

/** A re-cut without a line on the map: chosen buildings go to another grid, and people with them. */
export function MoveBuildings({ chosen, grids, lies, done }: MoveProps) {
  const { t } = useWords()
  const tellDone = useUndo()
  const changed = useChangedAreas()
  const [picked, pick] = useState<string>()
  const draft = useDraft('move-buildings', { on: today(), source: '' })
  const likely = chosen.map(({ id }) => lies.get(id)).find(Boolean)
  const to = grids.find(({ code }) => String(code) === (picked ?? String(likely ?? ''))) ?? grids[0]
  if (!to) return null
  const change = recut(chosen, grids, ({ id: _id }) => to.code)
  const back = recut(chosen, grids, ({ grid }) => grid, to.code)
  return (
    <Section title={t('buildings.move')}>
      <div className="plain-form">
        {chosen.length === 0 ? (
          <p className="quiet">{t('buildings.moveNone')}</p>
        ) : (
          <>
            <Choice
              label={t('buildings.moveChosen', { n: chosen.length })}
              value={String(to.code)}
              change={pick}
              options={grids.map(({ code, name }) => ({ value: String(code), label: name }))}
            />
            <GuidedForm
              draft={draft}
              steps={[
                {
                  fields: [
                    { name: 'on', label: t('change.on'), kind: 'day', required: true, past: true },
                    {
                      name: 'source',
                      label: t('change.source'),
                      required: true,
                      hint: t('change.sourceHint'),
                      most: 200
                    }
                  ]
                }
              ]}
              submit={t('buildings.moveGo')}
              preview={values => <WhatChanges change={change} on={values.on} />}
              send={async (values, { commandId }) => {
                const on = Day.parse(values.on)
                const { source } = values
                const { peopleMoved } = await calls.areas.changeAreas({ body: { commandId, on, source, ...change } })
                return { on, source, people: peopleMoved, n: chosen.length, grid: to.name, back }
              }}
              sent={({ on, source, people, n, grid, back: way }) => {
                void changed()
                done()
                tellDone({
                  said: t('buildings.moved', { n, grid, people }),
                  undo: async () => {
                    await calls.areas.changeAreas({
                      body: {
                        commandId: CommandId.parse(uuidv7()),
                        on,
                        source: t('change.undoSource', { source }).slice(0, 200),
                        ...way
                      }
                    })
                    await changed()
                  }
                })
              }}
            />
          </>
        )}
      </div>
    </Section>
  )
}

/** The grids stay what they are; only what lies in them changes. */
function recut(
  chosen: readonly Building[],
  grids: readonly Area[],
  goes: (building: Building) => AreaCode,
  also?: AreaCode
): Change {
  const touched = new Set<number>([...chosen.flatMap(one => [one.grid, goes(one)]), ...(also ? [also] : [])])
  const named = grids.filter(({ code }) => touched.has(code)).map(({ code, name }) => ({ code, name }))
  return {
    kind: 'recut',
    before: named.map(({ code }) => code),
    after: named,
    buildings: chosen.map(one => ({ building: one.id, grid: goes(one) }))
  }
}
