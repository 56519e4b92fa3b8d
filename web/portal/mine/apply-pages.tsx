import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData, OwnKnown } from '../../../contract/mine-data.ts'
import { findInstrument } from '../../../law/instruments.ts'
import { findMatter, findVariant, type Matter, matters } from '../../../law/matters.ts'
import { findOperation } from '../../../law/operations.ts'
import { Facts } from '../../../ui/facts.tsx'
import type { View } from '../view.ts'
import { titleOf } from './cases-page.tsx'
import { WrongAnswers } from './form-parts.tsx'
import { PrivateDoor } from './private-page.tsx'

/** Everything one may ask for oneself, on which basis, how fast, and that it costs nothing. */
export function ApplyPage({ view, data: { drafts, entitled } }: { view: View; data: MineData['apply'] }) {
  const { t, either, moment } = view
  return (
    <>
      <p className="lead">{t('mine.apply.lead')}</p>
      {entitled.length > 0 && (
        <section className="card" aria-labelledby="entitled">
          <h2 id="entitled">{t('mine.apply.entitled')}</h2>
          <p>{t('mine.apply.entitledWords', { names: entitled.join('、') })}</p>
          <p>
            <a
              className="next"
              href={minePages.matter.path.replace(':matter', 'childcare-subsidy')}
              aria-describedby="entitled"
            >
              {t('mine.apply.open')}
            </a>
          </p>
        </section>
      )}
      {drafts.length > 0 && (
        <section className="chapter" aria-labelledby="drafts">
          <h2 id="drafts">{t('mine.apply.drafts')}</h2>
          {drafts.map(draft => (
            <div key={draft.id} className="card">
              <p>
                <a href={minePages.check.path.replace(':id', draft.id)}>
                  {t('mine.apply.goOn')}
                  {t('portal.colon')}
                  {titleOf(view, draft)}
                </a>
              </p>
              <p className="aside">{t('mine.apply.savedAt', { at: moment(draft.savedAt) })}</p>
            </div>
          ))}
        </section>
      )}
      {matters
        .filter(({ applicants }) => applicants.includes('self'))
        .map(matter => (
          <section key={matter.key} className="card" aria-labelledby={matter.key}>
            <h2 id={matter.key}>{either(matter.titleZh, matter.titleEn)}</h2>
            <p>{either(matter.aboutZh, matter.aboutEn)}</p>
            <Promised view={view} matter={matter} />
            <p>
              <a
                className="next"
                href={minePages.matter.path.replace(':matter', matter.key)}
                aria-describedby={matter.key}
              >
                {t('mine.apply.open')}
              </a>
            </p>
          </section>
        ))}
    </>
  )
}

function Promised({ view, matter }: { view: View; matter: Matter }) {
  const { t, either } = view
  const basis = (findOperation(matter.operation)?.basis ?? []).map(({ instrument, articles }) => {
    const found = findInstrument(instrument)
    return found ? either(`${found.titleZh} ${articles}`, `${found.titleEn}, ${articles}`) : instrument
  })
  return (
    <dl className="facts">
      <div>
        <dt>{t('mine.apply.quality')}</dt>
        <dd>{either(matter.qualityZh, matter.qualityEn)}</dd>
      </div>
      <div>
        <dt>{t('mine.apply.fee')}</dt>
        <dd>{t('mine.apply.free')}</dd>
      </div>
      <div>
        <dt>{t('mine.apply.basis')}</dt>
        <dd>{[...new Set(basis)].join(either('；', '; '))}</dd>
      </div>
    </dl>
  )
}

export function MatterPage({
  view,
  data: { matter: key, variant, known, wrong }
}: {
  view: View
  data: MineData['matter']
}) {
  const { t, either } = view
  const matter = findMatter(key)!
  const offered = matter.variants.filter(({ childIsPerson }) => !childIsPerson)
  const papers = [
    ...new Set(offered.flatMap(one => one.papers.map(({ titleZh, titleEn }) => either(titleZh, titleEn))))
  ]
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">{either(matter.aboutZh, matter.aboutEn)}</p>
      {offered.some(({ privately }) => privately) && <PrivateDoor view={view} />}
      <form method="post" action={mineForms.begin.path.replace(':matter', key)} className="question">
        <fieldset id="variant">
          <legend>{t('mine.apply.which')}</legend>
          {offered.map(one => (
            <Option
              key={one.key}
              name="variant"
              value={one.key}
              checked={one.key === variant || offered.length === 1}
              title={either(one.titleZh, one.titleEn)}
              about={either(one.aboutZh, one.aboutEn)}
            />
          ))}
        </fieldset>
        <button type="submit">{t('mine.apply.next')}</button>
      </form>
      <KnownFacts view={view} known={known} />
      {papers.length > 0 && (
        <section className="chapter" aria-labelledby="papers">
          <h2 id="papers">{t('mine.apply.papersTitle')}</h2>
          <ul>
            {papers.map(title => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <p>{t('mine.apply.papersWords')}</p>
        </section>
      )}
      <section className="chapter" aria-labelledby="promised">
        <h2 id="promised">{t('mine.apply.quality')}</h2>
        <Promised view={view} matter={matter} />
      </section>
    </>
  )
}

interface Offered {
  name: string
  value: string
  checked: boolean
  title: string
  about?: string
}

export function Option({ name, value, checked, title, about }: Offered) {
  const id = `${name}-${value || 'none'}`
  return (
    <label className="option" htmlFor={id}>
      <input type="radio" id={id} name={name} value={value} defaultChecked={checked} />
      <span className="option-words">
        <span>{title}</span>
        {about && <span className="aside">{about}</span>}
      </span>
    </label>
  )
}

export function KnownFacts({ view, known }: { view: View; known: OwnKnown }) {
  const { t, day } = view
  const none = t('mine.known.none')
  const facts: [string, string][] = [
    [t('mine.known.name'), known.name],
    [t('mine.file.born'), known.bornOn ? day(known.bornOn) : none],
    [t('mine.file.address'), known.address ?? none],
    [t('mine.file.id'), known.idMasked ?? none],
    [t('mine.file.phone'), known.phoneMasked ?? none]
  ]
  return (
    <section className="chapter" aria-labelledby="known">
      <h2 id="known">{t('mine.known.title')}</h2>
      <Facts facts={facts} />
    </section>
  )
}

/** Words, and a box to tick by oneself; nothing is kept where it stays empty. */
export function ConsentQuestionPage({
  view,
  data: { matter, variant, wrong }
}: {
  view: View
  data: MineData['consent']
}) {
  const { t, either } = view
  const { ground } = findVariant(findMatter(matter)!, variant)!
  if (ground.kind !== 'consent') return null
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">{t('mine.apply.consentLead')}</p>
      <blockquote>{either(ground.text.textZh, ground.text.textEn)}</blockquote>
      <form method="post" action={mineForms.begin.path.replace(':matter', matter)} className="question">
        <input type="hidden" name="variant" value={variant} />
        <input type="hidden" name="asked" value="yes" />
        <label className="option" htmlFor="agree">
          <input type="checkbox" id="agree" name="agree" value={ground.text.version} />
          <span>{t('mine.apply.agree')}</span>
        </label>
        <button type="submit">{t('mine.apply.register')}</button>
      </form>
      <p>
        <a href={minePages.apply.path}>{t('mine.apply.notNow')}</a>
      </p>
    </>
  )
}
