import { proofsNotGiven } from '../../../law/parameters/proofs.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'
import { CitedList } from './cited.tsx'

export const proofsPage: PortalPage = { title: 'proofs.title', Body: ProofsPage }

/** Proofs nobody may be sent to the community for, each with what to do instead. */
function ProofsPage({ view }: { view: View }) {
  const { t, to, either } = view
  const { list, verification } = proofsNotGiven
  return (
    <>
      <p className="lead">{t('proofs.lead', { n: list.length })}</p>
      {list.map(({ key, titleZh, titleEn, insteadZh, insteadEn }) => (
        <section key={key} id={key} className="card" aria-labelledby={`${key}-name`}>
          <h2 id={`${key}-name`}>{either(titleZh, titleEn)}</h2>
          <p>
            <strong>{t('proofs.instead')}</strong> {either(insteadZh, insteadEn)}
          </p>
        </section>
      ))}
      <section className="chapter" aria-labelledby="proofs-ask">
        <h2 id="proofs-ask">{t('proofs.asked')}</h2>
        <p>{t('proofs.askedWords')}</p>
        <p>
          <a href={to('/law/refusals#act')}>{t('refusals.act')}</a>
        </p>
      </section>
      <section className="chapter" aria-labelledby="proofs-source">
        <h2 id="proofs-source">{t('proofs.source')}</h2>
        <CitedList view={view} cited={[{ instrument: 'proofs2020', articles: '–', verification }]} />
        <p className="aside">{t('proofs.sourceWords')}</p>
      </section>
    </>
  )
}
