import { Link, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Empty, Page, Skeleton, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { Finder } from '../people/finder.tsx'
import { Account } from './account.tsx'
import { AsOfBand } from './bands.tsx'
import { LanguageChoice } from './language-choice.tsx'

/** Area and role always visible above; the search field on every page; the page below. */
export function Shell() {
  const { t } = useWords()
  const { post, may } = useMe()
  return (
    <>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width="24" height="24" />
          {t('app.name')}
        </Link>
        <nav aria-label={t('nav.main')} className="top-nav">
          {may('statistics.read') && (
            <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
              {t('nav.home')}
            </Link>
          )}
          {may('people.rosters') && <Link to="/rosters">{t('nav.rosters')}</Link>}
        </nav>
        {may('people.look-up') && <Finder />}
        <LanguageChoice />
        <Account />
      </header>
      <AsOfBand />
      <main className="content" id="main" tabIndex={-1}>
        <Suspense fallback={<Skeleton shape="page" />}>{post ? <Outlet /> : <NoPost />}</Suspense>
      </main>
      <PrintLine />
    </>
  )
}

function NoPost() {
  const { t } = useWords()
  const { me } = useMe()
  return (
    <Page title={t('post.none')}>
      <Empty title={t(me.posts.length > 0 ? 'post.choose' : 'post.ask')} />
    </Page>
  )
}

/** On paper: who made it, where and when. */
function PrintLine() {
  const { t, moment } = useWords()
  const { me, post } = useMe()
  return (
    <p className="print-line">
      {post?.areaName} · {t('print.made', { who: me.account.name, on: moment(new Date().toISOString()) })}
    </p>
  )
}
