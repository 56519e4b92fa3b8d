import { z } from 'zod'
import { route } from './route.ts'
import { AreaCode, CommandId, Day } from './values.ts'
import { written } from './written.ts'

/**
 * What the coordinates are measured in. CGCS2000 (the national one) and WGS-84 differ by centimetres; GCJ-02, of public
 * maps in China, by up to 500 metres from both. What was given is kept as given and never mixed silently.
 */
export const Datum = z.enum(['CGCS2000', 'WGS-84', 'GCJ-02', 'unstated'])
export type Datum = z.infer<typeof Datum>

/** What staff say they draw in; only a public file may leave it unstated. */
export const StatedDatum = Datum.exclude(['unstated'])
export type StatedDatum = z.infer<typeof StatedDatum>

/** Degrees: longitude, then latitude, as GeoJSON has them. */
export const Position = z.tuple([z.number(), z.number()])
export type Position = z.infer<typeof Position>

/** Coordinates of a GeoJSON MultiPolygon: parts, each a ring around it and rings of its holes. */
export const Outline = z
  .array(z.array(z.array(Position).min(3).max(5000)).min(1).max(50))
  .min(1)
  .max(50)
export type Outline = z.infer<typeof Outline>

/** official: from a public source; drawn and imported: by staff, not for claims about boundaries; invented: of the demo. */
export const ShapeOrigin = z.enum(['official', 'drawn', 'imported', 'invented'])
export type ShapeOrigin = z.infer<typeof ShapeOrigin>

export const Shape = z
  .object({
    code: AreaCode,
    name: z.string(),
    outline: Outline,
    datum: Datum,
    origin: ShapeOrigin,
    source: z.string(),
    squareMetres: z.number(),
    validFrom: Day.nullable(),
    recordedAt: z.string()
  })
  .meta({ id: 'Shape' })
export type Shape = z.infer<typeof Shape>

export const DrawnShape = z.strictObject({ code: AreaCode, outline: Outline })
export type DrawnShape = z.infer<typeof DrawnShape>

export const ShapeProblem = z
  .object({
    kind: z.enum(['overlap', 'gap', 'beyond']),
    /** The areas that overlap, border on the gap, or reach beyond the area they belong to. */
    codes: z.array(AreaCode),
    squareMetres: z.number(),
    /** Of the smaller of the areas concerned, for a gap of the whole; 0 to 1. */
    share: z.number(),
    where: Outline,
    /** Ways to put it right, each with the outlines as they would be. */
    mends: z.array(
      z.object({
        kind: z.enum(['keep-with', 'give-to', 'cut-off']),
        code: AreaCode,
        shapes: z.array(DrawnShape)
      })
    )
  })
  .meta({ id: 'ShapeProblem' })
export type ShapeProblem = z.infer<typeof ShapeProblem>

/** A building whose point lies in another drawn grid than the one it is assigned to. */
export const MisplacedBuilding = z
  .object({ id: z.uuid(), name: z.string(), compound: z.string().nullable(), grid: AreaCode, lies: AreaCode })
  .meta({ id: 'MisplacedBuilding' })
export type MisplacedBuilding = z.infer<typeof MisplacedBuilding>

const onDay = { on: Day.optional() }

/** A shape an area has had. */
export const PastShape = Shape.extend({
  validTo: Day.nullable(),
  /** Set where another shape of the same day replaced it. */
  replacedAt: z.string().nullable(),
  by: z.string().nullable()
}).meta({ id: 'PastShape' })
export type PastShape = z.infer<typeof PastShape>

export const areaShapes = {
  listShapes: route({
    method: 'GET',
    path: '/shapes',
    summary: 'Shapes of the areas directly below an area on a day, and its own as a frame',
    needs: 'areas.read',
    operation: 'areas.read',
    trace: 'none',
    query: z.object({ below: z.coerce.number().pipe(AreaCode), ...onDay }),
    answer: z.object({ frame: Shape.nullable(), shapes: z.array(Shape) })
  }),
  listShapeHistory: route({
    method: 'GET',
    path: '/areas/{code}/shapes',
    summary: 'The shapes an area has had: who drew them, when, from what source',
    needs: 'areas.read',
    operation: 'areas.read',
    trace: 'none',
    params: z.object({ code: z.coerce.number().pipe(AreaCode) }),
    answer: z.array(PastShape)
  }),
  checkShapes: route({
    method: 'POST',
    path: '/shapes/check',
    summary: 'Overlaps, gaps and buildings elsewhere in shapes being drawn; nothing is kept',
    needs: 'areas.change',
    operation: 'areas.change',
    trace: 'none',
    body: z.strictObject({
      below: AreaCode,
      ...onDay,
      datum: StatedDatum,
      shapes: z.array(DrawnShape).max(200)
    }),
    answer: z.object({
      sizes: z.array(z.object({ code: AreaCode, squareMetres: z.number() })),
      problems: z.array(ShapeProblem),
      buildings: z.array(MisplacedBuilding)
    })
  }),
  drawShapes: route({
    method: 'POST',
    path: '/shapes',
    summary: 'Keep drawn or imported shapes of areas from a day on',
    needs: 'areas.change',
    operation: 'areas.change',
    trace: 'changes',
    body: z.strictObject({
      commandId: CommandId,
      below: AreaCode,
      on: Day,
      datum: StatedDatum,
      origin: ShapeOrigin.extract(['drawn', 'imported']),
      source: z.string().min(2).max(200),
      shapes: z.array(DrawnShape).min(1).max(200)
    }),
    answer: z.object({ kept: z.int() }),
    status: 201
  }),
  readShapes: route({
    method: 'POST',
    path: '/shapes/read',
    summary: 'Read a GeoJSON file into shapes of the areas below an area; nothing is kept',
    needs: 'areas.change',
    operation: 'areas.change',
    trace: 'none',
    body: z.strictObject({ below: AreaCode, ...onDay, geojson: written('passing', z.string().max(1_500_000)) }),
    answer: z.object({
      /** What the file itself says. */
      datum: Datum,
      shapes: z.array(DrawnShape.extend({ name: z.string() })),
      /** Features that belong to no area below, by what they call themselves. */
      unknown: z.array(z.string())
    })
  })
}
