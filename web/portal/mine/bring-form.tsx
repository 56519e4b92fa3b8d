import type { Wrong } from '../../../contract/mine-data.ts'
import type { View } from '../view.ts'

interface Bring {
  view: View
  action: string
  papers: readonly { key: string; title: string }[]
  wrong: readonly Wrong[]
  /** What the button says. */
  send: string
  quiet?: boolean
}

/** A paper by the camera or as a file: to a case, or to a form still being filled in. */
export function BringForm({ view: { t }, action, papers, wrong, send, quiet = false }: Bring) {
  const problem = wrong.find(({ field }) => field === 'file')
  return (
    <form method="post" action={action} encType="multipart/form-data" className="question">
      <p className="field">
        <label htmlFor="paper">{t('mine.bring.which')}</label>
        <select id="paper" name="paper">
          {papers.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor="file">{t('mine.bring.file')}</label>
        <span id="file-hint" className="aside">
          {t('mine.bring.hint')}
        </span>
        {problem && (
          <span id="file-wrong" className="field-wrong">
            {problem.sentence}
          </span>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept="image/*,.pdf"
          capture="environment"
          required
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'file-hint file-wrong' : 'file-hint'}
        />
      </p>
      <button type="submit" className={quiet ? 'quiet-button' : undefined}>
        {send}
      </button>
    </form>
  )
}
