import { expect } from 'vitest'
import { ask, takePicture } from '../visitor.ts'
import { type Day, said, withoutBarriers } from './day.ts'

type Point = [number, number]
interface Shape {
  code: number
  name: string
  origin: string
  outline: Point[][][]
}

/** A grid is drawn into its neighbour: the overlap is found, given to one of them, and buildings follow with their people. */
export async function recutGrid(day: Day): Promise<void> {
  const { page } = day.desk
  const { community, grid, neighbour, between, corner } = await someBorder(day)
  await page.goto(`/areas/${community}/draw`)
  const list = page.locator('.drawn-areas').getByRole('button', { name: grid.name })
  await list.first().click()
  const box = page.locator('details.coordinates')
  await box.locator('summary').click()
  const text = box.getByRole('textbox')
  const lines = (await text.inputValue()).split('\n')
  const at = lines.indexOf(textOf(between[0]))
  const back = lines[(at + 1) % lines.length] !== textOf(between[1])
  lines.splice(back ? at : at + 1, 0, textOf(corner))
  await text.fill(lines.join('\n'))
  await box.getByRole('button', { name: '用这些坐标' }).click()
  await page
    .getByText(new RegExp(`${grid.name}.*${neighbour.name}.*重叠|${neighbour.name}.*${grid.name}.*重叠`))
    .first()
    .waitFor()
  await page.getByText('还有重叠，请先决定归哪一个。').waitFor()
  await withoutBarriers(page)
  if (day.pictured) await takePicture(page, 'map-recut')
  await page.getByRole('button', { name: `归${grid.name}`, exact: true }).click()
  await page.getByText('没有重叠，也没有空隙').waitFor()
  const follow = page.getByLabel('让这些楼归入所在的网格，居民随楼')
  if (await follow.count()) await follow.check()
  await page.getByLabel('依据').fill('街道办事处网格调整通知')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await said(page, /^已保存 \d+ 个图形/)
}

const textOf = ([x, y]: Point): string => `${x}, ${y}`

interface Border {
  community: number
  grid: Shape
  neighbour: Shape
  /** Two corners, one after the other, that both grids have: their common edge. */
  between: [Point, Point]
  /** A point inside the neighbour. */
  corner: Point
}

async function someBorder({ desk, draw }: Day): Promise<Border> {
  const { page } = desk
  const { posts } = await ask<{ posts: { area: number }[] }>(page, '/me')
  const communities = await ask<{ code: number }[]>(page, `/areas?below=${posts[0]!.area}`)
  for (const { code } of draw.shuffle([...communities])) {
    const drawn = await ask<{ shapes: Shape[] }>(page, `/shapes?below=${code}`)
    // Nobody moves the border that an earlier day has moved: one point drawn through another day's would cut a grid in two.
    const shapes = drawn.shapes.filter(({ origin }) => origin === 'invented')
    for (const grid of draw.shuffle([...shapes]))
      for (const neighbour of shapes) {
        const between = grid === neighbour ? undefined : commonEdge(grid, neighbour)
        if (between) return { community: code, grid, neighbour, between, corner: middleOf(neighbour) }
      }
  }
  expect.fail('no two drawn grids have an edge in common')
}

const ringOf = ({ outline }: Shape): Point[] => outline[0]![0]!.slice(0, -1)

function commonEdge(one: Shape, other: Shape): [Point, Point] | undefined {
  const theirs = new Set(ringOf(other).map(textOf))
  const mine = ringOf(one)
  for (const [i, point] of mine.entries()) {
    const next = mine[(i + 1) % mine.length]!
    if (theirs.has(textOf(point)) && theirs.has(textOf(next))) return [point, next]
  }
  return undefined
}

function middleOf(shape: Shape): Point {
  const ring = ringOf(shape)
  const mean = (axis: 0 | 1) => Number((ring.reduce((sum, point) => sum + point[axis], 0) / ring.length).toFixed(6))
  return [mean(0), mean(1)]
}
