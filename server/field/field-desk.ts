import { v7 } from 'uuid'
import type { z } from 'zod'
import { bucketCount } from '../../contract/field-budgets.ts'
import { FieldCommand, type HeldRow, type Pulled, type Sent, type Times } from '../../contract/field-data.ts'
import { CommandId } from '../../contract/values.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { grid, officerOf, openRegister, type Register } from '../people/people-factory.ts'
import { areaRange, permissionsOf } from '../platform/access.ts'
import type { Caller, Context } from '../platform/context.ts'
import { planCampaign } from './campaigns.ts'
import { addDevice } from './devices.ts'
import { pull } from './held-rows.ts'
import './index.ts'
import { decideProposals, listProposals } from './proposals.ts'
import { push } from './receive.ts'

type Told =
  z.input<typeof FieldCommand> extends infer C
    ? C extends { id: string; at: string; on: string }
      ? Omit<C, 'id' | 'at' | 'on'> & { id?: string; on?: string }
      : never
    : never

/** A device in a test: it sends lines and holds buckets as the application does, in memory. */
export interface TestDevice {
  id: string
  caller: Caller
  held: Map<number, { digest: string; rows: HeldRow[] }>
  rows: <I extends HeldRow['is']>(is: I) => Extract<HeldRow, { is: I }>[]
  pull: (took?: Times, kept?: number) => Promise<Pulled[]>
  push: (commands: FieldCommand[], sentBefore?: number) => ReturnType<typeof push>
  tell: (told: Told) => Promise<Sent>
}

export interface FieldDesk extends Register {
  desk: ReturnType<typeof commandsOf>
  worker: (name: string, area?: number) => Promise<string>
  /** One that is there already goes with its worker. */
  device: (account: string, area?: number, id?: string) => Promise<TestDevice>
  lead: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
  plan: (segment: string, area: number, days?: { from: string; due: string }) => ReturnType<typeof planCampaign>
  waiting: (state?: 'waiting' | 'conflict' | 'confirmed' | 'declined') => ReturnType<typeof listProposals>
  decide: (ids: string[], declined?: string) => ReturnType<typeof decideProposals>
}

export const community = grid - (grid % 1000)

export const line = (told: Told): FieldCommand =>
  FieldCommand.parse({ id: v7(), at: '2026-11-23T02:00:00.000Z', on: '2026-11-20', ...told })

/** Of the form a phone makes, and known to a test. */
export const secretOf = (device: string): string => device.replaceAll('-', '').padEnd(43, 'x')

export async function openField(opened?: Register): Promise<FieldDesk> {
  const register = opened ?? (await openRegister())
  const leader = v7()
  const login = (id: string, name: string, area: number) =>
    register.owner(`insert into access.login (id, username, name, area, email) values ($1, $2, $3, $4, $2)`, [
      id,
      `u${id.slice(-12)}`,
      name,
      area
    ])
  await login(leader, '社区员赵', community)
  const request = { operation: 'field.calls', route: 'test', trace: 'changes' } as const
  const lead: FieldDesk['lead'] = work => register.as(officerOf(community, 'community_worker', leader), work, request)
  return {
    ...register,
    desk: commandsOf(register),
    lead,
    async worker(name, area = grid) {
      const account = v7()
      await login(account, name, area)
      return account
    },
    async device(account, area = grid, id = v7()) {
      const caller: Caller = {
        account,
        post: v7(),
        role: 'grid_worker',
        ...areaRange(area),
        permissions: permissionsOf('grid_worker')
      }
      const as = <T>(work: (ctx: Context) => Promise<T>) =>
        register.as(officerOf(area, 'grid_worker', account), work, request)
      await as(ctx => addDevice(ctx, { device: id, name: '测试机', secret: secretOf(id) }))
      const held: TestDevice['held'] = new Map()
      const device: TestDevice = {
        id,
        caller,
        held,
        rows: is => [...held.values()].flatMap(bucket => bucket.rows.filter(row => row.is === is)) as never,
        async pull(took, kept) {
          const answers: Pulled[] = []
          do {
            const have = Array.from({ length: bucketCount }, (_, n) => held.get(n)?.digest ?? '')
            const answer = await as(ctx =>
              pull(ctx, { device: id, have, kept, took: answers.length === 0 ? took : undefined })
            )
            for (const { n, digest, rows } of answer.buckets) held.set(n, { digest, rows })
            answers.push(answer)
          } while (answers.at(-1)!.more)
          return answers
        },
        push: (commands, sentBefore = 0) =>
          push({ caller, platform: register.platform }, { device: id, sentBefore, commands }),
        tell: async told => (await device.push([line(told)])).taken[0]!
      }
      return device
    },
    plan: (segment, area, days = { from: '2026-11-23', due: '2026-12-07' }) =>
      lead(ctx => planCampaign(ctx, { commandId: v7(), segment, area, ...days } as Parameters<typeof planCampaign>[1])),
    waiting: (state = 'waiting') => lead(ctx => listProposals(ctx, { state, limit: 50 })),
    decide: (ids, declined) =>
      lead(async ctx => {
        const { proposals } = await listProposals(ctx, { state: 'conflict', limit: 200 })
        return decideProposals(ctx, {
          commandId: CommandId.parse(v7()),
          proposals: ids.map(id => CommandId.parse(id)),
          decision: declined ? 'leave-out' : 'take',
          seen: Object.fromEntries(proposals.map(({ id, version }) => [id, version!])),
          ...(declined && { reason: declined })
        })
      })
  }
}
