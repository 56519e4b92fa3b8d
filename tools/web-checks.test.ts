import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import config from '../vite.config.ts'
import { newer, newFeatures } from './web-checks.ts'

const web = mkdtempSync(join(tmpdir(), 'anjia-web-'))
mkdirSync(join(web, 'assets'))
afterAll(() => rmSync(web, { recursive: true }))

/** What a page would say that uses it. */
const written: Record<string, { css?: string; js?: string }> = {
  ':has()': { css: 'tr:has(input){color:red}', js: 'page.querySelector(`tr:has(input)`)' },
  'container queries': { css: '@container (width>1px){a{color:red}}' },
  'dvh, svh, lvh': { css: 'a{height:100dvh}', js: 'const style={height:`100dvh`}' },
  'range media queries': { css: '@media (width>=640px){a{color:red}}' },
  'single transforms': { css: 'a{color:red;rotate:3deg}' },
  'oklch, oklab, lab, lch': { css: 'a{color:oklch(40% .1 200)}', js: 'const style={color:`oklch(40% .1 200)`}' },
  'color-mix': { css: 'a{color:color-mix(in srgb,red,blue)}', js: 'const style={color:`color-mix(in srgb,red,blue)`}' },
  'light-dark': { css: 'a{color:light-dark(red,blue)}' },
  nesting: { css: 'a{color:red;&:hover{color:blue}}' },
  subgrid: { css: 'a{grid-template-rows:subgrid}' },
  '@scope': { css: '@scope (a){b{color:red}}' },
  '@starting-style': { css: '@starting-style{a{opacity:0}}' },
  'field-sizing': { css: 'textarea{field-sizing:content}' },
  popover: { css: 'a:popover-open{color:red}', js: 'box.showPopover()' },
  'toSorted, toReversed, toSpliced': { js: 'rows.toSorted()' },
  groupBy: { js: 'Map.groupBy(rows,row=>row.id)' },
  'Promise.withResolvers, Promise.try': { js: 'Promise.withResolvers()' },
  'Array.fromAsync': { js: 'Array.fromAsync(pages)' },
  'Set methods': { js: 'one.isSubsetOf(other)' },
  'iterator helpers': { js: 'found.values().map(one=>one.id)' },
  'AbortSignal.any, timeout': { js: 'AbortSignal.timeout(9)' },
  'URL.canParse': { js: 'URL.canParse(text)' },
  'isWellFormed, toWellFormed': { js: 'text.toWellFormed()' },
  'RegExp flag v': { js: 'const han=/\\p{Han}/v;' },
  inert: { js: 'const box={inert:!0}' },
  'with of an array': { js: 'rows.with(0,row)' },
  checkVisibility: { js: 'row.checkVisibility()' },
  'Response.json': { js: 'Response.json(rows)' },
  'deflate-raw': { js: 'new DecompressionStream(`deflate-raw`)' },
  'user-valid, user-invalid': { css: 'input:user-invalid{color:red}' },
  'text-wrap': { css: 'p{text-wrap:balance}' },
  'mask without prefix': { css: 'a{mask-image:url(a.svg)}' },
  'color()': { css: 'a{color:color(display-p3 1 0 0)}', js: 'const style={color:`color(display-p3 1 0 0)`}' },
  trigonometry: { css: 'a{width:calc(sin(30deg) * 1px)}' },
  'linear()': { css: 'a{transition:all 1s linear(0,.5,1)}', js: 'const style={easing:`linear(0,1)`}' },
  anchors: { css: 'a{anchor-name:--a}' },
  'base64 of Uint8Array': { js: 'bytes.toBase64()' }
}

test.each(newer.map(({ what, since }) => [what, since] as const))(
  'what uses %s, which came with Chromium %i, is not built for the offices',
  (what, since) => {
    for (const [kind, text] of Object.entries(written[what] ?? {})) {
      const file = join('assets', `page.${kind}`)
      writeFileSync(join(web, file), text)
      expect(newFeatures(web), text).toBe(`${file}: ${what} (Chromium ${since})`)
      rmSync(join(web, file))
    }
    expect(Object.keys(written[what] ?? {}).length).toBeGreaterThan(0)
  }
)

test('it is looked for in every folder; what Chromium 100 has passes, and syntax is lowered to it', () => {
  writeFileSync(join(web, 'worker.js'), 'rows.toSorted()')
  expect(newFeatures(web)).toMatch(/^worker\.js: toSorted/)
  writeFileSync(join(web, 'worker.js'), 'rows.findLast(one=>Object.hasOwn(one,`id`)).at(-1)')
  writeFileSync(join(web, 'assets/page.css'), 'a:is(b,c){aspect-ratio:1;inset:0}@media (min-width:640px){a{color:red}}')
  expect(newFeatures(web)).toBeUndefined()
  expect(config.build?.target).toBe('chrome100')
})
