import L from 'leaflet'
import '@geoman-io/leaflet-geoman-free'
import 'leaflet/dist/leaflet.css'
import '@geoman-io/leaflet-geoman-free/dist/leaflet-geoman.css'
import type { Outline, Position } from '../contract/area-shapes.ts'
import { colours } from './theme.ts'

export interface DrawnArea {
  key: string
  name: string
  outline: Outline | undefined
}
export interface MapPoint {
  key: string
  name: string
  at: Position
  kind: 'building' | 'compound'
  /** Stands in another grid than its own. */
  strays?: boolean
}
/** look: choose an area; draw: a new outline; edit: move the corners of the chosen one; place: say where a building stands. */
export type DrawMode = 'look' | 'draw' | 'edit' | 'place'

export interface DrawView {
  areas: readonly DrawnArea[]
  /** What is not drawn here but tells where one is. */
  background: readonly { key: string; name: string; outline: Outline }[]
  points: readonly MapPoint[]
  /** Overlaps and gaps. */
  marks: readonly Outline[]
  at: string | undefined
  mode: DrawMode
}
interface Tell {
  choose: (key: string) => void
  choosePoint: (key: string) => void
  drawn: (outline: Outline) => void
  placed: (at: Position) => void
}
interface Said {
  zoomIn: string
  zoomOut: string
}

export interface DrawEngine {
  show: (view: DrawView) => void
  showAll: () => void
  close: () => void
}

const tints = ['#e3eeee', '#f4ead8', '#e7e5f3', '#e6efdc', '#f6e4e0', '#e0e9f5']
const snapDistance = 14
const corner = (at: Position): L.LatLngTuple => [at[1], at[0]]
const latLngs = (outline: Outline) => outline.map(part => part.map(ring => ring.slice(0, -1).map(corner)))

const outlineOf = (layer: L.Polygon): Outline => {
  const { coordinates, type } = layer.toGeoJSON(7).geometry
  return (type === 'Polygon' ? [coordinates] : coordinates) as Outline
}

