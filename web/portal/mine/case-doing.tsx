import type { CaseDetail } from '../../../contract/cases.ts'
import { mineForms, minePages } from '../../../contract/mine.ts'
import type { Wrong } from '../../../contract/mine-data.ts'
import { findMatter, isAtOnce } from '../../../law/matters.ts'
import type { View } from '../view.ts'
import { BringForm } from './bring-form.tsx'
import { caseAddress, paperTitle } from './cases-page.tsx'
import { objects } from './say-pages.tsx'

interface Shown {
  view: View
  found: CaseDetail
}

const goingOn = ['submitted', 'noticed', 'accepted', 'accepted-gaps', 'checked']

/** A photograph taken now, or a file: what is asked for first. A paper one does not have is explained in words instead. */
export function Bring({ view, found, wrong }: Shown & { wrong: Wrong[] }) {
  const { t } = view
  const { line, papers } = found
  const wanted = papers
    .filter(({ state }) => state !== 'known')
    .toSorted((a, b) => Number(b.state === 'owed') - Number(a.state === 'owed'))
  if (!goingOn.includes(line.state) || wanted.length === 0) return null
  return (
    <section className="chapter" aria-labelledby="bring">
      <h2 id="bring">{t('mine.bring.title')}</h2>
      <BringForm
        view={view}
        action={caseAddress(mineForms.bring.path, line.id)}
        papers={wanted.map(({ key }) => ({ key, title: paperTitle(view, line, key) }))}
        wrong={wrong}
        send={t('mine.bring.send')}
      />
      <p>
        <a href={caseAddress(minePages.say.path, line.id)}>{t('mine.bring.instead')}</a>
      </p>
    </section>
  )
}

export function WordsSaid({ view, found: { words } }: Shown) {
  const { t, moment } = view
  if (words.length === 0) return null
  return (
    <section className="chapter" aria-labelledby="said">
      <h2 id="said">{t('mine.said.title')}</h2>
      {words.map(({ id, kind, text, saidAt }) => (
        <div key={id} className="card">
          <p className="aside">
            {moment(saidAt)} · {t(`mine.said.${kind}`)}
          </p>
          <p lang="zh-CN">{text}</p>
        </div>
      ))}
    </section>
  )
}

/** Somebody came for me: what I gave I take back here. */
export function Authority({ view, found: { line, applicant, authority, authorityUntil, authorityEndedOn } }: Shown) {
  const { t, day, asked } = view
  if (applicant !== 'proxy' || (authorityUntil !== null && authorityUntil < asked.today)) return null
  return (
    <section className="chapter" aria-labelledby="authority">
      <h2 id="authority">{t('mine.authority.title')}</h2>
      {authorityEndedOn ? (
        <p>{t('mine.authority.ended', { day: day(authorityEndedOn) })}</p>
      ) : (
        <>
          <p>
            {authorityUntil ? t('mine.authority.words', { day: day(authorityUntil) }) : t('mine.authority.open')}
            {authority && <span lang="zh-CN">（{authority}）</span>}
          </p>
          <form method="post" action={caseAddress(mineForms.endAuthority.path, line.id)}>
            <button type="submit">{t('mine.authority.end')}</button>
          </form>
        </>
      )}
    </section>
  )
}

/** Objecting and withdrawing: each on a page of its own, with what follows from it. */
export function MayDo({ view, found }: Shown) {
  const { t } = view
  const { line } = found
  const matter = findMatter(line.matter)
  const instant = matter !== undefined && isAtOnce(matter, line.variant)
  const withdrawable = instant ? line.state === 'delivered' : [...goingOn, 'draft', 'returned'].includes(line.state)
  if (!withdrawable && !objects(found)) return null
  return (
    <section className="chapter" aria-labelledby="may-do">
      <h2 id="may-do">{t('mine.mayDo')}</h2>
      <ul className="plain">
        {objects(found) && (
          <li>
            <a href={caseAddress(minePages.say.path, line.id)}>{t('mine.say.objection')}</a>
          </li>
        )}
        {withdrawable && (
          <li>
            <a href={caseAddress(minePages.withdraw.path, line.id)}>{t('mine.withdraw.title')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
