import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { MineRenderer } from '../contract/mine.ts'
import type { MineData } from '../contract/mine-data.ts'
import { type PageName, type PortalRenderer, portal } from '../contract/portal.ts'
import { portalAddresses } from '../server/platform/built-portal.ts'
import { mineSamples } from './mine-samples.ts'

/** Checks of the pages as they were built. Each answers what is wrong, or nothing. */

/** One chunk in the manifest that Vite writes. */
interface Chunk {
  file: string
  src?: string
  isDynamicEntry?: boolean
  imports?: string[]
  css?: string[]
}

const firstLoadMost = 400_000
const pageMost = 250_000

/**
 * What came after Chromium 100, the oldest browser of the offices. The build lowers syntax to it but brings no missing
 * function or CSS; antd writes CSS in its scripts. `guarded` is how a library asks first whether the browser has it, or
 * what only a part of it says that we do not use.
 */
export const newer: { what: string; since: number; css?: RegExp; js?: RegExp; guarded?: RegExp }[] = [
  { what: ':has()', since: 105, css: /:has\(/, js: /[`'"][^`'"\n]{0,80}:has\(/ },
  { what: 'container queries', since: 105, css: /@container/, js: /@container/ },
  { what: 'dvh, svh, lvh', since: 108, css: /\d[dsl]v[hw]\b/, js: /[`'"\s]\d+[dsl]v[hw]\b/ },
  { what: 'range media queries', since: 104, css: /@media[^{]*[<>]=?/ },
  { what: 'single transforms', since: 104, css: /[;{](translate|rotate|scale):/ },
  { what: 'oklch, oklab, lab, lch', since: 111, css: /\b(ok)?l(ch|ab)\(/, js: /[`'" ]okl(ch|ab)\(/ },
  {
    what: 'color-mix',
    since: 111,
    css: /color-mix\(/,
    js: /color-mix\(/,
    // The border between joined buttons of antd.
    guarded: /compact-connect-border-color/
  },
  { what: 'light-dark', since: 123, css: /light-dark\(/, js: /light-dark\(/ },
  { what: 'nesting', since: 112, css: /[{;]\s*&/ },
  { what: 'subgrid', since: 117, css: /subgrid/ },
  { what: '@scope', since: 118, css: /@scope/ },
  { what: '@starting-style', since: 117, css: /@starting-style/, js: /@starting-style/ },
  { what: 'field-sizing', since: 123, css: /field-sizing/ },
  { what: 'popover', since: 114, css: /:popover-open/, js: /\.(show|hide|toggle)Popover\(/ },
  { what: 'toSorted, toReversed, toSpliced', since: 110, js: /\.to(Sorted|Reversed|Spliced)\(/ },
  { what: 'groupBy', since: 117, js: /(Object|Map)\.groupBy\(/ },
  { what: 'Promise.withResolvers, Promise.try', since: 119, js: /Promise\.(withResolvers|try)\(/ },
  { what: 'Array.fromAsync', since: 121, js: /Array\.fromAsync\(/ },
  { what: 'Set methods', since: 122, js: /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/ },
  {
    what: 'iterator helpers',
    since: 122,
    js: /Iterator\.from\(|\.(values|keys|entries)\(\)\.(map|filter|take|drop|toArray)\(/
  },
  { what: 'AbortSignal.any, timeout', since: 116, js: /AbortSignal\.(any|timeout)\(/ },
  { what: 'URL.canParse', since: 120, js: /URL\.canParse\(/, guarded: /typeof URL\.canParse/ },
  { what: 'isWellFormed, toWellFormed', since: 111, js: /\.(is|to)WellFormed\(/ },
  { what: 'RegExp flag v', since: 112, js: /\\p\{[^}]+\}[^/\n]{0,40}\/[dgimsuy]*v[dgimsuy]*[,;).]/ },
  { what: 'inert', since: 102, js: /\binert:(!0|true)|setAttribute\([`'"]inert/ },
  { what: 'with of an array', since: 110, js: /\.with\((-?\d|\w+,)/ },
  { what: 'checkVisibility', since: 105, js: /\.checkVisibility\(/ },
  { what: 'Response.json', since: 105, js: /Response\.json\(/ },
  { what: 'deflate-raw', since: 103, js: /Stream\([`'"]deflate-raw/ },
  { what: 'user-valid, user-invalid', since: 119, css: /:user-(in)?valid/ },
  { what: 'text-wrap', since: 114, css: /[;{]text-wrap:/ },
  { what: 'mask without prefix', since: 120, css: /[;{]mask(-image)?:/, guarded: /-webkit-mask/ },
  { what: 'color()', since: 111, css: /[:, ]color\(/, js: /[`'" ]color\(display-p3/ },
  { what: 'trigonometry', since: 111, css: /[( ,](sin|cos|tan|atan2?)\(/ },
  { what: 'linear()', since: 113, css: /[:, ]linear\(/, js: /[`'" ]linear\(\d/ },
  { what: 'anchors', since: 125, css: /anchor-name:|position-anchor:|[:( ]anchor\(/ },
  { what: 'base64 of Uint8Array', since: 140, js: /\.(toBase64|fromBase64|toHex|fromHex)\(/ }
]

/** What is written for a newer browser than the oldest one that is served. */
export function newFeatures(web: string): string | undefined {
  const found = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(js|css)$/.test(name))
    .flatMap(name => {
      const text = readFileSync(join(web, name), 'utf8')
      const kind = name.endsWith('.css') ? 'css' : 'js'
      return newer
        .filter(({ guarded, ...feature }) => feature[kind]?.test(text) && !guarded?.test(text))
        .map(({ what, since }) => `${name}: ${what} (Chromium ${since})`)
    })
  return found.length === 0 ? undefined : found.join('\n')
}

const manifestOf = (web: string): Record<string, Chunk> =>
  JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

/** The files a chunk needs at once: itself, what it imports, and their styles. */
function filesOf(chunks: Record<string, Chunk>, key: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks[key]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const style of chunk.css ?? []) seen.add(style)
  for (const one of chunk.imports ?? []) filesOf(chunks, one, seen)
  return seen
}

const bytesOf = (web: string, files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(web, file))).length, 0)

const line = ({ name, bytes, most }: { name: string; bytes: number; most: number }) =>
  `${String(Math.ceil(bytes / 1000)).padStart(6)} of ${most / 1000} kB  ${name}`

/** What a browser fetches before the first page shows, and what each page and each part loaded on demand adds to it. */
export function byteBudgets(web: string): string | undefined {
  const chunks = manifestOf(web)
  const first = filesOf(chunks, 'index.html')
  const rows = [
    { name: 'first load', bytes: bytesOf(web, first), most: firstLoadMost },
    ...Object.entries(chunks)
      .filter(([, chunk]) => chunk.isDynamicEntry && chunk.file.endsWith('.js'))
      .map(([key, chunk]) => ({
        name: chunk.src ?? key,
        bytes: bytesOf(
          web,
          [...filesOf(chunks, key)].filter(file => !first.has(file))
        ),
        most: pageMost
      }))
      .sort((a, b) => b.bytes - a.bytes)
  ]
  console.log(rows.map(line).join('\n'))
  if (first.size < 2) return 'the first load is not in the manifest'
  const over = rows.filter(({ bytes, most }) => bytes > most)
  return over.length === 0 ? undefined : `over the budget (compressed):\n${over.map(line).join('\n')}`
}

const fieldMost = 180_000
const keptMost = 350_000

/** What a phone fetches before the app of grid workers shows, and all that its worker then keeps for times without a network. */
export function fieldBudgets(field: string): string | undefined {
  const first = filesOf(manifestOf(field), 'index.html')
  const kept = readdirSync(field, { recursive: true, encoding: 'utf8' }).filter(name =>
    /^[^.].*\.(js|css|html|svg|png|webmanifest)$/.test(name)
  )
  const rows = [
    { name: 'app of grid workers: first load', bytes: bytesOf(field, first), most: fieldMost },
    { name: 'app of grid workers: kept for offline', bytes: bytesOf(field, kept), most: keptMost }
  ]
  console.log(rows.map(line).join('\n'))
  if (first.size < 2) return 'the first load is not in the manifest'
  const library = [...first].find(file => /antd|echarts/.test(readFileSync(join(field, file), 'utf8')))
  if (library) return `${library} has a library of the desk in it`
  const over = rows.filter(({ bytes, most }) => bytes > most)
  return over.length === 0 ? undefined : `over the budget (compressed):\n${over.map(line).join('\n')}`
}

const portalMost = 150_000

/** What a browser fetches before a page for residents, or one of their own, is there: the page in either language, both style sheets, and the one script. */
export async function portalBudgets(web: string, portalFolder: string): Promise<string | undefined> {
  const { renderPage, renderMine } = (await import(
    pathToFileURL(join(portalFolder, 'render.js')).href
  )) as PortalRenderer & MineRenderer
  const addresses = portalAddresses(readFileSync(join(web, '.vite/manifest.json'), 'utf8'))
  const sheets = bytesOf(web, Object.values(addresses.styles))
  const files = (addressed: string[]) => addressed.map(address => address.slice(1))
  const askedFor = (path: string, language: 'zh' | 'en') =>
    ({ path, query: {}, language, large: false, today: '2026-11-23', mode: 'demo', ...addresses }) as const
  const ofResidents = Object.entries(mineSamples).flatMap(([name, data]) =>
    (['zh', 'en'] as const).map(language => {
      const { html } = renderMine(name as keyof MineData, askedFor('/my', language), data)
      if (/<script/.test(html)) throw new Error(`the page ${name} of residents has a script`)
      return { name: `/my: ${name} (${language})`, bytes: gzipSync(html).length + sheets, most: portalMost }
    })
  )
  const ofEverybody = Object.entries(portal).flatMap(([name, { path, script }]) =>
    (['zh', 'en'] as const).map(language => {
      const { status, html } = renderPage(name as PageName, askedFor(path, language))
      if (status !== 200 || /<script/.test(html) !== (script !== undefined))
        throw new Error(`${path} is not a page with the scripts it declares`)
      const bytes =
        gzipSync(html).length + sheets + (script === undefined ? 0 : bytesOf(web, files(addresses.scripts[script])))
      return { name: `${path} (${language})`, bytes, most: portalMost }
    })
  )
  const rows = [...ofEverybody, ...ofResidents]
  console.log(rows.map(line).join('\n'))
  const over = rows.filter(({ bytes, most }) => bytes > most)
  return over.length === 0 ? undefined : `over the budget (compressed):\n${over.map(line).join('\n')}`
}

/** Offices have closed networks: nothing that is shipped may be fetched from outside. */
export function fetchedFromOutside(web: string): string | undefined {
  const folder = join(web, 'assets')
  const outside = readdirSync(folder).filter(
    name => name.endsWith('.css') && /url\(\s*["']?(https?:)?\/\//.test(readFileSync(join(folder, name), 'utf8'))
  )
  return outside.length === 0 ? undefined : `fetched from outside: ${outside.join(', ')}`
}
