import { expect, test } from 'vitest'
import { readFiles, writeFiles } from './file-list.ts'

test('what is written into the worker is what it reads', () => {
  const files = [
    { url: 'index.html', revision: '0123456789abcdef' },
    { url: 'assets/index-Ab_1-x.js', revision: 'fedcba9876543210' }
  ]
  expect(readFiles(writeFiles(files))).toEqual(files)
})
