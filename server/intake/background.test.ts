import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Upload } from '../../contract/intake.ts'
import { everyone, farGrid, idNumber, today, unevenCells } from '../people/people-factory.ts'
import type { Platform } from '../platform/context.ts'
import { type Jobs, runJobs } from '../platform/jobs.ts'
import { clearOld, keptDays } from './clear-old.ts'
import { type Desk, openDesk, type Told } from './intake-desk.ts'
import { acceptance, acceptanceWork, startAcceptance } from './start-acceptance.ts'
import { discardUpload, getUpload, stopUpload } from './uploads.ts'

let desk: Desk
let inPost = true
let jobs: Jobs | undefined
beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(() => {
  inPost = true
})
afterAll(async () => {
  await jobs?.close()
  await desk.close()
})

const birth = '1988-08-08'
let sequence = 1
const somebody = (told: Told = {}): Told => {
  sequence += 2
  return { 姓名: '李安', 公民身份号码: idNumber(sequence, birth), 性别: '男', 出生日期: birth, ...told }
}
const people = (n: number): Told[] => Array.from({ length: n }, () => somebody())
const groups = ['new', 'changed', 'same', 'doubtful', 'rejected'] as const
const groupsOf = ({ report }: Upload) => Object.fromEntries(groups.map(group => [group, report[group]]))

/** A server that starts; its stretches are short, so that there is something to stop. */
const serverStarts = (platform: Platform = desk.platform): Jobs => {
  const work = acceptanceWork({ platform, store: desk.taking.store, stretch: 2 })
  jobs = runJobs({ platform, kinds: { [acceptance]: work }, inPost: async () => inPost })
  return jobs
}
const worked = async (): Promise<void> => {
  const server = serverStarts()
  server.wake()
  await server.settled()
  await server.close()
}
const ask = (upload: Upload) => startAcceptance(desk.taking, { id: upload.id, expected: groupsOf(upload) })
const look = (upload: Upload) => desk.asOfficer(ctx => getUpload(ctx, upload.id))
const stop = (upload: Upload) => desk.asOfficer(ctx => stopUpload(ctx, upload.id))

test('an acceptance is asked for at once and done in the background, in the name of who asked', async () => {
  const upload = await desk.preview(people(5))
  const living = await desk.living()
  expect((await ask(upload)).job).toMatchObject({ state: 'waiting', done: 0, total: 6 })
  // Asked twice it is one job.
  await ask(upload)
  expect(await desk.living()).toBe(living)
  await worked()
  expect(await look(upload)).toMatchObject({
    status: 'accepted',
    job: { state: 'done', done: 6, total: 6, problem: null }
  })
  expect(await desk.living()).toBe(living + 5)
  const [batch] = await desk.owner<{ account: string }>(
    'select account from people.batch order by recorded_at desc limit 1'
  )
  expect(batch!.account).toBe(desk.taking.caller.account)
})

test('stopped, what has entered stays and the rest waits; asked again it goes on, nothing twice', async () => {
  const upload = await desk.preview(people(9))
  const living = await desk.living()
  await ask(upload)
  // Asked to stop while it runs: the first checkpoint sees it.
  const stopping = { ...desk.platform }
  const work = acceptanceWork({ platform: stopping, store: desk.taking.store, stretch: 2 })
  const server = runJobs({
    platform: desk.platform,
    kinds: {
      [acceptance]: job => {
        const tell = async (done: number, total: number) => {
          await stop(upload)
          return job.tell(done, total)
        }
        return work({ ...job, tell })
      }
    },
    inPost: async () => true
  })
  await server.settled()
  await server.close()
  const stopped = await look(upload)
  expect(stopped).toMatchObject({ status: 'accepting', job: { state: 'stopped' } })
  const entered = (await desk.living()) - living
  expect(entered).toBeGreaterThan(0)
  expect(entered).toBeLessThan(9)
  await ask(upload)
  await worked()
  expect(await look(upload)).toMatchObject({ status: 'accepted', job: { state: 'done' } })
  expect(await desk.living()).toBe(living + 9)
})

