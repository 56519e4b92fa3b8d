import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { mineForms, minePages } from '../../contract/mine.ts'
import { portal } from '../../contract/portal.ts'
import type { View } from './view.ts'

interface Titled {
  view: View
  title: string
  /** The title of the window, where it says more. */
  head?: string
  /** A resident's own page: of whoever signs in, of who did, and of whose file it is. */
  mine?: 'stranger' | 'out-only' | 'file'
  children: ReactNode
}

const pages = Object.entries(portal) as [keyof typeof portal, (typeof portal)[keyof typeof portal]][]

/** A whole page: everything is there before any script, and but for two pages there is none. */
export function documentOf(props: Titled): string {
  return `<!doctype html>${renderToStaticMarkup(<Document {...props} />)}`
}

function Document({ view, title, head = title, mine, children }: Titled) {
  const { t, asked, language } = view
  const script = pages.find(([, { path }]) => path === asked.path)?.[1].script
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'} className={asked.large ? 'large' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{`${head} · ${t('portal.name')}`}</title>
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <link rel="stylesheet" href={asked.styles.page} />
      </head>
      <body>
        <a className="skip" href="#main">
          {t('portal.skip')}
        </a>
        <Top view={view} mine={mine} />
        <DayBand view={view} />
        <main id="main">
          <h1>{title}</h1>
          <WrongDay view={view} />
          {children}
        </main>
        <Foot view={view} mine={mine} />
        {/* Below what is read: the page shows at once in the type of the machine, and the slices of ours follow. */}
        <link rel="stylesheet" href={asked.styles.fonts} />
        {script && <Script files={asked.scripts[script]} />}
      </body>
    </html>
  )
}

/** What a script needs is asked for with it, not after it, and is named for the worker that keeps the page. */
function Script({ files: [script, ...needs] }: { files: string[] }) {
  return (
    <>
      {needs.map(file => (
        <link key={file} rel="modulepreload" href={file} />
      ))}
      <script type="module" src={script} />
    </>
  )
}

type Framed = Pick<Titled, 'view' | 'mine'>

function Top({ view, mine }: Framed) {
  const { t, to } = view
  return (
    <header className="top">
      <div className="top-row">
        <a className="brand" href={to('/law')}>
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>
            <strong>{t('portal.name')}</strong> <span className="brand-line">{t('portal.line')}</span>
          </span>
        </a>
        <nav className="reading" aria-label={t('portal.reading')}>
          <Choices view={view} />
        </nav>
      </div>
      {mine === 'file' ? <OwnPages view={view} /> : mine === undefined && <PublicPages view={view} />}
    </header>
  )
}

type PublicPage = keyof typeof portal

/** What belongs together stands in one row, in this order: sixteen pages side by side are a wall. */
const groupOf = {
  law: 'law',
  refusals: 'law',
  timeline: 'law',
  operations: 'law',
  segments: 'law',
  proofs: 'law',
  leave: 'services',
  supplies: 'services',
  welcome: 'services',
  verify: 'services',
  glass: 'open',
  board: 'open',
  timeliness: 'open',
  openData: 'open'
} as const satisfies Record<PublicPage, 'law' | 'services' | 'open'>
const groups = (['law', 'services', 'open'] as const).map(group => ({
  group,
  names: (Object.keys(groupOf) as PublicPage[]).filter(name => groupOf[name] === group)
}))

