/**
 * Levels by the zeros at the end of a code, from the outermost. `outside` is the lowest `split` (the level hukou and
 * living place share) that lies outside an area of the level: who shares the street (1) has moved for the community and
 * has not for the street, which is why migrants do not add up across levels.
 */
export const levels = [
  { level: 'province', span: 1e13, outside: 5 },
  { level: 'city', span: 1e11, outside: 4 },
  { level: 'district', span: 1e9, outside: 3 },
  { level: 'street', span: 1e6, outside: 2 },
  { level: 'community', span: 1e3, outside: 1 },
  { level: 'grid', span: 1, outside: 1 }
] as const

export type Level = (typeof levels)[number]

export const levelOf = (code: number): Level => levels.find(({ span }) => code % span === 0)!

/** The level directly below; a grid has none. */
export const levelBelow = (code: number): Level | undefined => levels[levels.indexOf(levelOf(code)) + 1]

/** The last code of the subtree. */
export const lastOf = (code: number): number => code + levelOf(code).span - 1

/** The areas from province to community that hold a code, outermost first. A code that ends at a level is there once. */
export const pathTo = (code: number): number[] => [
  ...new Set(levels.filter(({ level }) => level !== 'grid').map(({ span }) => code - (code % span)))
]
