import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { PersonLine } from '../../contract/people.ts'
import type { EnrolmentId, PersonId, Seat } from '../../contract/values.ts'
import { Button, RareText, Suggest, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { questionOf, readQuery } from './read-query.ts'

export interface PickedPerson {
  enrolment: EnrolmentId
  person: PersonId
  name: string
}

interface PersonPickerProps {
  id: string
  value: PickedPerson | null
  change: (value: PickedPerson | null) => void
  describedBy?: string | undefined
  invalid?: boolean
  /** Only records of this kind; otherwise one line for each person. */
  seat?: Seat
  /** Who is not offered: the person the form is about. */
  not?: PersonId
}

/** Names somebody of one's own area: name, pinyin, initials or a whole number, with the look-up's own rules and traces. */
export function PersonPicker({ id, value, change, describedBy, invalid, seat, not }: PersonPickerProps) {
  const { t, age } = useWords()
  const [text, setText] = useState('')
  const found = useFound(useDeferredValue(text.trim()), { seat, not })
  if (value)
    return (
      <div className="picked" id={id} tabIndex={-1}>
        <strong>
          <RareText text={value.name} />
        </strong>
        <Button
          press={() => {
            setText('')
            change(null)
          }}
        >
          {t('pick.again')}
        </Button>
      </div>
    )
  return (
    <Suggest
      id={id}
      text={text}
      type={setText}
      busy={found.busy}
      found={found.people.map(line => ({
        key: line.enrolment,
        label: <RareText text={line.name} />,
        about: `${t(`sex.${line.sex}`)} · ${age(line.age)} · ${line.address ?? t(`seat.${line.seat}`)}`,
        line
      }))}
      pick={({ line }) => change({ enrolment: line.enrolment, person: line.person, name: line.name })}
      none={found.none ? t('find.none') : undefined}
      placeholder={t('pick.personHint')}
      describedBy={describedBy}
      invalid={invalid ?? false}
    />
  )
}

/** A look-up leaves a trace, so it is asked only for what can be meant: two letters, a Han character, a whole number. */
function useFound(text: string, { seat, not }: { seat: Seat | undefined; not: PersonId | undefined }) {
  const wanted = readQuery(text)
  const enough =
    wanted.by === 'name' ? /\p{Script=Han}|[a-z]{2}/iu.test(text) : ['idNumber', 'phone', 'bornOn'].includes(wanted.by)
  const asked = useQuery({
    queryKey: ['people', 'pick', wanted],
    queryFn: () => calls.people.lookUpPeople({ body: { ...questionOf(wanted), limit: 12 } }),
    enabled: enough
  })
  const lines = (asked.data?.people ?? []).filter(
    line => line.enrolled && line.person !== not && (!seat || line.seat === seat)
  )
  const people = seat ? lines : lines.filter((line, i) => lines.findIndex(one => samePerson(one, line)) === i)
  return { people: people.slice(0, 8), busy: asked.isFetching, none: enough && asked.isFetched }
}

const samePerson = (a: PersonLine, b: PersonLine) => a.person === b.person
