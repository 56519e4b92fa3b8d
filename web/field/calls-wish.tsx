import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { CommandId, type EnrolmentId } from '../../contract/values.ts'
import { Button, ErrorSummary, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

/** On a person's page: whether anybody may call at their door, set and lifted at their word. */
export function CallsWish({ enrolment }: { enrolment: EnrolmentId }) {
  const { t } = useWords()
  const { may } = useMe()
  const queries = useQueryClient()
  const queryKey = ['field', 'wish', enrolment]
  const params = { id: enrolment }
  const asked = useQuery({ queryKey, queryFn: () => calls.field.showWish({ params }), enabled: may('field.lead') })
  const set = useMutation({
    mutationFn: (noCalls: boolean) =>
      calls.field.setWish({ params, body: { commandId: CommandId.parse(v7()), noCalls } }),
    onSuccess: wish => queries.setQueryData(queryKey, wish)
  })
  if (!may('field.lead')) return null
  const wish = asked.data
  const whose = wish?.household ? 'household' : 'person'
  return (
    <Section title={t('calls.wish.title')}>
      <Waiting asked={asked} shape="rows" n={1} />
      {set.error && <ErrorSummary problem={set.error} />}
      {wish && (
        <>
          <p className={wish.noCalls ? undefined : 'quiet'}>
            {t(wish.noCalls ? `calls.wish.none.${whose}` : 'calls.wish.may')}
          </p>
          <p className="hint">{t(wish.noCalls ? 'calls.wish.binds' : 'calls.wish.lead')}</p>
          <p>
            <Button press={() => set.mutate(!wish.noCalls)}>
              {t(wish.noCalls ? 'calls.wish.again' : 'calls.wish.set')}
            </Button>
          </p>
        </>
      )}
    </Section>
  )
}
