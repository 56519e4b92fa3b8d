import { bodiesAndCompounds } from './functions/bodies-and-compounds.ts'
import { community } from './functions/community.ts'
import { general } from './functions/general.ts'
import { network } from './functions/network.ts'
import { safeguards } from './functions/safeguards.ts'
import { street } from './functions/street.ts'
import { standard } from './standard.ts'

/**
 * What does a provision today. `works` names the page that does it, the sentence of the test that proves it and the
 * operation under which it runs; law/functions.test.ts fails on a dead link and on a test that is not there.
 */
export type ProvisionFunction =
  | { state: 'works'; titleZh: string; titleEn: string; link: `/${string}`; test: string; operation: string }
  | { state: 'planned'; titleZh: string; titleEn: string }

export const functions: Readonly<Record<string, readonly ProvisionFunction[]>> = {
  ...general,
  ...street,
  ...community,
  ...bodiesAndCompounds,
  ...network,
  ...safeguards
}

/** The functions of a provision; a heading over items has those of its items. */
export function functionsOf(provision: string): readonly ProvisionFunction[] {
  const own = functions[provision]
  if (own) return own
  return standard.filter(({ id }) => id.startsWith(`${provision}(`)).flatMap(({ id }) => functions[id] ?? [])
}
