import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import { Empty, Page, Skeleton, useWords } from '../../ui/index.ts'
import { CertificateEnds, PostEnds } from '../access/post-words.tsx'
import { useMe } from '../access/session.ts'
import { Finder } from '../people/finder.tsx'
import { Account } from './account.tsx'
import { AsOfBand } from './bands.tsx'
import { Devices } from './devices.tsx'
import { Keys } from './keys.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { LawLink } from './law-link.tsx'
import { Navigation } from './navigation.tsx'

/** Area and role always visible above; the pages at the left; the search field on every page; the page beside. */
export function Shell() {
  const { t } = useWords()
  const { post, may } = useMe()
  // One's own account opens without a post too: the password and the second factor are set there.
  const own = useRouterState({ select: state => state.location.pathname === '/me' })
  const [menu, setMenu] = useState(false)
  const main = useFocusOnPage()
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
        <button
          type="button"
          className="menu-button"
          aria-expanded={menu}
          aria-controls="side"
          onClick={() => setMenu(!menu)}
        >
          {t('nav.menu')}
        </button>
        {may('people.look-up') && <Finder />}
        <LanguageChoice />
        <Account />
      </header>
      <AsOfBand />
      <PostEnds post={post} />
      <CertificateEnds />
      <div className="desk">
        <div className={menu ? 'side open' : 'side'} id="side">
          <Navigation chosen={() => setMenu(false)} />
          <footer className="side-foot">
            <LawLink />
            <Keys />
            {may('people.look-up') && <Devices />}
          </footer>
        </div>
        <main className="content" id="main" tabIndex={-1} ref={main}>
          <Suspense fallback={<Skeleton shape="page" />}>{post || own ? <Outlet /> : <NoPost />}</Suspense>
        </main>
      </div>
      <PrintLine />
    </>
  )
}

/** A page that opens by a link of the navigation takes the focus, so that readers and the keyboard are where the eyes are. */
function useFocusOnPage() {
  const path = useRouterState({ select: state => state.resolvedLocation?.pathname })
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) {
      const { activeElement } = document
      const stays = main.current?.contains(activeElement) || activeElement instanceof HTMLInputElement
      if (!stays) main.current?.focus({ preventScroll: true })
    }
    before.current = path
  }, [path])
  return main
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
