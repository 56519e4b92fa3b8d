import { Choices, Field } from '../app/parts.tsx'
import type { Words } from '../app/words.tsx'

interface Asked<T> {
  value: T
  change: (value: T) => void
}

/** What somebody is called: asked of who is found here and of a newborn alike. */
export const nameStep = (t: Words['t'], { value, change }: Asked<string>, said: { ask: string; hint?: string }) => ({
  ask: said.ask,
  missing: !value.trim() && t('door.empty', { what: t('door.name') }),
  input: <Field id="name" label={t('door.name')} hint={said.hint} value={value} change={change} />
})

export const sexStep = <S extends '1' | '2' | '9'>(
  t: Words['t'],
  sexes: readonly S[],
  { value, change }: Asked<S | undefined>
) => ({
  ask: t('door.ask.sex'),
  missing: !value && t('door.choose'),
  input: (
    <Choices
      name="sex"
      label={t('door.sex')}
      options={sexes.map(key => ({ key, text: t(`door.sex.${key as '1' | '2' | '9'}`) }))}
      chosen={value ? [value] : []}
      change={([one]) => change(one)}
    />
  )
})
