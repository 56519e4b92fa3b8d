import { randomInt } from 'node:crypto'
import { type Random, random } from '../server/demo/population/random.ts'

/** Decides at which moments a story is disturbed. It stands in the titles of the tests; STORY_SEED plays the same again. */
export const seed = Number(process.env.STORY_SEED ?? randomInt(2 ** 31))

/** A stream of its own for each story, whatever stories are told before it. */
export const chance = (): Random => random(seed)
