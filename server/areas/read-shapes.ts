import type { Datum, DrawnShape, Outline, Position } from '../../contract/area-shapes.ts'
import { Outline as OutlineShape } from '../../contract/area-shapes.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { readAreaCode } from './area-code-rules.ts'
import { listAreas } from './areas.ts'
import { sound } from './draw-shapes.ts'

interface Feature {
  says: string
  code: number | undefined
  outline: Outline
}

const most = 500

/** Reads a GeoJSON file somebody has; what cannot be used is told with its place, and nothing is kept. */
export async function readShapes(
  ctx: Context,
  { below, on, geojson }: { below: AreaCode; on?: Day | undefined; geojson: string }
): Promise<{ datum: Datum; shapes: (DrawnShape & { name: string })[]; unknown: string[] }> {
  const file = parse(geojson)
  const features = featuresOf(file)
  const areas = await listAreas(ctx, { below, on })
  const named = Map.groupBy(areas, area => area.name)
  const shapes = new Map<AreaCode, DrawnShape & { name: string }>()
  const unknown: string[] = []
  for (const { says, code, outline } of features) {
    const sameName = named.get(says)
    const area = areas.find(one => one.code === code) ?? (sameName?.length === 1 ? sameName[0] : undefined)
    if (!area) unknown.push(says || '—')
    else if (shapes.has(area.code)) throw new Refusal('areas.geojson-twice', { name: area.name })
    else shapes.set(area.code, { code: area.code, name: area.name, outline: sound(area.code, outline) })
  }
  return { datum: datumOf(file), shapes: [...shapes.values()], unknown }
}

type Json = Record<string, unknown>

function parse(text: string): Json {
  try {
    const file: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    if (typeof file === 'object' && file !== null && !Array.isArray(file)) return file as Json
  } catch {
    // Told below, like a file that is JSON and nothing more.
  }
  throw new Refusal('areas.geojson-unreadable')
}

function featuresOf(file: Json): Feature[] {
  const list = file.type === 'FeatureCollection' && Array.isArray(file.features) ? file.features : [file]
  if (list.length > most) throw new Refusal('areas.geojson-many', { n: list.length, most })
  return list.map((one: unknown, at): Feature => {
    const { properties, geometry } = (one ?? {}) as { properties?: Json; geometry?: Json }
    const says = textOf(properties?.name ?? properties?.名称 ?? properties?.NAME)
    const code = textOf(properties?.code ?? properties?.代码 ?? properties?.CODE)
    return { says: says || code, code: readAreaCode(code), outline: outlineOf(geometry, says || String(at + 1)) }
  })
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, 100) : typeof value === 'number' ? String(value) : ''

function outlineOf(geometry: Json | undefined, says: string): Outline {
  const { type, coordinates } = geometry ?? {}
  const parts = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined
  // Heights and whatever else stands behind the two coordinates are left out.
  const flat = Array.isArray(parts) ? parts.map(part => ringsOf(part)) : undefined
  const read = OutlineShape.safeParse(flat)
  if (!read.success) throw new Refusal('areas.geojson-shape', { name: says })
  return read.data
}

const ringsOf = (part: unknown): unknown =>
  Array.isArray(part)
    ? part.map(ring => (Array.isArray(ring) ? ring.map(point => (point as Position)?.slice?.(0, 2)) : ring))
    : part

/** GeoJSON is WGS-84 by its standard and seldom so in China: without a word in the file nothing is taken for stated. */
function datumOf(file: Json): Datum {
  const crs = JSON.stringify(file.crs ?? file.datum ?? '').toUpperCase()
  if (/CGCS2000|EPSG:+:?4490|4490/.test(crs)) return 'CGCS2000'
  if (/GCJ/.test(crs)) return 'GCJ-02'
  return /CRS84|EPSG:+:?4326|WGS.?84/.test(crs) ? 'WGS-84' : 'unstated'
}
