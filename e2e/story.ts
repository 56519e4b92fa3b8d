import { execFileSync } from 'node:child_process'
import { access, chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import { patience } from './patience.ts'
import { type Served, serveFolder } from './start-server.ts'
import { openBrowser, picturePages, signIn, type Visitor, visit } from './visitor.ts'

export interface Story extends Served {
  browser: Browser
  /** Whom it is told by, at a window of an office PC. */
  desk: Visitor
}

/** One for all stories a worker tells, each in windows of its own; it ends with the worker. */
let kept: Promise<Browser> | undefined

/**
 * A file is a story: each test goes on where the one before it stopped. It is told on a server of its own, on a copy of
 * the folder that was filled once, so that no story finds what another left, whatever the order of the files.
 * `settings` are of its environment. Its parts are there from the first `beforeAll` after this call on; who is named has signed in by then.
 */
export function tellStory(username?: string, settings: Record<string, string> = {}): Story {
  const story = { url: '', pidFile: '', stop: async () => {} } as Story
  let folder = ''
  beforeAll(async () => {
    const filled = inject('filled')
    folder = await mkdtemp(`${filled}-`)
    // When we are root, Postgres runs as somebody else: it must come in, and keep its files.
    await chmod(folder, 0o755)
    // A path that `join` made would lose the dot, and with it that the contents are meant: an empty folder is filled anew.
    execFileSync('cp', ['-a', `${filled}/.`, folder])
    await access(join(folder, 'keys.json'))
    Object.assign(story, await serveFolder(folder, settings))
    // A page of a story lives for seconds: thoroughly compiled scripts never earn back what that costs.
    kept ??= openBrowser(['--js-flags=--no-turbofan --no-maglev'])
    story.browser = await kept
    story.desk = await visit(story.browser, story.url)
    if (username) await signIn(story.desk.page, username)
  })
  afterAll(async () => {
    await Promise.all(story.browser?.contexts().map(window => window.close()) ?? [])
    await story.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  })
  stopAtFirstFailure()
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picturePages(`failed-${basename(task.file.name, '.e2e.ts')}`)
  })
  return story
}

/** After a failure the rest of a story would only fail for the same reason; other stories go on. */
export function stopAtFirstFailure(): void {
  let failed: string | undefined
  beforeEach(({ skip }) => skip(failed !== undefined, `“${failed}” failed before`))
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') failed = task.name
  })
}

/** Kills the server as a power cut would; it comes back by itself. `meanwhile` runs while nobody answers. */
export async function restart({ pidFile }: Story, meanwhile = async (): Promise<void> => undefined): Promise<void> {
  const before = await readFile(pidFile, 'utf8')
  process.kill(Number(before), 'SIGKILL')
  await meanwhile()
  await expect.poll(() => readFile(pidFile, 'utf8'), { timeout: 3 * patience, interval: 200 }).not.toBe(before)
}
