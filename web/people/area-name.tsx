import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { AreaCode } from '../../contract/values.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'

const spans = [1e3, 1e6, 1e9, 1e11, 1e13]

/** The area one level up: the smallest span that the code does not already fill. */
export function areaAbove(code: number): number | undefined {
  const own = spans.findLast(span => code % span === 0) ?? 1
  const span = spans.find(one => one > own)
  return span === undefined ? undefined : code - (code % span)
}

const siblingsOf = (code: number) => ['areas', 'below', areaAbove(code) ?? null]

/** The name where the list that shows it has fetched it already. */
export const knownAreaName = (queries: QueryClient, code: number): string | undefined =>
  queries.getQueryData<{ code: number; name: string }[]>(siblingsOf(code))?.find(area => area.code === code)?.name

/** Names come by whole groups of siblings, so a list of fifty people asks a few times and not fifty. */
export function useNameOf(code: AreaCode | null): string | undefined {
  const above = code === null ? undefined : areaAbove(code)
  const { data } = useQuery({
    queryKey: siblingsOf(code ?? 0),
    queryFn: () => calls.areas.listAreas({ query: above === undefined ? {} : { below: above } }),
    enabled: code !== null,
    staleTime: 3_600_000
  })
  return data?.find(area => area.code === code)?.name
}

/** Each community numbers its grids from one: outside of it, a grid goes by the name of its community too. */
export function AreaName({ code }: { code: AreaCode }) {
  const { post } = useMe()
  const community = AreaCode.parse(code - (code % 1000))
  const elsewhere = code !== community && post !== undefined && post.area - (post.area % 1000) !== community
  const above = useNameOf(elsewhere ? community : null)
  const name = useNameOf(code)
  if (!name) return <span className="quiet">{code}</span>
  return above ? `${above} ${name}` : name
}

/** The same as text, as far as it was fetched for what is shown. */
export function useAreaText(): (code: AreaCode) => string {
  const { post } = useMe()
  const queries = useQueryClient()
  const own = post && post.area - (post.area % 1000)
  return useCallback(
    code => {
      const community = code - (code % 1000)
      const above = code !== community && own !== undefined && own !== community && knownAreaName(queries, community)
      const name = knownAreaName(queries, code)
      return name === undefined ? String(code) : above ? `${above} ${name}` : name
    },
    [queries, own]
  )
}

/** From the province down, for one place on a page of its own. */
export function AreaPath({ code }: { code: AreaCode }) {
  const { data } = useQuery({
    queryKey: ['areas', 'one', code],
    queryFn: () => calls.areas.getArea({ params: { code }, query: {} }),
    staleTime: 3_600_000
  })
  if (!data) return <span className="quiet">{code}</span>
  return [...data.path.filter(area => area.code !== code), data.area].map(area => area.name).join(' ')
}