/** A map on plain paper: no tiles, nothing fetched. Snaps to the edges and corners of what stands beside. */
export function openDrawMap(place: HTMLElement, tell: Tell, said: Said): DrawEngine {
  // Corners are moved by the pointer alone; by keyboard the coordinates are typed, so that no dot without a name takes the focus.
  L.Marker.mergeOptions({ keyboard: false })
  const map = L.map(place, { attributionControl: false, zoomControl: false, zoomSnap: 0.25, minZoom: 5, maxZoom: 22 })
  L.control.zoom({ zoomInTitle: said.zoomIn, zoomOutTitle: said.zoomOut }).addTo(map)
  L.control.scale({ imperial: false }).addTo(map)
  map.pm.setGlobalOptions({ snappable: true, snapDistance, allowSelfIntersection: false })
  map.setView([31.85, 117.26], 11)
  const areas = L.featureGroup().addTo(map)
  const rest = L.featureGroup().addTo(map)
  let now: DrawView | undefined
  let told: Outline | undefined
  let fitted = false
  // Until a hand moves it, the map shows all of what is drawn at whatever size it is given.
  let moved = false
  for (const deed of ['pointerdown', 'wheel', 'keydown'])
    place.addEventListener(
      deed,
      () => {
        moved = true
      },
      { passive: true }
    )
  const watch = new ResizeObserver(() => {
    map.invalidateSize({ animate: false })
    if (fitted && !moved) showAll()
  })
  watch.observe(place)

  map.on('pm:create', ({ layer }) => {
    const outline = outlineOf(layer as L.Polygon)
    layer.remove()
    tell.drawn(outline)
  })
  map.on('click', ({ latlng }) => {
    if (now?.mode === 'place') tell.placed([round(latlng.lng), round(latlng.lat)])
  })

  const show = (view: DrawView) => {
    const before = now
    now = view
    rest.clearLayers()
    // While corners are being moved the layer itself is the truth: drawing it anew would drop what is held.
    if (!before || !sameAreas(before, view, told)) {
      map.pm.disableDraw()
      areas.clearLayers()
      for (const [i, area] of view.areas.entries()) if (area.outline) drawArea(area, i, view)
      if (view.mode === 'draw') startDrawing(map)
    }
    drawBackground(rest, view)
    drawMarks(rest, view)
    for (const point of view.points) drawPoint(point, view)
    place.classList.toggle('placing', view.mode === 'place')
    if (!fitted) showAll()
  }

  function drawArea(area: DrawnArea, i: number, view: DrawView) {
    const chosen = area.key === view.at
    const layer = L.polygon(latLngs(area.outline!), {
      color: chosen ? colours.accent : colours.quiet,
      weight: chosen ? 3 : 1.5,
      fillColor: tints[i % tints.length]!,
      fillOpacity: 0.75,
      bubblingMouseEvents: view.mode === 'place'
    }).addTo(areas)
    layer.bindTooltip(textNode(area.name), { permanent: true, direction: 'center', className: 'map-name' })
    layer.on('click', () => now?.mode === 'look' && tell.choose(area.key))
    if (!chosen || view.mode !== 'edit') return
    layer.bringToFront()
    layer.pm.enable({ snappable: true, snapDistance, allowSelfIntersection: false })
    layer.on('pm:edit', () => {
      told = outlineOf(layer)
      tell.drawn(told)
    })
  }

  function drawPoint(point: MapPoint, view: DrawView) {
    const chosen = point.key === view.at
    const building = point.kind === 'building'
    const dot = L.circleMarker(corner(point.at), {
      radius: chosen ? 8 : building ? 4 : 6,
      color: point.strays ? colours.warm : colours.accent,
      weight: chosen ? 3 : 1.5,
      fillColor: point.strays ? colours.warm : building ? colours.sheet : colours.accentSoft,
      fillOpacity: 1,
      pmIgnore: true,
      snapIgnore: true
    } as L.CircleMarkerOptions).addTo(rest)
    dot.bindTooltip(textNode(point.name))
    dot.on('click', event => {
      if (now?.mode !== 'look') return
      L.DomEvent.stopPropagation(event)
      tell.choosePoint(point.key)
    })
  }

  function showAll() {
    const drawn = areas.getLayers().length > 0 ? areas.getBounds() : rest.getBounds()
    if (!drawn.isValid()) return
    fitted = true
    map.fitBounds(drawn, { padding: [24, 24], animate: false })
  }

  return {
    show,
    showAll,
    close: () => {
      watch.disconnect()
      map.remove()
    }
  }
}

const round = (n: number) => Math.round(n * 1e7) / 1e7

/** Names come from people: they are text, never markup. */
function textNode(text: string): HTMLElement {
  const span = document.createElement('span')
  span.textContent = text
  return span
}

/** Whether the areas stand as drawn; what the hand itself has just told is drawn already. */
function sameAreas(a: DrawView, b: DrawView, told: Outline | undefined): boolean {
  return (
    a.mode === b.mode &&
    a.at === b.at &&
    a.areas.length === b.areas.length &&
    b.areas.every(({ outline, key }, i) => {
      const before = a.areas[i]
      return before?.key === key && (before.outline === outline || (outline !== undefined && outline === told))
    })
  )
}

function drawBackground(group: L.FeatureGroup, { background }: DrawView) {
  for (const { outline, name } of background) {
    const layer = L.polygon(latLngs(outline), {
      color: colours.quiet,
      weight: 1,
      dashArray: '6 4',
      fill: false,
      interactive: false
    }).addTo(group)
    if (name) layer.bindTooltip(textNode(name), { permanent: true, direction: 'center', className: 'map-name faint' })
  }
}

function drawMarks(group: L.FeatureGroup, { marks }: DrawView) {
  for (const outline of marks)
    L.polygon(latLngs(outline), {
      color: colours.wrong,
      weight: 2,
      fillColor: colours.wrong,
      fillOpacity: 0.35,
      interactive: false,
      pmIgnore: true,
      snapIgnore: true
    } as L.PolylineOptions).addTo(group)
}

function startDrawing(map: L.Map) {
  map.pm.enableDraw('Polygon', {
    snappable: true,
    snapDistance,
    allowSelfIntersection: false,
    tooltips: false,
    templineStyle: { color: colours.warm },
    hintlineStyle: { color: colours.warm, dashArray: '5 5' },
    pathOptions: { color: colours.warm }
  })
}
