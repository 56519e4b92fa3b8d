import { mineForms } from '../../../contract/mine.ts'
import type { MineData, OwnArchive } from '../../../contract/mine-data.ts'
import { findConsent } from '../../../law/consents.ts'
import type { View } from '../view.ts'
import { WordsQuestion, WrongAnswers } from './form-parts.tsx'
import { PrivateDoor } from './private-page.tsx'

type Props = { view: View; data: MineData['archive'] }

export function ArchivePage({ view, data }: Props) {
  return (
    <>
      <WrongAnswers view={view} wrong={data.wrong} />
      <PrivateDoor view={view} />
      {data.open ? <OpenArchive view={view} data={data} open={data.open} /> : <NoArchive view={view} data={data} />}
    </>
  )
}

/** What one is, and the words that are agreed to where it is opened. */
function NoArchive({ view, data: { said, wrong } }: Props) {
  const { t, either } = view
  const { text } = findConsent('service-archive')!
  return (
    <>
      <p className="lead">{t('mine.archive.about')}</p>
      <p>{t('mine.archive.free')}</p>
      <form method="post" action={mineForms.openArchive.path} className="question">
        <WordsQuestion
          label={t('mine.archive.wish')}
          hint={t('mine.archive.hint')}
          most={200}
          said={said}
          wrong={wrong}
        />
        <section className="chapter" aria-labelledby="consent">
          <h2 id="consent">{t('mine.archive.consentTitle')}</h2>
          <blockquote>{either(text.textZh, text.textEn)}</blockquote>
          <p className="answers">
            <label>
              <input id="agree" type="checkbox" name="agree" value={text.version} /> {t('mine.archive.agree')}
            </label>
          </p>
        </section>
        <button type="submit">{t('mine.archive.open')}</button>
      </form>
    </>
  )
}

function OpenArchive({ view, data: { said, wrong }, open }: Props & { open: OwnArchive }) {
  const { t, moment, day } = view
  const { wish, channel, openedAt, until, words, lines } = open
  return (
    <>
      <p className="lead">
        {t('mine.archive.opened', {
          at: moment(openedAt),
          channel: t(channel === 'on-screen' ? 'mine.archive.on-screen' : 'mine.archive.signed-paper'),
          until: until ? day(until) : ''
        })}
      </p>
      <p>
        {t('mine.archive.wished')}: <strong lang="zh-CN">{wish}</strong>
      </p>
      <details>
        <summary>{t('mine.consents.words')}</summary>
        <blockquote lang="zh-CN">{words}</blockquote>
      </details>
      <section className="chapter" aria-labelledby="lines">
        <h2 id="lines">{t('mine.archive.lines')}</h2>
        {lines.length === 0 && <p>{t('mine.archive.noLines')}</p>}
        {lines.map(({ id, kind, words, own, at }) => (
          <div key={id} className="card">
            <p>
              <strong>{t(`mine.archive.kind.${kind}`)}</strong>
            </p>
            <p lang="zh-CN">{words}</p>
            <p className="aside">
              {t(own ? 'mine.archive.byYou' : 'mine.archive.byOffice')} · {moment(at)}
            </p>
          </div>
        ))}
      </section>
      <section className="chapter" aria-labelledby="add">
        <h2 id="add">{t('mine.archive.add')}</h2>
        <form method="post" action={mineForms.addToArchive.path} className="question">
          <fieldset className="answers">
            <legend className="unseen">{t('mine.archive.what')}</legend>
            {(['asked', 'came'] as const).map(kind => (
              <label key={kind}>
                <input type="radio" name="kind" value={kind} required /> {t(`mine.archive.kind.${kind}`)}
              </label>
            ))}
          </fieldset>
          <WordsQuestion
            label={t('mine.archive.words')}
            hint={t('mine.archive.wordsHint')}
            most={500}
            said={said}
            wrong={wrong}
          />
          <button type="submit">{t('mine.archive.send')}</button>
        </form>
      </section>
      <section className="chapter" aria-labelledby="close">
        <h2 id="close">{t('mine.archive.close')}</h2>
        <p>{t('mine.archive.closeWords')}</p>
        <form method="post" action={mineForms.closeArchive.path}>
          <button type="submit">{t('mine.archive.closeSure')}</button>
        </form>
      </section>
    </>
  )
}
