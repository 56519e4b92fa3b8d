import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { progress } from './command.ts'

/** What stands on a terminal's line in the end: a carriage return and an erasure begin it anew. */
const lineOf = (written: string): string => written.split('\r\x1b[K').at(-1)!

test('progress stands on one line of a terminal and is wiped away at the end; in a file or a pipe there is none', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true })
  for (const rows of [10_000, 20_000]) progress(`读取 reading ${rows}`, terminal)
  const during = String(terminal.read())
  expect(lineOf(during)).toBe('读取 reading 20000')
  expect(during).not.toContain('\n')
  progress('', terminal)
  expect(lineOf(String(terminal.read()))).toBe('')
  const pipe = new PassThrough()
  progress('读取 reading 10000', pipe)
  expect(pipe.read()).toBeNull()
})
