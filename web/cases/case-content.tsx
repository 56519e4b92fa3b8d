import { Link } from '@tanstack/react-router'
import type { CaseDetail, CasePaper } from '../../contract/cases.ts'
import { type FormField, findMatter, findVariant, formFields, type Variant } from '../../law/matters.ts'
import { FactLine, RareText, Section, Tag, useWords } from '../../ui/index.ts'

/** What was asked for, by the words of its form, with the papers and how each stands. */
export function Answers({
  found: { line, form, applicant, authority, authorityUntil, authorityEndedOn, papers }
}: {
  found: CaseDetail
}) {
  const { t, day, language } = useWords()
  const matter = findMatter(line.matter)
  const variant = matter && findVariant(matter, line.variant)
  const fields = variant ? formFields(variant.form) : []
  return (
    <Section title={t(matter?.deciding ? 'caseWork.content' : 'case.form')}>
      <dl className="facts">
        {variant && matter.variants.length > 1 && (
          <FactLine label={t('caseWork.variant')}>{language === 'zh' ? variant.titleZh : variant.titleEn}</FactLine>
        )}
        {fields
          .filter(({ name, kind }) => kind !== 'person' && form[name] !== undefined)
          .map(field => (
            <FactLine key={field.name} label={language === 'zh' ? field.titleZh : field.titleEn}>
              <Answer field={field} value={form[field.name]} />
            </FactLine>
          ))}
        <FactLine label={t('case.applicant')}>{t(`case.applicant.${applicant}`)}</FactLine>
        {authority && (
          <FactLine label={t('case.authority')}>
            <RareText text={authority} />
          </FactLine>
        )}
        {authorityUntil && (
          <FactLine label={t('caseWork.authorityUntil')}>
            {authorityEndedOn ? t('caseWork.authorityEnded', { day: day(authorityEndedOn) }) : day(authorityUntil)}
          </FactLine>
        )}
      </dl>
      {variant && papers.length > 0 && <Papers variant={variant} papers={papers} />}
    </Section>
  )
}

function Answer({ field, value }: { field: FormField; value: unknown }) {
  const text = useAnswerText()
  return <RareText text={text(field, value)} />
}

/** An answer in words. An account is shown by its last four digits only. */
export function useAnswerText(): (field: FormField, value: unknown) => string {
  const { day, language } = useWords()
  return ({ kind, options }, value) => {
    const text = String(value)
    if (kind === 'day') return day(text)
    if (kind === 'account') return `•••• ${text.slice(-4)}`
    const option = options?.find(one => one.value === text)
    return option ? (language === 'zh' ? option.titleZh : option.titleEn) : text
  }
}

const paperTones = { known: 'plain', shown: 'plain', owed: 'warm', missing: 'wrong' } as const

function Papers({ variant, papers }: { variant: Variant; papers: CasePaper[] }) {
  const { t, language } = useWords()
  return (
    <>
      <h3>{t('caseWork.papers')}</h3>
      <ul className="case-papers">
        {papers.map(({ key, state, mayFollow }) => {
          const paper = variant.papers.find(one => one.key === key)
          return (
            <li key={key}>
              <span>{language === 'zh' ? paper?.titleZh : paper?.titleEn}</span>{' '}
              <Tag tone={paperTones[state]}>{t(`caseWork.paper.${state}`)}</Tag>
              {state === 'missing' && mayFollow && <span className="quiet"> {t('caseWork.paper.mayFollow')}</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** What the register knows today of the person and the child; it is not asked again. */
export function Known({ found: { person, child } }: { found: CaseDetail }) {
  const { t } = useWords()
  return (
    <Section title={t('case.register')}>
      <p className="hint">{t('case.notAsked')}</p>
      {person ? <Line line={person} /> : <p className="quiet">{t('case.unseen')}</p>}
      {child && (
        <>
          <h3>{t('case.child')}</h3>
          <Line line={child} />
        </>
      )}
    </Section>
  )
}

function Line({ line }: { line: NonNullable<CaseDetail['person']> }) {
  const { t, age } = useWords()
  return (
    <p className="stacked">
      <Link to="/people/$id" params={{ id: line.enrolment }} search={{}}>
        <RareText text={line.name} />
      </Link>
      <span className="quiet">
        {t(`sex.${line.sex}`)} · {age(line.age)} · {line.address ?? t('line.addressOpen')}
      </span>
    </p>
  )
}
