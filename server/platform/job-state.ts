import { sql } from 'kysely'
import type { Job } from '../../contract/job.ts'
import type { Context } from './context.ts'
import { Refusal, type RefusalParams } from './refusal.ts'

/** A row of platform.job. */
export interface StoredJob {
  id: string
  kind: string
  subject: string
  account: string
  post: string | null
  role: string
  lo: number
  hi: number
  input: Record<string, unknown>
  state: Job['state']
  done: number
  total: number
  attempts: number
}

interface Told extends StoredJob {
  asked_at: string
  ended_at: string | null
  problem: string | null
  problem_params: RefusalParams | null
  /** Seconds of the present run, and what it did in them. */
  seconds: number | null
  began_done: number
}

const active = ['waiting', 'running', 'stopping']

export interface NewJob {
  kind: string
  /** What it works on; one subject has one open job of a kind. */
  subject: string
  area: number
  input?: Record<string, unknown>
  done?: number
  total: number
}

/** Asks for work in the caller's own name and territory; asked again while it is open, that work stands. */
export async function askJob(
  ctx: Context,
  { kind, subject, area, input = {}, done = 0, total }: NewJob
): Promise<void> {
  const { account, post, role, lo, hi } = ctx.caller
  await ctx.tx.query(
    `insert into platform.job (id, kind, subject, area, account, post, role, lo, hi, input, done, total)
     values (uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (kind, subject) where state in ('waiting', 'running', 'stopping') do nothing`,
    [kind, subject, area, account, post ?? null, role, lo, hi, JSON.stringify(input), done, total]
  )
}

/** Stops at the next checkpoint; what has not begun stops at once. */
export async function stopJob(ctx: Context, subject: string): Promise<void> {
  await ctx.tx.query(
    `update platform.job set state = case state when 'waiting' then 'stopped' else 'stopping' end, ended_at = case state when 'waiting' then now() end
     where subject = $1 and state in ('waiting', 'running')`,
    [subject]
  )
}

/** The latest job of each subject. */
export async function jobsOf(ctx: Context, subjects: string[]): Promise<Map<string, Job>> {
  if (subjects.length === 0) return new Map()
  const { rows } =
    await sql<Told>`select distinct on (subject) j.*, extract(epoch from told_at - began_at)::float8 as seconds
    from platform.job j where subject = any(${subjects}::uuid[]) order by subject, asked_at desc`.execute(
      ctx.tables<'platform'>()
    )
  return new Map(rows.map(row => [row.subject, told(row)]))
}

export const isOpen = (job: Job | undefined): boolean => job !== undefined && active.includes(job.state)

function told(row: Told): Job {
  const here = row.done - row.began_done
  const perSecond = row.state === 'running' && row.seconds && here > 0 ? here / row.seconds : null
  const refusal = row.problem ? new Refusal(row.problem, row.problem_params ?? {}) : undefined
  return {
    id: row.id,
    state: row.state,
    done: row.done,
    total: row.total,
    perSecond,
    secondsLeft: perSecond && Math.ceil((row.total - row.done) / perSecond),
    askedAt: row.asked_at,
    endedAt: row.ended_at,
    problem: refusal ? { code: refusal.code, zh: refusal.say('zh'), en: refusal.say('en') } : null
  }
}
