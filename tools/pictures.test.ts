import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
/** Named where it is taken, also by the readers of one's own page, who look at it for barriers too. */
const takenIn = (pattern: string) =>
  new Set(
    globSync(pattern, { cwd: root }).flatMap(file =>
      [...read(file).matchAll(/(?:takePicture|reads)\([\w.]+, '([\w-]+)'/g)].map(([, name]) => `${name}.png`)
    )
  )
const shownIn = (text: string) => [...text.matchAll(/docs\/pictures\/([\w-]+\.png)/g)].map(([, name]) => name!)

test.each(['README.md', 'README.zh-CN.md'])('every picture of %s is there and made by a browser test', readme => {
  const shown = shownIn(read(readme))
  const taken = takenIn('e2e/**/*.ts')
  expect(shown.filter(name => !taken.has(name))).toEqual([])
  expect(shown.toSorted()).toEqual(readdirSync(join(root, 'docs/pictures')).toSorted())
})

test.each(['README.md', 'README.zh-CN.md'])(
  'the day of a street officer in %s is of the test that plays it',
  readme => {
    const text = read(readme)
    const day = shownIn(text.slice(0, text.indexOf('npm run journey')))
    const taken = takenIn('e2e/journey/*.ts')
    expect(day.filter(name => !taken.has(name))).toEqual([])
    // Every part of the day that changes something is seen.
    for (const part of ['import-preview', 'move-inbox', 'death-list', 'duplicate-pair', 'map-recut', 'roster-returned'])
      expect(day).toContain(`${part}.png`)
  }
)
