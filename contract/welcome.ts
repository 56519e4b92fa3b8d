import { z } from 'zod'
import { MadeFile } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day } from './values.ts'

/** What a line of the welcome pack is about, in the order of the pack. */
export const WelcomeKind = z.enum(['clinic', 'vaccination', 'school', 'subsidies', 'elderly', 'work', 'contact'])
export type WelcomeKind = z.infer<typeof WelcomeKind>

const words = {
  title: z.string().trim().min(2).max(30),
  body: z.string().trim().min(2).max(300),
  titleEn: z.string().trim().min(2).max(80),
  bodyEn: z.string().trim().min(2).max(600)
}

/** A line of the pack of a street or community. `checkedOn`: the day somebody last made sure of it. */
export const WelcomeLine = z
  .object({
    id: z.uuid(),
    area: AreaCode,
    areaName: z.string(),
    kind: WelcomeKind,
    ...words,
    checkedOn: Day,
    reviewBy: Day
  })
  .meta({ id: 'WelcomeLine' })
export type WelcomeLine = z.infer<typeof WelcomeLine>

const common = { operation: 'notices.welcome' } as const
const one = z.object({ id: z.uuid() })
const said = z.strictObject({ commandId: CommandId, area: AreaCode, kind: WelcomeKind, ...words, reviewBy: Day })

export const welcome = {
  listWelcome: route({
    ...common,
    method: 'GET',
    path: '/welcome-lines',
    summary: 'The welcome pack of the streets and communities of the own area',
    needs: 'notices.read',
    trace: 'none',
    answer: z.array(WelcomeLine)
  }),
  writeWelcome: route({
    ...common,
    method: 'POST',
    path: '/welcome-lines',
    summary: 'Add a line to the welcome pack; one that names somebody is held back',
    needs: 'notices.write',
    trace: 'changes',
    body: said,
    status: 201,
    answer: WelcomeLine
  }),
  changeWelcome: route({
    ...common,
    method: 'PUT',
    path: '/welcome-lines/{id}',
    summary: 'Change a line of the welcome pack, or say that it still holds: it is dated today',
    needs: 'notices.write',
    trace: 'changes',
    params: one,
    body: said,
    answer: WelcomeLine
  }),
  endWelcome: route({
    ...common,
    method: 'POST',
    path: '/welcome-lines/{id}/end',
    summary: 'Take a line out of the welcome pack',
    needs: 'notices.write',
    trace: 'changes',
    params: one,
    body: z.strictObject({ commandId: CommandId }),
    answer: z.object({ id: z.uuid() })
  }),
  printWelcome: route({
    ...common,
    method: 'GET',
    path: '/welcome-pack',
    summary: 'The welcome pack of a street as a paper to take home, A4',
    needs: 'notices.read',
    trace: 'none',
    query: z.object({ area: z.coerce.number().pipe(AreaCode), language: z.enum(['zh', 'en']).default('zh') }),
    answer: MadeFile
  })
}
