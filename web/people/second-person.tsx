import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as uuidv7 } from 'uuid'
import type { Approval } from '../../contract/access.ts'
import type { RosterKey } from '../../contract/people.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, ErrorSummary, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { type RosterSearch, viewOf } from './roster-search.ts'

interface SecondPersonProps {
  roster: RosterKey
  search: RosterSearch
  purpose: string
  reveal: boolean
  /** As the server counted them; asked for where it has not yet. */
  rows: number | undefined
  use: (granted: { approval: string; purpose: string }) => void
}

const mine = ['access', 'asked'] as const
const most = 20_000

/** What needs two people: asked with one press; what came of it stands here, and what was granted is used here. */
export function SecondPerson({ roster, search, purpose, reveal, rows, use }: SecondPersonProps) {
  const { t } = useWords()
  const { post } = useMe()
  const queries = useQueryClient()
  const area = search.area ?? post?.area
  const kind = reveal ? 'reveal-in-bulk' : 'export'
  const asked = useQuery({ queryKey: mine, queryFn: () => calls.access.listAsked({ query: {} }), staleTime: 0 })
  const here = asked.data?.approvals.filter(
    one => one.kind === kind && one.area === area && one.payload.roster === roster && isOfToday(one)
  )
  const ask = useMutation({
    mutationFn: async () => {
      if (area === undefined) return
      await calls.access.askApproval({
        body: {
          commandId: CommandId.parse(uuidv7()),
          kind,
          area,
          payload: { roster, purpose, rows: rows ?? (await countOf(roster, search)) }
        }
      })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: mine })
  })
  return (
    <section className="second-person" aria-label={t('takeOut.second')}>
      <h2>{t('takeOut.second')}</h2>
      <p>{t('takeOut.secondWhy')}</p>
      {ask.error && <ErrorSummary problem={ask.error} />}
      {here && here.length > 0 && (
        <ul>
          {here.map(one => (
            <Outcome key={one.id} approval={one} use={use} />
          ))}
        </ul>
      )}
      {ask.isSuccess && <p role="status">{t('takeOut.asked')}</p>}
      {[...purpose].length >= 4 && !ask.isSuccess && (
        <Button press={() => ask.mutate()} busy={ask.isPending}>
          {t('takeOut.ask')}
        </Button>
      )}
    </section>
  )
}

function Outcome({ approval, use }: { approval: Approval; use: SecondPersonProps['use'] }) {
  const { t } = useWords()
  const purpose = String(approval.payload.purpose ?? '')
  const who = approval.decidedByName ?? ''
  if (approval.status === 'asked') return <li>{t('takeOut.waiting', { purpose })}</li>
  if (approval.status === 'refused')
    return <li>{t('takeOut.refused', { who, purpose, reason: approval.reason ?? '' })}</li>
  return (
    <li>
      {t('takeOut.granted', { who, purpose })}{' '}
      <Button press={() => use({ approval: approval.id, purpose })}>{t('takeOut.useIt')}</Button>
    </li>
  )
}

const day = 86_400_000

/** What was used or ran out is no help any more. */
const isOfToday = ({ status, askedAt, decidedAt }: Approval): boolean =>
  status === 'asked' ||
  ((status === 'granted' || status === 'refused') && Date.now() - Date.parse(decidedAt ?? askedAt) < day)

/** An estimate is given some room: what is approved must hold the list as it will be. */
async function countOf(roster: RosterKey, search: RosterSearch): Promise<number> {
  const { sort: _, ...view } = viewOf(search)
  const { people, exact } = await calls.rosters.countRoster({ params: { roster }, query: view })
  return Math.min(most, Math.max(1, exact ? people : Math.ceil(people * 1.2)))
}
