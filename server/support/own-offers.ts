import { z } from 'zod'
import { minePages } from '../../contract/mine.ts'
import type { Wrong } from '../../contract/mine-data.ts'
import { FamilyWay } from '../../contract/offers.ts'
import { greenChannelsOf } from '../../law/parameters/green-channel.ts'
import { areaAt, areaNames } from '../areas/index.ts'
import { atOffice, contactsOf, ownRow } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MineAnswer, MineRequest } from '../platform/serve-mine.ts'
import { type OwnSupport, ownSeats } from '../residents/index.ts'
import { addStep, offersOf, sayWish } from './offers.ts'

type Asked = Pick<MineRequest, 'params' | 'form' | 'language'>

async function show(ctx: Context, id: string | undefined, wrong: Wrong[] = [], said = ''): Promise<MineAnswer> {
  await ownSeats(ctx)
  const row = await ownRow(ctx, id)
  const { mayBe, wish, offers } = await offersOf(ctx, row)
  if (mayBe.length === 0 && offers.length === 0) throw new Refusal('platform.not-found')
  const named = await atOffice(ctx, row.area, there => contactsOf(there, row))
  const data = {
    case: row.id,
    mayBe,
    wish,
    offers,
    contacts: named.filter(({ inPost }) => inPost).map(({ name, phone }) => ({ name, phone })),
    channels: greenChannelsOf(areaAt(row.area, 'district'), ctx.on),
    street: (await areaNames(ctx, [row.area], ctx.on))(row.area)[3] ?? null,
    said,
    wrong
  }
  return { page: 'support', data, ...(wrong.length > 0 && { status: 422 }) }
}

const again = (ctx: Context, { params, form, language }: Asked, refusal: Refusal) =>
  show(ctx, params.id, [{ field: 'words', sentence: refusal.say(language) }], (form.words ?? '').slice(0, 500))

const Answer = z.object({ offer: z.uuid(), what: z.enum(['agreed', 'declined', 'called-off']) })
const Wish = z.object({ way: FamilyWay, words: z.string().trim().max(500) })

/** What was put to me in my case: I read it word for word and answer; and how my family wishes to be visited. */
export const ownOffers: Pick<OwnSupport['own'], 'support' | 'answerOffer' | 'wishFamily'> = {
  support: (ctx, { params }) => show(ctx, params.id),
  answerOffer: (ctx, request) =>
    doing(ctx, request, async row => {
      const said = Answer.safeParse(request.form)
      if (!said.success) throw new Refusal('platform.not-found')
      await addStep(ctx, row, { ...said.data, channel: 'on-screen', words: null })
    }),
  wishFamily: (ctx, request) =>
    doing(ctx, request, async row => {
      const said = Wish.safeParse(request.form)
      if (!said.success) throw new Refusal('support.say-way')
      await sayWish(ctx, row, { way: said.data.way, words: said.data.words || null })
    })
}

async function doing(
  ctx: Context,
  request: MineRequest,
  action: (row: Awaited<ReturnType<typeof ownRow>>) => Promise<void>
): Promise<MineAnswer> {
  await ownSeats(ctx)
  const row = await ownRow(ctx, request.params.id)
  try {
    await action(row)
    return { to: minePages.support.path.replace(':id', row.id) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.params.refusal || error.code === 'platform.not-found') throw error
    return again(ctx, request, error)
  }
}

export const offersRefused: OwnSupport['refused'] = { wishFamily: again }
