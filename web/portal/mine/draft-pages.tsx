import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData, OwnDraft } from '../../../contract/mine-data.ts'
import { type FormField, findMatter, findVariant, formFields } from '../../../law/matters.ts'
import type { View } from '../view.ts'
import { KnownFacts, Option } from './apply-pages.tsx'
import { titleOf } from './cases-page.tsx'
import { DraftPapers } from './draft-papers.tsx'
import { Question, WrongAnswers } from './form-parts.tsx'
import { PrivateDoor } from './private-page.tsx'

const fieldsOf = ({ matter, variant }: Pick<OwnDraft, 'matter' | 'variant'>): FormField[] =>
  formFields(findVariant(findMatter(matter)!, variant)!.form)

const addressOf = (path: string, id: string, field = ''): string => path.replace(':id', id).replace(':field', field)

export function questionTitle({ either }: View, { draft, field }: MineData['question']): string {
  const { titleZh, titleEn, askZh = titleZh, askEn = titleEn } = fieldsOf(draft).find(({ name }) => name === field)!
  return either(askZh, askEn)
}

/** One question a page, in native inputs; what was answered is kept on the server before the next one comes. */
export function QuestionPage({ view, data }: { view: View; data: MineData['question'] }) {
  const { t } = view
  const { draft, field, wrong, place, of } = data
  const asked = fieldsOf(draft).find(({ name }) => name === field)!
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">
        {titleOf(view, draft)} · {t('mine.question.place', { n: place, of })}
        {!asked.required && ` · ${t('mine.question.optional')}`}
      </p>
      {findVariant(findMatter(draft.matter)!, draft.variant)!.privately && <PrivateDoor view={view} />}
      <form method="post" action={addressOf(mineForms.answer.path, draft.id, field)} className="question">
        <Answer view={view} data={data} asked={asked} />
        <button type="submit">{t('mine.question.save')}</button>{' '}
        <button type="submit" name="back" value="check" className="quiet-button">
          {t('mine.question.check')}
        </button>
      </form>
    </>
  )
}

function Answer({ view, data, asked }: { view: View; data: MineData['question']; asked: FormField }) {
  const { t, either, day } = view
  const { name, kind, required, options = [], hintZh, hintEn } = asked
  const hint = hintZh && hintEn ? either(hintZh, hintEn) : undefined
  const label = questionTitle(view, data)
  if (kind !== 'choice' && kind !== 'person')
    return (
      <Question
        name={name}
        label={label}
        titled
        {...(hint && { hint })}
        wrong={data.wrong}
        input={{
          type: kind === 'day' ? 'date' : 'text',
          required,
          defaultValue: data.said,
          maxLength: 200,
          ...(kind === 'number' || kind === 'account' ? { inputMode: 'numeric' } : {}),
          autoComplete: 'off'
        }}
      />
    )
  const offered =
    kind === 'person'
      ? data.children.map(({ enrolment, name: called, bornOn }) => ({
          value: enrolment,
          title: called,
          ...(bornOn && { about: t('mine.question.born', { day: day(bornOn) }) })
        }))
      : options.map(({ value, titleZh: zh, titleEn: en }) => ({ value, title: either(zh, en) }))
  return (
    <fieldset id={name} aria-describedby={hint && `${name}-hint`}>
      {/* Stands above as the title of the page. */}
      <legend className="unseen">{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className="aside">
          {hint}
        </p>
      )}
      {offered.map(one => (
        <Option key={one.value} name={name} checked={one.value === data.said} {...one} />
      ))}
      {!required && (
        <Option
          name={name}
          value=""
          checked={data.said === ''}
          title={t(kind === 'person' ? 'mine.question.noneOfThese' : 'mine.question.noAnswer')}
        />
      )}
    </fieldset>
  )
}

/** All answers on one page, each with the way back to its question; what is wrong stands at the top and leads there. */
export function CheckPage({ view, data }: { view: View; data: MineData['check'] }) {
  const { t, either } = view
  const { draft, form, known, olderForm, wrong } = data
  const fields = fieldsOf(draft).filter(({ byStaff, unless }) => !byStaff && !(unless && form[unless] !== undefined))
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">{titleOf(view, draft)}</p>
      {olderForm && <p className="that-day">{t('mine.check.older')}</p>}
      <section className="chapter" aria-labelledby="answers">
        <h2 id="answers">{t('mine.check.answers')}</h2>
        {fields.length === 0 && <p>{t('mine.check.noQuestions')}</p>}
        <dl className="facts">
          {fields.map(field => {
            const what = either(field.titleZh, field.titleEn)
            return (
              <div key={field.name} id={field.name}>
                <dt>{what}</dt>
                <dd>
                  {answerText(view, data, field)}{' '}
                  <a
                    href={addressOf(minePages.question.path, draft.id, field.name)}
                    aria-label={t('mine.check.changeWhat', { what })}
                  >
                    {t('mine.check.change')}
                  </a>
                </dd>
              </div>
            )
          })}
        </dl>
      </section>
      <DraftPapers view={view} data={data} />
      <KnownFacts view={view} known={known} />
      <form method="post" action={addressOf(mineForms.handIn.path, draft.id)} className="question">
        <p>{t('mine.check.words')}</p>
        <button type="submit">{t('mine.check.handIn')}</button>
      </form>
      <form method="post" action={addressOf(mineForms.discard.path, draft.id)}>
        <button type="submit" className="quiet-button">
          {t('mine.check.discard')}
        </button>
      </form>
    </>
  )
}

function answerText({ t, either, day }: View, { form, children }: MineData['check'], field: FormField): string {
  const value = form[field.name]
  if (value === undefined) return t('mine.check.empty')
  const option = field.options?.find(one => one.value === value)
  if (option) return either(option.titleZh, option.titleEn)
  if (field.kind === 'person')
    return children.find(({ enrolment }) => enrolment === value)?.name ?? t('mine.check.empty')
  return field.kind === 'day' ? day(String(value)) : String(value)
}
