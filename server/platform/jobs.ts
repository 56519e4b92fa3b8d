import type pg from 'pg'
import { mayBegin } from '../../law/acts.ts'
import { permissionsOf } from './access.ts'
import { type Caller, type Context, everywhere, inTransaction, type Platform } from './context.ts'
import type { StoredJob } from './job-state.ts'
import { describeError, log } from './log.ts'
import { declareRefusals, Refusal } from './refusal.ts'

/** What a kind of job does: it keeps its own checkpoints, so that called again it goes on where it was. Answers whether it is through. */
export type Work = (job: {
  subject: string
  input: Record<string, unknown>
  caller: Caller
  /** Tells how far it has come; false asks it to stop at this checkpoint. */
  tell: (done: number, total: number) => Promise<boolean>
}) => Promise<boolean>

export interface Jobs {
  /** Looks at once for what waits; otherwise every half minute, for what another process was asked or left behind. */
  wake: () => void
  /** Resolves when nothing that may begin now is left and nothing runs. */
  settled: () => Promise<void>
  close: () => Promise<void>
}

interface Running {
  platform: Platform
  kinds: Record<string, Work>
  /** Whether whoever asked still holds the post they asked in. */
  inPost: (job: { account: string; post: string | null }) => Promise<boolean>
}

const lookEvery = 30_000
/** Two cores serve the desks too. */
const atOnce = 2
/** A lost connection or a full disk may pass. */
const mostAttempts = 3

const runner: Caller = {
  account: '00000000-0000-0000-0000-000000000000',
  post: undefined,
  role: 'jobs',
  ...everywhere,
  permissions: new Set()
}

declareRefusals({
  'platform.post-ended': {
    zh: '交办人的岗位已结束或账号已停用，工作已停下；已登记的保留。请由在岗人员继续。',
    en: 'The post of whoever asked for this has ended, so the work stopped; what was recorded stays. Someone in post may go on.',
    status: 409
  },
  'platform.job-failed': {
    zh: '系统出错，工作已停下；已登记的保留。请重试，仍不成请告诉管理员（编号 {id}）。',
    en: 'Something went wrong on our side and the work stopped; what was recorded stays. Try again, or tell the administrator (number {id}).',
    status: 500
  }
})

/**
 * Runs what waits in platform.job. A job is held by a session lock of Postgres: a process that dies lets go of it at
 * once, and whoever looks next takes the work up where its last checkpoint stands.
 */
export function runJobs(parts: Running): Jobs {
  let closed = false
  let looking: Promise<void> | undefined
  let again = false
  const running = new Set<Promise<void>>()
  const look = async (): Promise<void> => {
    for (const job of await open(parts)) {
      if (closed || running.size >= atOnce) return
      const held = await hold(parts.platform.app, job.id)
      if (!held) continue
      const work = run(parts, job.id, () => closed).finally(async () => {
        await letGo(held, job.id)
        running.delete(work)
        wake()
      })
      running.add(work)
    }
  }
  const wake = (): void => {
    if (closed) return
    again = true
    if (looking) return
    looking = lookWhileAsked().finally(() => {
      looking = undefined
    })
  }
  const lookWhileAsked = async (): Promise<void> => {
    while (again && !closed) {
      again = false
      await look().catch(error => log('error', 'jobs.look', describeError(error)))
    }
  }
  const timer = setInterval(wake, lookEvery)
  timer.unref()
  wake()
  const settled = async (): Promise<void> => {
    while (looking || running.size > 0) await Promise.all([looking, ...running])
  }
  return {
    wake,
    settled,
    async close() {
      closed = true
      clearInterval(timer)
      await settled()
    }
  }
}

const own = <T>(platform: Platform, action: (ctx: Context) => Promise<T>): Promise<T> =>
  inTransaction(platform, { caller: runner, operation: 'platform.jobs', route: 'runJobs', trace: 'none' }, action)

const open = ({ platform, kinds }: Running): Promise<{ id: string }[]> =>
  own(platform, async ({ tx, on }) => {
    const { rows } = await tx.query<{ id: string }>(
      `select id from platform.job where state in ('waiting', 'running', 'stopping') and kind = any($1) and not_before <= now() order by asked_at limit 20`,
      [Object.keys(kinds).filter(kind => mayBegin('job', kind, on))]
    )
    return rows
  })

