import { useState } from 'react'
import { type CompoundFound, CompoundThing, ThingState } from '../../contract/field-data.ts'
import { useDevice } from '../app/device.tsx'
import { Choices, Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'
import { RecordFlow } from './flow.tsx'
import { checksOf } from './grid.ts'

/** The yearly check of a compound: one thing a page, and a word for each. There is nowhere to write of anybody. */
export function CheckCompound({ rest: [id = ''] }: { rest: string[] }) {
  const { t } = useWords()
  const { store } = useDevice()
  const [found, setFound] = useState<Partial<CompoundFound>>({})
  // Once it is recorded it is no longer to do; the page is left in the same moment.
  const [check] = useState(() => checksOf(store.rows, store.lines).find(({ task }) => task.id === id))
  if (!check)
    return (
      <Page title={t('round.check.gone')} back={to('compounds')}>
        {null}
      </Page>
    )
  const { task, name, buildings } = check
  return (
    <RecordFlow
      place={['today']}
      title={name}
      steps={CompoundThing.options.map(thing => ({
        ask: t(`compound.${thing}`),
        missing: !found[thing] && t('door.choose'),
        input: (
          <>
            <p>
              {name} · {buildings.join('、')}
            </p>
            <Choices
              name={thing}
              label={t('round.check.how')}
              hint={t('round.check.things')}
              options={ThingState.options.map(key => ({ key, text: t(`compound.state.${key}`) }))}
              chosen={found[thing] ? [found[thing]] : []}
              change={([one]) => setFound({ ...found, [thing]: one })}
            />
          </>
        )
      }))}
      summary={CompoundThing.options.map(thing => [
        t(`compound.${thing}`),
        found[thing] && t(`compound.state.${found[thing]}`)
      ])}
      note={t('round.check.note')}
      lines={begin => [
        { ...begin(), kind: 'checked', task: task.id, compound: task.compound!, found: found as CompoundFound }
      ]}
    />
  )
}
