import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { PersonPageDetail } from '../../contract/people.ts'
import type { OpeningKind } from '../../contract/two-ends.ts'
import type { AreaCode, EnrolmentId } from '../../contract/values.ts'
import { twoEndKind } from '../../law/two-ends.ts'
import { type FormField, GuidedForm, today, useDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { AreaPath } from '../people/area-name.tsx'
import { AreaPicker } from '../people/area-picker.tsx'
import { firstWishes, useWishFields, wishesOf } from './wishes.ts'
import { useDone, useTwoEndWords } from './words.tsx'
import './two-ends.css'

interface Values {
  people: string[]
  to: AreaCode | null
  asks: string[]
  [wish: `${string} how` | `${string} on`]: string
  since: string
  text: string
}

interface OpenProps {
  person: PersonPageDetail
  leave: () => void
}

const route = getRouteApi('/desk/people/$id/record/$form')

export const AssistForm = (props: OpenProps) => <OpenForm {...props} kind="assist" />
export const NotifyForm = (props: OpenProps) => <OpenForm {...props} kind="notify" />

/** Begins a matter with another place about this person, and whoever of the household is meant too. */
function OpenForm({ person, leave, kind }: OpenProps & { kind: OpeningKind }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const done = useDone()
  const { about } = useTwoEndWords()
  const { move } = route.useSearch()
  const { line } = person
  const draft = useDraft<Values>(`two-${kind}:${line.enrolment}`, {
    people: [line.enrolment],
    to: null,
    asks: ['lives-here', 'since'],
    ...firstWishes(
      [line, ...membersOf(person)].map(({ enrolment }) => enrolment),
      today()
    ),
    since: '',
    text: ''
  })
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields: useFields(person, kind) }]}
      leave={leave}
      submit={t('move.send')}
      preview={({ to }) => (
        <>
          {to && (
            <p>
              <AreaPath code={to} />
            </p>
          )}
          <p className="quiet">{about(kind)}</p>
        </>
      )}
      send={(values, { commandId }) =>
        calls.twoEnds.openExchange({
          body: {
            commandId,
            kind,
            enrolments: values.people as EnrolmentId[],
            to: { area: values.to! },
            ...(kind === 'assist' ? { asks: values.asks } : toldBy(values)),
            ...(values.text && { text: values.text }),
            ...(move && { move })
          }
        })
      }
      sent={({ exchange }) => {
        done(t('two.sent'))
        void navigate({ to: '/two-ends/$id', params: { id: exchange } })
      }}
    />
  )
}

const toldBy = ({ since, people, ...values }: Values) => ({
  asks: [],
  facts: [{ fact: 'lives-here', value: 'yes' }, ...(since ? [{ fact: 'since', value: since }] : [])],
  consents: wishesOf(people as EnrolmentId[], values).map(({ key: enrolment, ...wish }) => ({
    enrolment,
    ...wish
  }))
})

const membersOf = ({ line, household }: PersonPageDetail) =>
  (household?.members ?? []).filter(one => one.enrolment !== line.enrolment)

function useFields(person: PersonPageDetail, kind: OpeningKind): FormField<Values>[] {
  const { t } = useWords()
  const { fact } = useTwoEndWords()
  const { line } = person
  const members = membersOf(person)
  const assist = kind === 'assist'
  const wishes = useWishFields({
    people: [line, ...members].map(({ enrolment, name }) => ({ key: enrolment, name })),
    label: name => t('two.notify.how', { name }),
    hint: t('two.notify.howHint'),
    when: (key, values) => !assist && values.people!.includes(key)
  })
  return [
    ...(members.length > 0
      ? [
          {
            name: 'people' as const,
            label: t('two.who'),
            required: true,
            input: (props: TickProps) => (
              <Ticks {...props} options={[line, ...members].map(one => ({ value: one.enrolment, label: one.name }))} />
            )
          }
        ]
      : []),
    {
      name: 'to',
      label: t('two.to'),
      hint: t('two.toHint'),
      required: true,
      input: props => <AreaPicker {...props} />
    },
    {
      name: 'asks',
      label: t('two.ask.asks'),
      hint: t('two.ask.asksHint'),
      required: true,
      when: () => assist,
      check: asks => (asks.length > 0 ? undefined : t('two.ask.asksNone')),
      input: props => (
        <Ticks {...props} options={twoEndKind('assist').asks.map(value => ({ value, label: fact(value) }))} />
      )
    },
    { name: 'since', label: t('two.notify.since'), kind: 'day', past: true, when: () => !assist },
    // Beside the lists of this form they hold strings, as every form of wishes.
    ...(wishes as unknown as FormField<Values>[]),
    { name: 'text', label: t('two.text'), hint: t('two.textHint'), kind: 'long', most: 200 }
  ]
}

interface TickProps {
  id: string
  value: string[]
  change: (value: string[]) => void
  describedBy: string | undefined
}

const Ticks = ({
  id,
  options,
  value,
  change,
  describedBy
}: TickProps & { options: { value: string; label: string }[] }) => (
  <ul className="two-ticks" id={id} tabIndex={-1} aria-describedby={describedBy}>
    {options.map(one => (
      <li key={one.value}>
        <label>
          <input
            type="checkbox"
            className="tick"
            checked={value.includes(one.value)}
            onChange={event =>
              change(event.target.checked ? [...value, one.value] : value.filter(other => other !== one.value))
            }
          />
          {one.label}
        </label>
      </li>
    ))}
  </ul>
)
