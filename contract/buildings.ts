import { z } from 'zod'
import { Datum, MisplacedBuilding, Position, StatedDatum } from './area-shapes.ts'
import { route } from './route.ts'
import { AreaCode, CommandId } from './values.ts'
import { written } from './written.ts'

const area = z.coerce.number().pipe(AreaCode)

/** A building lies in one grid; its point, once given, is in the datum it was given in. */
export const Building = z
  .object({
    id: z.uuid(),
    name: z.string(),
    compound: z.string().nullable(),
    grid: AreaCode,
    flats: z.int(),
    at: Position.nullable(),
    datum: Datum.nullable(),
    /** Of the demo: its place is invented. */
    invented: z.boolean()
  })
  .meta({ id: 'Building' })
export type Building = z.infer<typeof Building>

export const Compound = z
  .object({
    id: z.uuid(),
    name: z.string(),
    community: AreaCode,
    buildings: z.int(),
    at: Position.nullable(),
    datum: Datum.nullable()
  })
  .meta({ id: 'Compound' })
export type Compound = z.infer<typeof Compound>

export const NewBuildings = z.strictObject({
  commandId: CommandId,
  buildings: z
    .array(
      z.strictObject({
        grid: AreaCode,
        name: z.string().trim().min(1).max(60),
        compound: z.string().trim().max(60).optional()
      })
    )
    .min(1)
    .max(2000)
})
export type NewBuildings = z.infer<typeof NewBuildings>

export const NewPoints = z.strictObject({
  commandId: CommandId,
  datum: StatedDatum,
  source: z.string().min(2).max(200),
  points: z
    .array(z.strictObject({ kind: z.enum(['building', 'compound']), id: z.uuid(), at: Position.nullable() }))
    .min(1)
    .max(2000)
})
export type NewPoints = z.infer<typeof NewPoints>

export const buildings = {
  listBuildings: route({
    method: 'GET',
    path: '/buildings',
    summary: 'Buildings of an area with their grid and point, 500 at a time',
    needs: 'areas.read',
    operation: 'areas.addresses',
    trace: 'none',
    query: z.object({ area, after: written('cursor', z.string().max(80)).optional() }),
    answer: z.object({ buildings: z.array(Building), next: z.string().nullable() })
  }),
  listCompounds: route({
    method: 'GET',
    path: '/compounds',
    summary: 'Residential compounds of an area with their point',
    needs: 'areas.read',
    operation: 'areas.addresses',
    trace: 'none',
    query: z.object({ area }),
    answer: z.array(Compound)
  }),
  listMisplaced: route({
    method: 'GET',
    path: '/buildings/misplaced',
    summary: 'Buildings whose point lies in another drawn grid than the one they are assigned to',
    needs: 'areas.read',
    operation: 'areas.addresses',
    trace: 'none',
    query: z.object({ area }),
    answer: z.array(MisplacedBuilding)
  }),
  addBuildings: route({
    method: 'POST',
    path: '/buildings',
    summary: 'Add buildings to grids; one already known is left as it is',
    needs: 'areas.addresses',
    operation: 'areas.addresses',
    trace: 'changes',
    body: NewBuildings,
    answer: z.object({ added: z.int(), known: z.int() }),
    status: 201
  }),
  placeBuildings: route({
    method: 'POST',
    path: '/buildings/points',
    summary: 'Say where buildings and compounds stand, or take a point back',
    needs: 'areas.addresses',
    operation: 'areas.addresses',
    trace: 'changes',
    body: NewPoints,
    answer: z.object({ placed: z.int() }),
    status: 201
  })
}
