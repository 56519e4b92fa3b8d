import { expect, test } from 'vitest'
import { equalOption } from './times-option.ts'

test('a side of which nothing was decided has no bar, and not one of no days', () => {
  const side = (median: number | null) => ({
    decided: median === null ? 0 : 3,
    inTime: 0,
    granted: 0,
    median,
    returned: 4
  })
  const option = equalOption([{ matter: 'help-request', name: '求助', residents: side(0), newcomers: side(null) }], {
    t: (key: string) => key
  } as never) as { series: { data: unknown[] }[] }
  expect(option.series.map(({ data }) => data)).toEqual([[0], [null]])
})
