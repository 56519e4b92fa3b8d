import { expect, test } from 'vitest'
import { isAllowed, licencesOf, listOfLicences, noticeProblems, refusedPackages } from './licences.ts'

const packages = {
  '': {},
  'node_modules/zod': { version: '4.0.0', license: 'MIT' },
  'node_modules/builder': {
    version: '1.0.0',
    license: 'ISC',
    dev: true,
    optionalDependencies: { 'builder-arm': '1.0.0' }
  },
  'node_modules/builder-arm': { version: '1.0.0', dev: true }
}

test('a package comes only under a licence that lets us pass the product on', () => {
  for (const licence of ['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND OFL-1.1', '(MIT AND Zlib)'])
    expect(isAllowed(licence), licence).toBe(true)
  for (const licence of [
    'GPL-3.0-only',
    'AGPL-3.0',
    'MIT AND GPL-2.0',
    'SSPL-1.0',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE'
  ])
    expect(isAllowed(licence), licence).toBe(false)
  expect(refusedPackages(packages)).toEqual([])
  const more = {
    ...packages,
    'node_modules/a/node_modules/b': { version: '1.0.0', license: 'AGPL-3.0' },
    'node_modules/c': {}
  }
  expect(refusedPackages(more)).toEqual(['b: AGPL-3.0', 'c: no licence is stated'])
})

test('a binary for another platform has the licence of its package; what only builds is not listed as running', () => {
  expect(licencesOf(packages).get('node_modules/builder-arm')).toBe('ISC')
  expect(listOfLicences(packages)).toContain('## MIT\n\nzod 4.0.0\n')
  expect(listOfLicences(packages)).not.toContain('builder')
})

test('a file we did not write has its line, and a line its file', () => {
  const notice = 'Data\n- db/seed/a.csv: from there (MIT).\ndocs/pictures/ are our own, and law/standard/.\n'
  const files = ['db/seed/a.csv', 'docs/pictures/one.png', 'db/seed/b.csv']
  expect(noticeProblems(notice, files, path => path !== 'law/standard/')).toEqual([
    'db/seed/b.csv: NOTICE does not name it',
    'NOTICE names law/standard/, which is not there'
  ])
})
