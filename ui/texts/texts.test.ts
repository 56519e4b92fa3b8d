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
