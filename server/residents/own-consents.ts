import { z } from 'zod'
import type { MineData } from '../../contract/mine-data.ts'
import { EnrolmentId } from '../../contract/values.ts'
import { listConsents, withdrawConsent } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { ownSeats } from './show-own-file.ts'

const ownEnrolment = async (ctx: Context) => EnrolmentId.parse((await ownSeats(ctx))[0]!.id)

/** What I agreed to, refused or withdrew, with the words I read. */
export async function listOwnConsents(ctx: Context): Promise<MineData['consents']> {
  const all = await listConsents(ctx, await ownEnrolment(ctx))
  return {
    consents: all
      .filter(({ state }) => state !== 'none')
      .map(({ purpose, state, value, entries }) => {
        const { id, words, answeredAt, keepUntil, endedAt } = entries[0]!
        return { id, purpose, state, value, words, answeredAt, keepUntil, endedAt }
      })
  }
}

/** Withdrawn on the person's own screen: what was held by it is destroyed before the page answers. */
export async function withdrawOwnConsent(ctx: Context, said: string | undefined): Promise<void> {
  const consent = z.uuid().safeParse(said)
  if (!consent.success) throw new Refusal('people.consent-ended')
  await withdrawConsent(ctx, { id: await ownEnrolment(ctx), consent: consent.data, channel: 'on-screen' })
}
