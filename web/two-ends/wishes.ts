import { PersonWish } from '../../contract/two-ends-message.ts'
import { Day } from '../../contract/values.ts'
import { type FormField, useWords } from '../../ui/index.ts'

type Values = Record<string, string>
type Given = Readonly<Record<string, unknown>>
const [how, on] = [(key: string) => `${key} how`, (key: string) => `${key} on`]
const declined = 'declined'

interface Asked {
  people: readonly { key: string; name: string }[]
  label: (name: string) => string
  hint: string
  /** What is said by somebody who does not wish it. */
  no?: string
  when?: (key: string, values: Values) => boolean
}

/** How and when each of them said so, each by themselves: nobody agrees for another. */
export function useWishFields({ people, label, hint, no, when = () => true }: Asked): FormField<Values>[] {
  const { t } = useWords()
  return people.flatMap(({ key, name }): FormField<Values>[] => [
    {
      name: how(key),
      label: label(name),
      hint,
      kind: 'choice',
      required: true,
      when: values => when(key, values),
      options: [
        ...PersonWish.shape.how.options.map(value => ({ value, label: t(`two.how.${value}`) })),
        ...(no ? [{ value: declined, label: no }] : [])
      ]
    },
    {
      name: on(key),
      label: t('two.wishOn', { name }),
      kind: 'day',
      past: true,
      required: true,
      when: values => when(key, values) && wished(key, values)
    }
  ])
}

export const firstWishes = (keys: readonly string[], day: string): Values =>
  Object.fromEntries(
    keys.flatMap(key => [
      [how(key), ''],
      [on(key), day]
    ])
  )

export const wished = (key: string, values: Given): boolean =>
  Boolean(values[how(key)]) && values[how(key)] !== declined

/** Who wishes it, and how and when they said so. */
export const wishesOf = <K extends string>(keys: readonly K[], values: Given): (PersonWish & { key: K })[] =>
  keys
    .filter(key => wished(key, values))
    .map(key => ({ key, how: PersonWish.shape.how.parse(values[how(key)]), on: Day.parse(values[on(key)]) }))
