// Plain numbers, apart from the schemas: the app of grid workers opens before it has read any of these.

/** The rows of a grid lie in so many buckets; a device says what it holds of each by a digest, and gets those that differ. */
export const bucketCount = 64

/**
 * What a device may hold of a grid, unpacked. With its outbox and forty pictures (16 MB) it stays below 30 MB, and a first answer over a
 * village road below 5 MB, since rows are packed to a quarter. A grid of 1,500 people comes to about one megabyte.
 */
export const mostGridBytes = 10_000_000

/** A photo as a device sends it: 1,280 pixels at most, which shows a building and a notice well. */
export const mostPhotoBytes = 400_000
/** So much of it goes in one request: a line that breaks loses no more than this. */
export const photoPartBytes = 48_000
