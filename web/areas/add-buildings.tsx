import { useState } from 'react'
import type { Area } from '../../contract/areas.ts'
import { AreaCode } from '../../contract/values.ts'
import { Choice, GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { useChangedAreas } from './use-changed-areas.ts'

const read = (text: string): { name: string; compound?: string }[] =>
  text
    .split(/\r?\n/)
    .map(line => line.split(/\t|,|，/).map(cell => cell.trim()))
    .flatMap(([name, compound]) =>
      name ? [{ name: name.slice(0, 60), ...(compound && { compound: compound.slice(0, 60) }) }] : []
    )

/** A pasted list of buildings; those already known are told and left as they are. */
export function AddBuildings({ grids, at }: { grids: Area[]; at: AreaCode | undefined }) {
  const { t } = useWords()
  const tellDone = useUndo()
  const changed = useChangedAreas()
  const [picked, pick] = useState<string>()
  const draft = useDraft('add-buildings', { text: '' })
  const grid = picked ?? String(at ?? grids[0]?.code ?? '')
  if (grids.length === 0) return null
  return (
    <Section title={t('buildings.add')}>
      <div className="plain-form">
        <Choice
          label={t('buildings.addTo')}
          value={grid}
          change={pick}
          options={grids.map(({ code, name }) => ({ value: String(code), label: name }))}
        />
        <GuidedForm
          draft={draft}
          steps={[{ fields: [{ name: 'text', kind: 'long', label: t('buildings.addText'), required: true }] }]}
          submit={t('buildings.addGo', { n: read(draft.values.text).length })}
          send={({ text }, { commandId }) =>
            calls.areas.addBuildings({
              body: {
                commandId,
                buildings: read(text).map(one => ({ ...one, grid: AreaCode.parse(Number(grid)) }))
              }
            })
          }
          sent={({ added, known }) => {
            void changed()
            tellDone({ said: t('buildings.added', { added, known }) })
          }}
        />
      </div>
    </Section>
  )
}
