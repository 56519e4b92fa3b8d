import { Link } from '@tanstack/react-router'
import type { OrganisationRecord } from '../../contract/organisation.ts'
import { clauses, findKind } from '../../law/organisation.ts'
import { readVote } from '../../law/rules/residents-vote.ts'
import { Section, Tag, TextLines, useWords } from '../../ui/index.ts'
import { useTitles } from './kind-words.ts'

/** What a record says, field by field. */
export function Content({ found }: { found: OrganisationRecord }) {
  const { t, day, language } = useWords()
  const { titleOf } = useTitles()
  const said = (name: string, value: string) => {
    const field = findKind(found.kind)?.fields.find(one => one.name === name)
    if (field?.kind === 'clauses')
      return (
        <ol className="clauses">
          {value.split(',').map(key => {
            const clause = clauses.find(one => one.key === key)
            return <li key={key}>{clause ? (language === 'zh' ? clause.textZh : clause.textEn) : key}</li>
          })}
        </ol>
      )
    if (field?.kind === 'ticks')
      return value
        .split(',')
        .map(key => field.options?.find(one => one.value === key))
        .map(one => (one ? titleOf(one) : ''))
        .join(language === 'zh' ? '、' : ', ')
    if (field?.kind === 'document') return <TextLines text={value} table="case-lines" />
    const vote = field?.kind === 'vote' ? readVote(value) : undefined
    if (vote) return t('org.vote.said', { ...vote })
    if (field?.kind === 'percent') return `${value}%`
    if (field?.kind === 'checks')
      return (
        <ul className="checked">
          {value.split(',').map(one => {
            const [item = '', was] = one.split(':')
            const option = field.options?.find(({ value: key }) => key === item)
            return (
              <li key={item}>
                {option ? titleOf(option) : item}{' '}
                <Tag tone={was === 'ok' ? 'plain' : 'wrong'}>{t(was === 'ok' ? 'org.check.ok' : 'org.check.not')}</Tag>
              </li>
            )
          })}
        </ul>
      )
    if (field?.kind === 'record' && field.when === 'renewed')
      return (
        <Link to="/organisation/$id" params={{ id: value }}>
          {t('org.earlier')}
        </Link>
      )
    if (field?.kind === 'record')
      return found.about ? (
        <Link to="/organisation/$id" params={{ id: found.about.id }}>
          {found.about.title}
        </Link>
      ) : (
        '–'
      )
    const option = field?.options?.find(one => one.value === value)
    return option ? titleOf(option) : value
  }
  const fields =
    findKind(found.kind)?.fields.filter(
      ({ name, kind }) => kind !== 'matters' && kind !== 'compound' && found.fields[name]
    ) ?? []
  return (
    <Section title={t('org.content')}>
      <dl className="facts">
        {fields.map(field => (
          <div key={field.name}>
            <dt>{titleOf(field)}</dt>
            <dd className="said">{said(field.name, found.fields[field.name] ?? '')}</dd>
          </div>
        ))}
        {found.placesTaken !== null && (
          <div>
            <dt>{t('org.placesTaken')}</dt>
            <dd>{found.placesTaken}</dd>
          </div>
        )}
        {found.members.length > 0 && (
          <div>
            <dt>{t('org.members')}</dt>
            <dd>{found.members.map(({ name, attended }) => (attended ? t('org.came', { name }) : name)).join('、')}</dd>
          </div>
        )}
        {found.given && (
          <div>
            <dt>{t('org.given')}</dt>
            <dd>{t('org.givenSaid', { ...found.given })}</dd>
          </div>
        )}
        <div>
          <dt>{t('org.days')}</dt>
          <dd>
            {day(found.beginsOn)} – {day(found.endsOn)}
          </dd>
        </div>
        <div>
          <dt>{t('org.owner')}</dt>
          <dd>{found.ownerName}</dd>
        </div>
      </dl>
    </Section>
  )
}
