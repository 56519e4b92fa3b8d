import type { Candidate, Participant } from '../../contract/two-ends.ts'
import { EnrolmentId } from '../../contract/values.ts'
import { type FormField, GuidedForm, useDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import type { DeedProps } from './deeds.tsx'

type Values = Record<string, string>

/** Which record here each person is; the ones that agree by number, or by name and birth date, are offered. */
export function PairForm({ exchange: { id, participants }, done }: DeedProps) {
  const { t } = useWords()
  const some = participants.filter(({ candidates }) => candidates.length > 0)
  const draft = useDraft<Values>(`two-pair:${id}`, {
    ...Object.fromEntries(some.map(one => [one.ref, first(one)])),
    reason: ''
  })
  if (some.length === 0) return <p className="quiet">{t('two.pair.none')}</p>
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields: [...some.map(one => pairField(one, t)), reasonField(some, t)] }]}
      preview={() => <p>{t('two.pair.about')}</p>}
      submit={t('two.do.pair')}
      send={({ reason, ...values }, { commandId }) =>
        calls.twoEnds.pairPeople({
          params: { id },
          body: {
            commandId,
            pairs: some.flatMap(({ ref }) =>
              values[ref] && values[ref] !== 'none' ? [{ ref, enrolment: EnrolmentId.parse(values[ref]) }] : []
            ),
            ...(reason && { reason })
          }
        })
      }
      sent={() => done(t('two.done.pair'))}
    />
  )
}

type Say = ReturnType<typeof useWords>['t']

/** The only one by number is proposed; a name and a birth date alone are looked at first. */
const first = ({ candidates }: Participant): string =>
  candidates.length === 1 && candidates[0]!.by === 'number' ? candidates[0]!.enrolment : ''

const pairField = ({ ref, name, candidates }: Participant, t: Say): FormField<Values> => ({
  name: ref,
  label: t('two.pair.which', { name }),
  kind: 'choice',
  required: true,
  options: [
    ...candidates.map(one => ({ value: one.enrolment as string, label: aboutOf(one, t) })),
    { value: 'none', label: t('two.pair.skip') }
  ]
})

const aboutOf = ({ name, bornOn, address, seat, by }: Candidate, t: Say): string =>
  [name, bornOn, t(`seat.${seat}`), address ?? t('line.addressOpen'), t(`two.pair.by.${by}`)]
    .filter(Boolean)
    .join(' · ')

const reasonField = (some: readonly Participant[], t: Say): FormField<Values> => ({
  name: 'reason',
  label: t('two.reason'),
  hint: t('two.rebindHint'),
  kind: 'long',
  most: 200,
  when: values => some.some(({ ref, paired }) => paired && values[ref] !== '' && values[ref] !== 'none')
})
