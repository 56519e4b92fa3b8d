import type { ReactNode } from 'react'
import type { BookQuestion, Wrong } from '../../../contract/mine-data.ts'
import type { View } from '../view.ts'

/** What is to be mended, before the question, each leading to its field. */
export function WrongAnswers({ view, wrong }: { view: View; wrong: Wrong[] }) {
  if (wrong.length === 0) return null
  return (
    <div className="wrong" role="alert">
      <p>
        <strong>{view.t('mine.wrong')}</strong>
      </p>
      <ul className="plain">
        {wrong.map(({ field, sentence }) => (
          <li key={field}>
            <a href={`#${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Asked {
  name: string
  label: string
  /** The page has it as its title: it is read out and not seen twice. */
  titled?: boolean
  hint?: string
  wrong: Wrong[]
  input: Record<string, string | number | boolean>
}

export function Question({ name, label, titled, hint, wrong, input }: Asked): ReactNode {
  const problem = wrong.find(({ field }) => field === name)
  const described = [hint && `${name}-hint`, problem && `${name}-wrong`].filter(Boolean).join(' ')
  return (
    <p className="field">
      <label htmlFor={name} className={titled ? 'unseen' : undefined}>
        {label}
      </label>
      {hint && (
        <span id={`${name}-hint`} className="aside">
          {hint}
        </span>
      )}
      {problem && (
        <span id={`${name}-wrong`} className="field-wrong">
          {problem.sentence}
        </span>
      )}
      <input
        id={name}
        name={name}
        required
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        {...input}
      />
    </p>
  )
}

interface AskedWords extends Pick<Asked, 'label' | 'hint' | 'wrong'> {
  name?: string
  most: number
  said: string
  /** It may stay empty. */
  needless?: boolean
}

/** A few sentences in one's own words. */
export function WordsQuestion({ name = 'words', label, hint, wrong, most, said, needless }: AskedWords): ReactNode {
  const problem = wrong.find(({ field }) => field === name)
  const described = [hint && `${name}-hint`, problem && `${name}-wrong`].filter(Boolean).join(' ')
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <span id={`${name}-hint`} className="aside">
          {hint}
        </span>
      )}
      {problem && (
        <span id={`${name}-wrong`} className="field-wrong">
          {problem.sentence}
        </span>
      )}
      <textarea
        id={name}
        name={name}
        rows={5}
        required={!needless}
        maxLength={most}
        defaultValue={said}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
      />
    </p>
  )
}

interface Choice {
  view: View
  /** The answers given before, carried along, and what may be answered now. */
  data: BookQuestion
  asking: string
  legend: string
  labelOf: (option: BookQuestion['options'][number]) => string
  chosen: string | false
  /** Said where nothing can be chosen. */
  none?: string
  hint?: string | false
  path: string
  /** What the last question sends with; one before it leads on. */
  send: string | undefined
  next: string
  back: { to: string; said: string }
}

/** One question: native radio buttons, the answers given before it carried along. The last one sends. */
export function ChoicePage({
  view,
  data,
  asking,
  legend,
  labelOf,
  chosen,
  none,
  hint,
  path,
  send,
  next,
  back
}: Choice) {
  const { options, wrong } = data
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      {chosen && <p className="lead">{chosen}</p>}
      {options.length === 0 ? (
        <p>{none}</p>
      ) : (
        <form method={send ? 'post' : 'get'} action={path} className="question">
          {Object.entries(data.chosen).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <fieldset className="answers" id="choice">
            <legend className="unseen">{legend}</legend>
            {hint && <p className="aside">{hint}</p>}
            {options.map(option => (
              <label key={option.value}>
                <input type="radio" name={asking} value={option.value} required />{' '}
                <span lang={option.label === null ? undefined : 'zh-CN'}>{labelOf(option)}</span>
              </label>
            ))}
          </fieldset>
          <button type="submit">{send ?? next}</button>
        </form>
      )}
      <p>
        <a href={back.to}>{back.said}</a>
      </p>
    </>
  )
}
