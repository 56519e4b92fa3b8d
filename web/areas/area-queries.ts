import { queryOptions } from '@tanstack/react-query'
import type { AreaCode, Day } from '../../contract/values.ts'
import { calls } from '../app/calls.ts'

const onDay = (on: Day | undefined) => (on ? { on } : {})

export const areasBelow = (below: AreaCode, on?: Day) =>
  queryOptions({
    queryKey: ['areas', 'below', below, ...(on ? [on] : [])],
    queryFn: () => calls.areas.listAreas({ query: { below, ...onDay(on) } })
  })

export const oneArea = (code: AreaCode, on?: Day) =>
  queryOptions({
    queryKey: ['areas', 'one', code, ...(on ? [on] : [])],
    queryFn: () => calls.areas.getArea({ params: { code }, query: onDay(on) })
  })

export const shapesBelow = (below: AreaCode, on?: Day) =>
  queryOptions({
    queryKey: ['shapes', below, on ?? null],
    queryFn: () => calls.areas.listShapes({ query: { below, ...onDay(on) } })
  })

export const shapeHistory = (code: AreaCode) =>
  queryOptions({
    queryKey: ['shapes', 'history', code],
    queryFn: () => calls.areas.listShapeHistory({ params: { code } })
  })

export const misplacedIn = (area: AreaCode) =>
  queryOptions({
    queryKey: ['buildings', 'misplaced', area],
    queryFn: () => calls.areas.listMisplaced({ query: { area } })
  })

/** All buildings of a community; a page of the list holds most of them. */
export const buildingsIn = (area: AreaCode) =>
  queryOptions({
    queryKey: ['buildings', area],
    queryFn: async () => {
      const pages = []
      for (let after: string | undefined; ; ) {
        const page = await calls.areas.listBuildings({ query: { area, ...(after && { after }) } })
        pages.push(page.buildings)
        if (!page.next) return pages.flat()
        after = page.next
      }
    }
  })

export const compoundsIn = (area: AreaCode) =>
  queryOptions({
    queryKey: ['buildings', 'compounds', area],
    queryFn: () => calls.areas.listCompounds({ query: { area } })
  })

/** After a change of areas, shapes or buildings everything that shows them is asked for again. */
export const changedAreas = ['areas', 'shapes', 'buildings', 'counts', 'people']
