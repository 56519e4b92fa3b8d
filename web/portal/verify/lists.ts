import type { CredentialKeys } from '../../../contract/credential.ts'
import { isGenuineList, type RevocationList, readRevocationList } from '../../../contract/revocation-list.ts'
import { verifyHere } from './verify-signature.ts'

/** All that verifying needs: the public keys, and which certificates no longer hold. */
export interface Lists {
  keys: CredentialKeys
  revoked: RevocationList
}

/** Where the lists are kept between visits, and how they are fetched. */
export interface Sources {
  kept: () => Promise<unknown>
  keep: (lists: Lists) => Promise<void>
  /** The answers of the two addresses; fails without a network. */
  fetched: () => Promise<{ keys: unknown; revoked: unknown }>
}

/**
 * The newest genuine lists there are. A list that nobody known signed is passed over, and so is one that is older than the
 * one kept: whoever stands between could otherwise bring back a day on which a certificate still held.
 */
export async function newestLists({ kept, keep, fetched }: Sources): Promise<Lists | undefined> {
  const before = await genuine(kept)
  const arrived = await genuine(fetched)
  if (!arrived || (before && before.revoked.at > arrived.revoked.at)) return before
  await keep(arrived)
  return arrived
}

async function genuine(source: () => Promise<unknown>): Promise<Lists | undefined> {
  try {
    const found = (await source()) as { keys: unknown; revoked: unknown } | undefined
    const revoked = readRevocationList(found?.revoked)
    const keys = readKeys(found?.keys)
    if (!revoked || !keys) return undefined
    return (await isGenuineList(revoked, keys, verifyHere)) ? { keys, revoked } : undefined
  } catch {
    return undefined
  }
}

function readKeys(value: unknown): CredentialKeys | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.values(value).every(one => typeof one === 'string') ? (value as CredentialKeys) : undefined
}
