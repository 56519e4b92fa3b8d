// Plain numbers, apart from the schemas: the app of grid workers opens before it has read any of these.

/** The rows of a grid lie in so many buckets; a device says what it holds of each by a digest, and gets those that differ. */
export const bucketCount = 64

/**
 * What a device may hold of a grid, unpacked: over a village road a first sync then stays below 5 MB, since rows are packed to a quarter. A grid
 * of 1,500 people comes to about one megabyte.
 */
export const mostGridBytes = 10_000_000

/** A photo as a device sends it: 1,280 pixels at most, which shows a building and a notice well. */
export const mostPhotoBytes = 400_000
/** So much of it goes in one request: a line that breaks loses no more than this. */
export const photoPartBytes = 48_000

/** What the app may cost a worker: milliseconds of opening it on a slow phone, of the first sync over a village road, and of 95 in 100 later ones. */
export const timeBudgets = { start: 2000, first: 15_000, delta: 2000 } as const
export type TimeBudget = keyof typeof timeBudgets

/** All that the app may keep on a phone: the copy of a grid, the outbox, the pictures and its own files. The server sends nothing beyond it. */
export const mostPhoneBytes = 30_000_000
/** What a first sync may bring over the line. */
export const mostFirstSyncBytes = 5_000_000
