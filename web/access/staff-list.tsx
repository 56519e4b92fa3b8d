import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { AccountId } from '../../contract/access.ts'
import { QualificationKind, StaffFilter, type StaffMember } from '../../contract/staff.ts'
import { Day } from '../../contract/values.ts'
import { findQualification } from '../../law/qualifications.ts'
import {
  Choice,
  type Column,
  DataTable,
  Empty,
  GuidedForm,
  Section,
  Tag,
  today,
  useUndo,
  useUnkeptDraft,
  useWords
} from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { Waiting } from '../app/states.tsx'
import { PostWords } from './post-words.tsx'

const tones = { well: 'plain', soon: 'warm', lapsed: 'wrong' } as const

/** Colleagues with what they have shown; what lapses soon is said, and a new paper is recorded below. */
export function StaffList({ show }: { show: StaffFilter }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const columns = useColumns()
  const asked = useInfiniteQuery({
    queryKey: ['staff', 'list', show],
    queryFn: ({ pageParam }) => calls.staff.listStaff({ query: { show, ...(pageParam && { after: pageParam }) } }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.staff)
  return (
    <>
      <div className="filters">
        <Choice
          label={t('staff.show')}
          value={show}
          change={to => void navigate({ to: '/staff', search: { tab: 'shown', ...(to !== 'all' && { show: to }) } })}
          options={StaffFilter.options.map(value => ({ value, label: t(`staff.show.${value}`) }))}
        />
      </div>
      {!rows && <Waiting asked={asked} shape="rows" n={6} />}
      {rows?.length === 0 && <Empty title={t('staff.none')}>{t('staff.noneNext')}</Empty>}
      {rows && rows.length > 0 && (
        <>
          <DataTable
            caption={t('staff.title')}
            columns={columns}
            rows={rows}
            rowKey={row => row.account}
            {...goingOn(asked, asked.data?.pages[0]?.total)}
          />
          <p className="quiet">{t('staff.enforcement')}</p>
          <RecordCertificate staff={rows.filter(({ other }) => other)} />
        </>
      )}
    </>
  )
}

function useColumns(): Column<StaffMember>[] {
  const { t, day, language } = useWords()
  return useMemo(() => {
    const titleOf = (kind: QualificationKind) => findQualification(kind)![language === 'zh' ? 'titleZh' : 'titleEn']
    const comma = language === 'zh' ? '、' : ', '
    const held = ({ qualifications }: StaffMember) =>
      qualifications.map(({ kind, validTo }) =>
        validTo ? t('staff.heldTo', { what: titleOf(kind), day: day(validTo) }) : titleOf(kind)
      )
    const missing = (row: StaffMember) => row.missing.map(titleOf).join(comma)
    return [
      { key: 'name', title: t('staff.name'), text: row => row.name },
      {
        key: 'posts',
        title: t('staff.posts'),
        text: row => row.posts.map(({ role }) => t(`role.${role}`)).join(comma),
        cell: row => (
          <span className="post-words">
            {row.posts.map(post => (
              <PostWords key={post.id} post={post} />
            ))}
          </span>
        )
      },
      {
        key: 'until',
        title: t('staff.until'),
        text: row => `${row.worksUntil} ${t(`staff.${row.state}`)}`,
        cell: row => (
          <span>
            {day(row.worksUntil)} <Tag tone={tones[row.state]}>{t(`staff.${row.state}`)}</Tag>
          </span>
        )
      },
      {
        key: 'missing',
        title: t('staff.missing'),
        text: row => missing(row) || t('staff.noMissing'),
        cell: row =>
          row.missing.length > 0 ? (
            <Tag tone="warm">{missing(row)}</Tag>
          ) : (
            <span className="quiet">{t('staff.noMissing')}</span>
          )
      },
      {
        key: 'held',
        title: t('staff.held'),
        wide: true,
        text: row => held(row).join(comma)
      }
    ]
  }, [t, day, language])
}

function RecordCertificate({ staff }: { staff: StaffMember[] }) {
  const { t, language } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useUnkeptDraft({ account: '', qualification: 'privacy', proof: '', from: today() as string, to: '' })
  return (
    <Section title={t('staff.record')}>
      <div className="sheet narrow">
        <GuidedForm
          draft={draft}
          steps={[
            {
              fields: [
                {
                  name: 'account',
                  label: t('staff.who'),
                  kind: 'choice',
                  required: true,
                  options: staff.map(({ account, name, username }) => ({
                    value: account,
                    label: `${name} (${username})`
                  }))
                },
                {
                  name: 'qualification',
                  label: t('staff.what'),
                  kind: 'choice',
                  required: true,
                  options: QualificationKind.options.map(value => ({
                    value,
                    label: findQualification(value)![language === 'zh' ? 'titleZh' : 'titleEn']
                  }))
                },
                { name: 'proof', label: t('staff.proof'), hint: t('staff.proofHint'), required: true, most: 120 },
                { name: 'from', label: t('staff.from'), kind: 'day', past: true, required: true },
                {
                  name: 'to',
                  label: t('staff.to'),
                  hint: t('staff.toHint'),
                  kind: 'day',
                  when: ({ qualification }) => findQualification(qualification)?.lapses === true
                }
              ]
            }
          ]}
          submit={t('staff.record')}
          send={({ account, qualification, proof, from, to }, { commandId }) =>
            calls.staff.recordQualification({
              params: { id: AccountId.parse(account) },
              body: {
                commandId,
                qualification: QualificationKind.parse(qualification),
                proof,
                validFrom: Day.parse(from),
                validTo: to ? Day.parse(to) : null
              }
            })
          }
          sent={() => {
            tell({ said: t('staff.recorded') })
            void queries.invalidateQueries({ queryKey: ['staff'] })
          }}
        />
      </div>
    </Section>
  )
}
