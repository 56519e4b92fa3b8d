import { mineForms } from '../../../contract/mine.ts'
import type { MineData } from '../../../contract/mine-data.ts'
import { findMatter, findVariant, isAtOnce } from '../../../law/matters.ts'
import type { View } from '../view.ts'
import { BringForm } from './bring-form.tsx'

interface Shown {
  view: View
  data: MineData['check']
}

/** What one may photograph now, or bring later: kept with the draft, handed in with it. */
export function DraftPapers({ view, data: { draft, papers, wrong } }: Shown) {
  const { t, either } = view
  const matter = findMatter(draft.matter)!
  const wanted = isAtOnce(matter, draft.variant) ? [] : findVariant(matter, draft.variant)!.papers
  if (wanted.length === 0) return null
  const titleOf = (key: string) => {
    const paper = wanted.find(one => one.key === key)
    return paper ? either(paper.titleZh, paper.titleEn) : key
  }
  return (
    <section className="chapter" aria-labelledby="papers">
      <h2 id="papers">{t('mine.check.papers')}</h2>
      <p>{t('mine.check.papersWords')}</p>
      <ul className="plain">
        {papers.map(({ id, paper, bytes }, at) => (
          <li key={id} className="card">
            <p id={id}>
              {titleOf(paper)} · {t('mine.check.paperSize', { n: at + 1, kb: Math.ceil(bytes / 1000) })}
            </p>
            <form method="post" action={mineForms.removeDraftPaper.path.replace(':id', draft.id)}>
              <input type="hidden" name="paper" value={id} />
              <button type="submit" className="quiet-button" aria-describedby={id}>
                {t('mine.check.paperRemove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <BringForm
        view={view}
        action={mineForms.addDraftPaper.path.replace(':id', draft.id)}
        papers={wanted.map(({ key }) => ({ key, title: titleOf(key) }))}
        wrong={wrong}
        send={t('mine.check.paperAdd')}
        quiet
      />
    </section>
  )
}
