import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { minePages } from '../contract/mine.ts'
import { portal } from '../contract/portal.ts'
import { functions, functionsOf } from './functions.ts'
import { assertLegalBasis } from './gate.ts'
import { findRefusal, refusals } from './refusals.ts'
import { declaredRosters } from './rosters.ts'
import { findProvision, standard } from './standard.ts'

const root = join(import.meta.dirname, '..')
const TODAY = '2026-11-23'
const all = Object.entries(functions).flatMap(([id, list]) => list.map(one => ({ id, ...one })))
const works = all.filter(one => one.state === 'works')

/** The addresses that open a page: those of the desk's router, the public ones, those of a resident, and the app of grid workers. */
const desk = ['web/app/router.tsx', ...globSync('web/app/pages/*.ts', { cwd: root })].flatMap(file =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/ path: '([^']+)'/g)].map(([, path]) => path!)
)
const open = [portal, minePages].flatMap(pages => Object.values(pages)).map(({ path }) => path as string)
const app = [...readFileSync(join(root, 'server/serve-field.ts'), 'utf8').matchAll(/app\.get\('(\/field\/)'/g)].map(
  ([, path]) => path!
)

const leadsTo = (pattern: string, path: string) => new RegExp(`^${pattern.replace(/\$\w+/g, '[^/]+')}$`).test(path)

test('no function has a dead link', () => {
  expect(desk.length).toBeGreaterThan(20)
  for (const { id, link } of works) {
    const [path = '', anchor] = link.split('#')
    expect(
      [...desk, ...open, ...app].some(pattern => leadsTo(pattern, path)),
      `${id} ${link}`
    ).toBe(true)
    if (path.startsWith('/rosters/'))
      expect(
        declaredRosters.map(({ key }) => `/rosters/${key}`),
        `${id} ${link}`
      ).toContain(path)
    if (anchor !== undefined)
      expect(
        refusals.some(({ code }) => code.startsWith(`${anchor}_`)),
        `${id} ${link}`
      ).toBe(true)
  }
})

test('what works is proven by a test that is there, word for word', () => {
  const sentences = new Set(
    globSync(['{law,server,ui,web}/**/*.test.ts', 'e2e/**/*.ts'], { cwd: root }).flatMap(file =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^ *test\('([^']+)'/gm)].map(([, name]) => name!)
    )
  )
  expect(sentences.size).toBeGreaterThan(500)
  for (const { id, test: sentence } of works) expect(sentences.has(sentence), `${id}: ${sentence}`).toBe(true)
})

test('what works runs under an operation with a basis in force', () => {
  for (const { id, operation } of works) expect(assertLegalBasis(operation, TODAY).key, id).toBe(operation)
})

test('every provision in force, as it is or changed, has a function, and every one of them works', () => {
  expect(all.filter(one => one.state !== 'works')).toEqual([])
  for (const { id, status } of standard) {
    if (status === 'A' || status === 'B') expect(functionsOf(id).length, id).toBeGreaterThan(0)
    else expect(functionsOf(id), id).toEqual([])
  }
  for (const id of Object.keys(functions)) expect(findProvision(id), id).toBeDefined()
  for (const { id, titleZh, titleEn } of all) {
    expect(titleZh, id).toMatch(/\p{Script=Han}/u)
    expect(titleEn, id).toMatch(/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u)
  }
})

test('every refusal is linked from the provisions it names, and every provision links refusals that are there', () => {
  for (const { code, place } of refusals)
    for (const id of place === '–' ? [] : place.split(', '))
      expect(findProvision(id)?.refusals, `${code} ${id}`).toContain(code)
  for (const { id, refusals: linked } of standard)
    for (const code of linked) expect(findRefusal(code), `${id} ${code}`).toBeDefined()
})
