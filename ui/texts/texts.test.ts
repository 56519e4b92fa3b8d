import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('no text is declared twice: the later one would stand in for the other unseen', () => {
  const keys = readdirSync(import.meta.dirname)
    .filter(name => name.endsWith('.ts') && !name.includes('.test.'))
    .flatMap(name =>
      [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/^ {2}'([\w.-]+)': \{/gm)].map(
        ([, key]) => key
      )
    )
  expect(keys.length).toBeGreaterThan(500)
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})

test('a refusal in Chinese has the marks of Chinese: none of half width stands beside its characters', () => {
  const root = join(import.meta.dirname, '../../server')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.ts') && !name.includes('.test.')
  )
  const said = files.flatMap(name =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/\bzh:\s+'([^'\n]*)'/g)].map(([, text]) => `${name} ${text}`)
  )
  expect(said.length).toBeGreaterThan(300)
  expect(said.filter(text => /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(text))).toEqual([])
})