test('a server that ends in the middle leaves the job to the next start', async () => {
  const upload = await desk.preview(people(9))
  const living = await desk.living()
  await ask(upload)
  const work = acceptanceWork({ platform: desk.platform, store: desk.taking.store, stretch: 2 })
  let closing: Promise<void> | undefined
  const server: Jobs = runJobs({
    platform: desk.platform,
    kinds: {
      [acceptance]: job =>
        work({
          ...job,
          tell: (done, total) => {
            closing ??= server.close()
            return job.tell(done, total)
          }
        })
    },
    inPost: async () => true
  })
  await server.settled()
  await closing
  expect((await look(upload)).job!.state).toBe('running')
  expect(await desk.living()).toBeLessThan(living + 9)
  await worked()
  expect((await look(upload)).status).toBe('accepted')
  expect(await desk.living()).toBe(living + 9)
})

test('whoever asked and holds the post no longer: the work stops with a sentence, and somebody in post goes on', async () => {
  const upload = await desk.preview(people(3))
  await ask(upload)
  inPost = false
  await worked()
  const { job, status } = await look(upload)
  expect([status, job!.state, job!.problem!.code]).toEqual(['read', 'failed', 'platform.post-ended'])
  expect(job!.problem!.zh).toContain('岗位已结束')
  inPost = true
  await ask(upload)
  await worked()
  expect((await look(upload)).status).toBe('accepted')
})

test('a register that changed since the preview ends the work with that sentence and shows the new groups', async () => {
  const rows = people(2)
  const upload = await desk.preview(rows)
  await ask(upload)
  await desk.enrol({ name: '李安', idNumber: rows[0]!.公民身份号码, place: { area: farGrid as never } })
  await worked()
  const shown = await look(upload)
  expect([shown.status, shown.job!.problem!.code]).toEqual(['read', 'intake.groups-changed'])
  expect(groupsOf(shown)).toMatchObject({ new: 1, doubtful: 1 })
  await expect(ask(upload)).rejects.toThrow('intake.groups-changed')
  await ask(shown)
  await worked()
  expect((await look(upload)).status).toBe('accepted')
})

test('a fault that may pass is tried again; after the third time it is told', async () => {
  const upload = await desk.preview(people(1))
  await ask(upload)
  let tried = 0
  const failing = async () => {
    tried++
    throw new Error('disk full')
  }
  for (let i = 0; i < 4; i++) {
    await desk.owner(`update platform.job set not_before = now()`)
    const server = runJobs({ platform: desk.platform, kinds: { [acceptance]: failing }, inPost: async () => true })
    await server.settled()
    await server.close()
  }
  expect(tried).toBe(3)
  expect((await look(upload)).job).toMatchObject({ state: 'failed', problem: { code: 'platform.job-failed' } })
})

test('what was stopped can be closed: what entered stays, the rest is gone', async () => {
  const upload = await desk.preview(people(6))
  await expect(desk.accept(upload, { stretch: 3, progress: () => Promise.resolve(false) })).resolves.toMatchObject({
    status: 'accepting'
  })
  const living = await desk.living()
  const ended = await desk.asOfficer(ctx => discardUpload(ctx, desk.taking.store, upload.id))
  expect(ended).toMatchObject({ status: 'ended', cleared: true })
  expect(await desk.living()).toBe(living)
  await expect(ask(upload)).rejects.toThrow('intake.not-open')
})

test('after its term a file is deleted with its waiting rows; one with open doubts is kept a year', async () => {
  const settled = await desk.takeIn([somebody(), somebody({ 姓名: '' })])
  const doubtful = await desk.takeIn([somebody(), somebody({ 出生日期: '1988-08-09' })])
  const age = (upload: Upload, days: number) =>
    desk.owner(`update intake.upload set finished_at = $3::date - make_interval(days => $2) where id = $1`, [
      upload.id,
      days,
      today
    ])
  const clear = () =>
    clearOld(desk.platform, desk.taking.store, { ...desk.taking.caller, lo: 1e14, hi: 999999999999999 })
  const cleared = async () => [(await look(settled)).cleared, (await look(doubtful)).cleared]
  await age(settled, keptDays.settled - 1)
  await age(doubtful, keptDays.settled + 5)
  await clear()
  expect(await cleared()).toEqual([false, false])
  await age(settled, keptDays.settled + 2)
  await clear()
  expect(await cleared()).toEqual([true, false])
  await age(doubtful, keptDays.undecided + 2)
  await clear()
  expect(await cleared()).toEqual([true, true])
  const left = await desk.owner(`select upload_id from intake.arrival where upload_id = any($1)`, [
    [settled.id, doubtful.id]
  ])
  expect(left).toEqual([])
  expect((await look(settled)).report.rows).toBe(2)
})

test('after all of this the counts are those of the histories folded anew', async () => {
  expect(await desk.as(everyone, ctx => unevenCells(ctx))).toEqual([])
})