/** The groups with what everybody does by themselves; below them the pages of the group one is in. */
function PublicPages({ view }: { view: View }) {
  const { t, to, asked } = view
  const isAsked = (name: PublicPage) => portal[name].path === asked.path
  const here = groups.find(({ names }) => names.some(isAsked))
  return (
    <nav className="pages" aria-label={t('portal.nav')}>
      <ul>
        {groups.map(({ group, names }) => (
          <li key={group}>
            <a href={to(portal[names[0]!].path)} aria-current={here?.group === group ? 'true' : undefined}>
              {t(`portal.nav.${group}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={minePages.voice.path}>{t('say.nav')}</a>
        </li>
        <li>
          <a href={minePages.file.path}>{t('mine.open')}</a>
        </li>
      </ul>
      {here && (
        <ul className="pages-here">
          {here.names.map(name => (
            <li key={name}>
              <a href={to(portal[name].path)} aria-current={isAsked(name) ? 'page' : undefined}>
                {t(`law.nav.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

const ownNames = [
  'file',
  'apply',
  'cases',
  'certificates',
  'archive',
  'private',
  'looks',
  'consents',
  'bookings',
  'appointments',
  'visits',
  'notices',
  'voices',
  'account'
] as const

/** Side by side where there is room; on a phone a menu that opens without a script and names the page one is on. */
function OwnPages({ view }: { view: View }) {
  const { t, asked } = view
  const here = ownNames.find(name => isHere(minePages[name].path, asked.path))
  const links = (
    <ul>
      {ownNames.map(name => (
        <li key={name}>
          <a href={minePages[name].path} aria-current={isHere(minePages[name].path, asked.path)}>
            {t(`mine.nav.${name}`)}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <nav className="pages pages-wide" aria-label={t('mine.nav')}>
        {links}
      </nav>
      <nav className="pages pages-menu" aria-label={t('mine.nav')}>
        <details>
          <summary>
            {t('mine.menu')}
            {here && <span className="aside"> · {t(`mine.nav.${here}`)}</span>}
          </summary>
          {links}
        </details>
      </nav>
    </>
  )
}

/** A case of mine is under my cases. */
const isHere = (path: string, asked: string): 'page' | 'true' | undefined =>
  path === asked ? 'page' : path !== minePages.file.path && asked.startsWith(`${path}/`) ? 'true' : undefined

/** Plain links that keep the view: language and type size are kept in a cookie by the server. */
function Choices({ view }: { view: View }) {
  const { t, asked } = view
  const { path, query, large } = asked
  const here = (chosen: Record<string, string>) =>
    `${path}?${new URLSearchParams({ ...(Object.fromEntries(Object.entries(query).filter(([, said]) => said)) as Record<string, string>), ...chosen })}`
  const other = view.language === 'zh' ? 'en' : 'zh'
  return (
    <>
      <a href={here({ lang: other })} lang={other === 'zh' ? 'zh-CN' : 'en'} hrefLang={other === 'zh' ? 'zh-CN' : 'en'}>
        {other === 'zh' ? '中文' : 'English'}
      </a>
      <a href={here({ type: large ? 'normal' : 'large' })}>{t(large ? 'portal.normal' : 'portal.larger')}</a>
    </>
  )
}

/** Another day must never be taken for today: coloured, in words, with the way back. */
function DayBand({ view }: { view: View }) {
  const { t, on, day, asked } = view
  if (on === asked.today) return null
  return (
    <aside className="day-band" aria-labelledby="day-band">
      <strong id="day-band">{t(on < asked.today ? 'portal.past' : 'portal.future', { on: day(on) })}</strong>
      <a href={asked.path}>{t('portal.back')}</a>
    </aside>
  )
}

function WrongDay({ view }: { view: View }) {
  const { t, wrongDay } = view
  if (wrongDay === undefined) return null
  return (
    <div className="wrong" role="alert">
      <p>
        <strong>{t('portal.wrongTitle')}</strong>
      </p>
      <p>{t('portal.wrongDay', { said: wrongDay })}</p>
    </div>
  )
}

function Foot({ view, mine }: Framed) {
  const { t, asked } = view
  return (
    <footer className="foot">
      {asked.mode === 'demo' && <p className="demo-line">{t('portal.demo')}</p>}
      <p>{t(mine ? 'mine.foot' : 'portal.trace')}</p>
      {mine === 'file' || mine === 'out-only' ? (
        <form method="post" action={mineForms.signOut.path}>
          <button type="submit">{t('mine.signOut')}</button>
        </form>
      ) : (
        <p>
          <a href="/sign-in">{t('portal.desk')}</a>
        </p>
      )}
    </footer>
  )
}
