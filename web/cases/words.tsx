import type { CaseDetail } from '../../contract/cases.ts'
import { GuidedForm, RareText, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { useActed } from './use-acted.ts'

/** What the resident said in their own words, and what the office answered. */
export function Words({ found: { words } }: { found: CaseDetail }) {
  const { t, moment } = useWords()
  if (words.length === 0) return null
  return (
    <Section title={t('case.words')}>
      <ol className="case-list" aria-label={t('case.words')}>
        {words.map(({ id, kind, text, saidAt, by }) => (
          <li key={id} className="stacked">
            <span className="quiet">
              {moment(saidAt)} {t(`case.word.${kind}`)} {by}
            </span>
            <RareText text={text} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** An objection waits until it is answered here, or the case is taken up again. */
export function AnswerObjection({ found: { line, stepAside } }: { found: CaseDetail }) {
  const { t } = useWords()
  const { may } = useMe()
  const acted = useActed()
  const tell = useUndo()
  const draft = useDraft(`case-answer:${line.id}`, { text: '' })
  if (line.objectedOn === null || stepAside || !may('cases.handle')) return null
  return (
    <Section title={t('case.answer')}>
      <p className="hint">{t('case.answerAbout')}</p>
      <GuidedForm
        draft={draft}
        steps={[
          {
            fields: [
              {
                name: 'text',
                label: t('case.answerText'),
                hint: t('case.answerHint'),
                kind: 'long',
                required: true,
                most: 1000
              }
            ]
          }
        ]}
        submit={t('case.answerSend')}
        send={({ text }, { commandId }) =>
          acted.told(
            calls.caseDeeds.answerObjection({
              params: { id: line.id },
              body: { commandId, version: line.version, text }
            })
          )
        }
        sent={() => {
          tell({ said: t('case.answered') })
          acted.again()
        }}
      />
    </Section>
  )
}
