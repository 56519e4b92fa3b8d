import { useDeferredValue, useState } from 'react'
import { useDoors } from '../app/device.tsx'
import { Field, Page } from '../app/parts.tsx'
import { useWords } from '../app/words.tsx'
import { findDoors } from './grid.ts'
import { DoorList } from './today.tsx'

const shownMost = 40

export function Search() {
  const { t } = useWords()
  const doors = useDoors()
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words)
  const found = findDoors(doors, asked)
  return (
    <Page title={t('door.search')}>
      <p>{t('door.search.lead')}</p>
      <Field id="words" type="search" label={t('door.search.what')} value={words} change={setWords} />
      <p role="status">
        {asked.trim() && (found.length > 0 ? t('door.search.found', { n: found.length }) : t('door.search.none'))}
      </p>
      <DoorList doors={found.slice(0, shownMost)} />
    </Page>
  )
}
