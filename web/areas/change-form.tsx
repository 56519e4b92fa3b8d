import { v7 as uuidv7 } from 'uuid'
import type { Area } from '../../contract/areas.ts'
import type { Building } from '../../contract/buildings.ts'
import { AreaCode, CommandId, Day } from '../../contract/values.ts'
import { type FormField, GuidedForm, today, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { freeCodes } from './area-rules.ts'
import { AssignBuildings } from './assign-buildings.tsx'
import { type ChangeDraft, type ChangeKind, changeOf, namesIn, undoOf } from './change-rules.ts'
import { useChangedAreas } from './use-changed-areas.ts'
import { WhatChanges } from './what-changes.tsx'

interface ChangeFormProps {
  area: Area
  kind: ChangeKind
  /** The areas directly below `parent`, where new codes are taken from. */
  beside: Area[]
  parent: AreaCode
  buildings: Building[]
  leave: () => void
}

export function ChangeForm({ area, kind, beside, parent, buildings, leave }: ChangeFormProps) {
  const { t } = useWords()
  const tellDone = useUndo()
  const changed = useChangedAreas()
  const draft = useDraft<ChangeDraft>(`area-change:${kind}:${area.code}`, {
    on: today(),
    source: '',
    name: kind === 'renamed' || kind === 'merged' ? area.name : '',
    names: '',
    with: [],
    assigned: {}
  })
  const known = beside.map(({ code }) => code)
  const about = { area, kind, known, parent, buildings }
  const fields = useFields({ area, kind, beside, first: freeCodes(parent, known, 1)[0] })
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields,
          about: values =>
            kind === 'split' && buildings.length > 0 && namesIn(values.names).length > 1 ? (
              <AssignBuildings
                buildings={buildings}
                grids={changeOf(values, about).after}
                assigned={values.assigned}
                assign={assigned => draft.change({ assigned })}
              />
            ) : kind === 'closed' ? (
              <p className="hint">{t('change.closedHint')}</p>
            ) : null
        }
      ]}
      submit={t(`areas.do.${kind}`)}
      send={async (values, { commandId }) => {
        const change = changeOf(values, about)
        const on = Day.parse(values.on)
        const { peopleMoved } = await calls.areas.changeAreas({
          body: { commandId, on, source: values.source, ...change }
        })
        return { change, on, source: values.source, n: peopleMoved }
      }}
      sent={({ change, on, source, n }) => {
        const back = undoOf(change, { area, buildings })
        tellDone({
          said: kind === 'split' || kind === 'merged' ? t(`change.done.${kind}`, { n }) : t(`change.done.${kind}`),
          ...(back && {
            undo: async () => {
              await calls.areas.changeAreas({
                body: {
                  commandId: CommandId.parse(uuidv7()),
                  on,
                  source: t('change.undoSource', { source }).slice(0, 200),
                  ...back
                }
              })
              await changed()
            }
          })
        })
        leave()
        void changed()
      }}
      preview={values => <WhatChanges change={changeOf(values, about)} on={values.on} />}
      leave={leave}
    />
  )
}

interface Asked {
  area: Area
  kind: ChangeKind
  beside: Area[]
  first: AreaCode | undefined
}

function useFields({ area, kind, beside, first }: Asked): FormField<ChangeDraft>[] {
  const { t } = useWords()
  const fields: FormField<ChangeDraft>[] = []
  if (kind === 'merged')
    fields.push({
      name: 'with',
      label: t('change.with'),
      input: ({ id, value, change, describedBy }) => (
        <select
          id={id}
          multiple
          size={Math.min(8, Math.max(2, beside.length))}
          value={value.map(String)}
          aria-describedby={describedBy}
          onChange={event =>
            change([...event.target.selectedOptions].map(option => AreaCode.parse(Number(option.value))))
          }
        >
          {beside
            .filter(({ code }) => code !== area.code)
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </select>
      ),
      check: value => (value.length === 0 ? t('change.withNone') : undefined)
    })
  if (kind === 'renamed' || kind === 'merged')
    fields.push({ name: 'name', label: t('change.name'), required: true, most: 100 })
  if (kind === 'opened' || kind === 'split')
    fields.push({
      name: 'names',
      kind: 'long',
      label: t(kind === 'split' ? 'change.namesSplit' : 'change.names'),
      hint: t('change.namesHint', { code: first ?? '' }),
      required: true,
      check: value =>
        kind === 'split' && namesIn(value).length < 2
          ? t('change.namesTwo')
          : namesIn(value).length < 1
            ? t('change.namesOne')
            : undefined
    })
  fields.push(
    { name: 'on', label: t('change.on'), kind: 'day', required: true, past: true },
    { name: 'source', label: t('change.source'), required: true, hint: t('change.sourceHint'), most: 200 }
  )
  return fields
}