/** A connection that holds the lock of a job as long as it lives. */
async function hold(pool: pg.Pool, id: string): Promise<pg.PoolClient | undefined> {
  const client = await pool.connect()
  const { rows } = await client
    .query<{ held: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 1)) as held', [id])
    .catch(error => {
      client.release(true)
      throw error
    })
  if (rows[0]!.held) return client
  client.release()
  return undefined
}

/** Said to Postgres and answered: who looks next finds it free. A connection that only goes is missed a moment later. */
const letGo = (client: pg.PoolClient, id: string): Promise<void> =>
  client.query('select pg_advisory_unlock(hashtextextended($1, 1))', [id]).then(
    () => client.release(),
    () => client.release(true)
  )

async function run(parts: Running, id: string, closed: () => boolean): Promise<void> {
  const { platform } = parts
  let job: StoredJob | undefined
  try {
    job = await begin(platform, id)
    if (!job) return
    if (!(await parts.inPost(job))) throw new Refusal('platform.post-ended')
    let stopAsked = false
    const through = await parts.kinds[job.kind]!({
      subject: job.subject,
      input: job.input,
      caller: callerOf(job),
      tell: async (done, total) => {
        const asked = await own(platform, ctx => tell(ctx, id, { done, total }))
        if (!(await parts.inPost(job!))) throw new Refusal('platform.post-ended')
        stopAsked = !asked
        return asked && !closed()
      }
    })
    // The server is closing: the job stays open, and the next start takes it up.
    if (through || stopAsked) await own(platform, ctx => end(ctx, id, through ? 'done' : 'stopped'))
  } catch (error) {
    await own(platform, ctx => fail(ctx, { id, attempts: job?.attempts ?? 0 }, error)).catch(lost =>
      log('error', 'jobs.fail', describeError(lost))
    )
  }
}

const callerOf = ({ account, post, role, lo, hi }: StoredJob): Caller => ({
  account,
  post: post ?? undefined,
  role,
  lo,
  hi,
  permissions: permissionsOf(role)
})

/** Undefined where it ended meanwhile. */
async function begin(platform: Platform, id: string): Promise<StoredJob | undefined> {
  return own(platform, async ({ tx }) => {
    const { rows } = await tx.query<StoredJob>(
      `update platform.job set state = case state when 'stopping' then 'stopping' else 'running' end, began_at = clock_timestamp(), told_at = null, began_done = done,
         attempts = attempts + 1, problem = null, problem_params = null
       where id = $1 and state in ('waiting', 'running', 'stopping') returning *`,
      [id]
    )
    if (rows[0]?.state !== 'stopping') return rows[0]
    await tx.query(`update platform.job set state = 'stopped', ended_at = now() where id = $1`, [id])
    return undefined
  })
}

async function tell({ tx }: Context, id: string, { done, total }: { done: number; total: number }): Promise<boolean> {
  const { rows } = await tx.query<{ state: string }>(
    `update platform.job set done = $2, total = $3, told_at = clock_timestamp(), attempts = 1 where id = $1 returning state`,
    [id, done, total]
  )
  return rows[0]?.state === 'running'
}

const end = ({ tx }: Context, id: string, state: 'done' | 'stopped') =>
  tx.query(
    `update platform.job set state = $2, ended_at = clock_timestamp(), done = case when $2 = 'done' then total else done end where id = $1`,
    [id, state]
  )

async function fail(
  { tx }: Context,
  { id, attempts }: { id: string; attempts: number },
  error: unknown
): Promise<void> {
  if (error instanceof Refusal) {
    await tx.query(
      `update platform.job set state = 'failed', ended_at = clock_timestamp(), problem = $2, problem_params = $3 where id = $1`,
      [id, error.code, JSON.stringify(error.params)]
    )
    return
  }
  log('error', 'jobs.run', { job: id, ...describeError(error) })
  const last = attempts >= mostAttempts
  await tx.query(
    `update platform.job set state = case when $2 then 'failed' else 'waiting' end, ended_at = case when $2 then clock_timestamp() end,
       problem = case when $2 then 'platform.job-failed' end, problem_params = jsonb_build_object('id', left(id::text, 8)),
       not_before = now() + interval '10 seconds' where id = $1`,
    [id, last]
  )
}
