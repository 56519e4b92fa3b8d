import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Approval } from '../../contract/access.ts'
import { EnrolmentId } from '../../contract/values.ts'
import { textOr, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { AreaName, AreaPath } from '../people/area-name.tsx'
import { useMe } from './session.ts'

/** What is asked, in a sentence, and everything one must know to decide. */
export function ApprovalWords({ approval }: { approval: Approval }) {
  const { t, moment } = useWords()
  const { askedByName, askedAt, payload, area } = approval
  return (
    <>
      <strong>
        <What approval={approval} />
      </strong>
      <span className="quiet">
        <AreaPath code={area} />
      </span>
      {typeof payload.purpose === 'string' && <span>{t('approval.purpose', { purpose: payload.purpose })}</span>}
      <People payload={payload} />
      <span className="quiet">{t('approval.by', { name: askedByName, at: moment(askedAt) })}</span>
    </>
  )
}

function What({ approval: { kind, payload, area } }: { approval: Approval }) {
  const { t, day } = useWords()
  const role = textOr(t, `role.${payload.role}`, String(payload.role))
  const roster = textOr(t, `roster.${payload.roster}`, String(payload.roster))
  const rows = Number(payload.rows ?? 0)
  if (kind === 'export') return t('approval.export', { roster, rows })
  if (kind === 'reveal-in-bulk')
    return payload.roster
      ? t('approval.reveal-list', { roster, rows })
      : t('approval.reveal-in-bulk', { n: named(payload).length })
  if (kind === 'clear-second-factor')
    return (
      <>
        {t('approval.clear-second-factor')} · <AccountName id={String(payload.account)} />
      </>
    )
  const to = payload.validTo ? t('approval.until', { day: day(String(payload.validTo)) }) : t('approval.open')
  return (
    <>
      {role} · <AreaName code={area} /> · <AccountName id={String(payload.account)} /> ·{' '}
      {t('approval.days', { from: day(String(payload.validFrom)), to })}
    </>
  )
}

const named = (payload: Approval['payload']): string[] => (Array.isArray(payload.enrolments) ? payload.enrolments : [])

/** The names of the people open on their own pages, for who may read them. */
function People({ payload }: { payload: Approval['payload'] }) {
  const { t } = useWords()
  const { may } = useMe()
  const people = named(payload)
  if (people.length === 0 || !may('people.read')) return null
  return (
    <span className="approval-people">
      {people.slice(0, 20).map((id, i) => (
        <Link key={id} to="/people/$id" params={{ id: EnrolmentId.parse(id) }} search={{}}>
          {t('approval.person', { n: i + 1 })}
        </Link>
      ))}
    </span>
  )
}

/** Administrators see whom a post is for; the list of accounts is theirs alone. */
function AccountName({ id }: { id: string }) {
  const { may } = useMe()
  const { data } = useQuery({
    queryKey: ['accounts', 'named', id],
    queryFn: () => calls.accounts.listAccounts({ query: { id } }),
    enabled: may('access.administer'),
    staleTime: 300_000
  })
  const account = data?.accounts[0]
  return account ? `${account.name}（${account.username}）` : <span className="quiet">{id.slice(0, 8)}</span>
}
