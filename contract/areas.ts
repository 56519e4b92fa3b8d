import { z } from 'zod'
import { areaShapes, DrawnShape, StatedDatum } from './area-shapes.ts'
import { buildings } from './buildings.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day } from './values.ts'
import { written } from './written.ts'

export const AreaLevel = z.enum(['province', 'city', 'district', 'street', 'community', 'grid'])
export type AreaLevel = z.infer<typeof AreaLevel>

export const Area = z
  .object({
    code: AreaCode,
    name: z.string(),
    level: AreaLevel,
    kind: z.string().nullable(),
    parent: AreaCode.nullable(),
    /** Null where the list this came from does not say since when. */
    validFrom: Day.nullable(),
    validTo: Day.nullable()
  })
  .meta({ id: 'Area' })
export type Area = z.infer<typeof Area>

export const AreaChangeKind = z.enum(['opened', 'renamed', 'split', 'merged', 'recut', 'closed'])

/** One change of the tree. `before` names the areas it ends, `after` the areas it makes. */
export const AreaChange = z
  .strictObject({
    commandId: CommandId,
    kind: AreaChangeKind,
    on: Day,
    source: z.string().min(2).max(200),
    before: z.array(AreaCode).max(50),
    after: z.array(z.strictObject({ code: AreaCode, name: z.string().min(1).max(100) })).max(50),
    /** For a split or re-cut: which new grid each building goes to; people follow their building, else their old grid's first successor. */
    buildings: z
      .array(z.strictObject({ building: z.uuid(), grid: AreaCode }))
      .max(2000)
      .default([]),
    /** The outlines of the areas after the change, from its day on. */
    shapes: z.strictObject({ datum: StatedDatum, drawn: z.array(DrawnShape).max(50) }).optional()
  })
  .meta({ id: 'AreaChange' })
export type AreaChange = z.infer<typeof AreaChange>

export const AreaSettingKey = z.enum(['large-employers-by-district', 'standard-applies'])

export const StandardAddress = z
  .object({
    id: z.uuid(),
    grid: AreaCode,
    building: z.string().nullable(),
    compound: z.string().nullable(),
    address: z.string()
  })
  .meta({ id: 'StandardAddress' })
export type StandardAddress = z.infer<typeof StandardAddress>

export const NewAddresses = z.strictObject({
  commandId: CommandId,
  addresses: z
    .array(
      z.strictObject({
        grid: AreaCode,
        compound: z.string().max(60).optional(),
        building: z.string().max(60).optional(),
        address: z.string().min(2).max(200)
      })
    )
    .min(1)
    .max(5000)
})
export type NewAddresses = z.infer<typeof NewAddresses>

export const areas = {
  ...areaShapes,
  ...buildings,
  listAreas: route({
    method: 'GET',
    path: '/areas',
    summary: 'Areas directly below an area, as valid on a day',
    needs: 'areas.read',
    operation: 'areas.read',
    trace: 'none',
    query: z.object({ below: z.coerce.number().pipe(AreaCode).optional(), on: Day.optional() }),
    answer: z.array(Area)
  }),
  getArea: route({
    method: 'GET',
    path: '/areas/{code}',
    summary: 'One area, its path upwards, its settings, and where an old code leads',
    needs: 'areas.read',
    operation: 'areas.read',
    trace: 'none',
    params: z.object({ code: z.coerce.number().pipe(AreaCode) }),
    query: z.object({ on: Day.optional() }),
    answer: z.object({
      area: Area,
      path: z.array(Area),
      successors: z.array(AreaCode),
      settings: z.record(z.string(), z.unknown())
    })
  }),
  changeAreas: route({
    method: 'POST',
    path: '/areas/changes',
    summary: 'Open, rename, split, merge, re-cut or close areas; people follow',
    needs: 'areas.change',
    operation: 'areas.change',
    trace: 'changes',
    body: AreaChange,
    answer: z.object({ change: z.uuid(), peopleMoved: z.int() }),
    status: 201
  }),
  previewAreaChange: route({
    method: 'POST',
    path: '/areas/changes/preview',
    summary:
      'How many buildings, people and open calls a change would move, and where calls would wait for nobody; nothing is changed',
    needs: 'areas.change',
    operation: 'areas.change',
    trace: 'none',
    body: AreaChange.omit({ commandId: true }),
    answer: z.object({
      buildingsMoved: z.int(),
      peopleMoved: z.int(),
      /** Open calls that another grid would have; devices in use in the grids that are cut; and the grids in which calls would wait for nobody. */
      callsMoved: z.int(),
      devices: z.int(),
      alone: z.array(z.string())
    })
  }),
  setAreaSetting: route({
    method: 'POST',
    path: '/areas/settings',
    summary: 'Set how the standard applies to an area (articles 5 and 27)',
    needs: 'areas.change',
    operation: 'areas.change',
    trace: 'changes',
    body: z.strictObject({
      commandId: CommandId,
      area: AreaCode,
      key: AreaSettingKey,
      on: Day,
      value: z.union([z.boolean(), z.enum(['full', 'by-reference', 'no'])])
    }),
    answer: z.object({ area: AreaCode }),
    status: 201
  }),
  listAddresses: route({
    method: 'GET',
    path: '/addresses',
    summary: 'Standard addresses of an area, by their beginning',
    needs: 'areas.read',
    operation: 'areas.addresses',
    trace: 'none',
    query: z.object({
      area: z.coerce.number().pipe(AreaCode),
      starts: written('search', z.string().max(100)).optional(),
      after: z.uuid().optional()
    }),
    answer: z.array(StandardAddress)
  }),
  addAddresses: route({
    method: 'POST',
    path: '/addresses',
    summary: 'Add standard addresses with their building and compound',
    needs: 'areas.addresses',
    operation: 'areas.addresses',
    trace: 'changes',
    body: NewAddresses,
    answer: z.object({ added: z.int(), known: z.int() }),
    status: 201
  })
}
