/** Lists are counted up to a thousand rows; what the server says beyond is what the planner expects. */
export const isEstimate = (total: number | undefined): boolean => total !== undefined && total >= 1000

/** How a list that comes page by page asks for the next one: by the key the last ended with. */
export const byKey = {
  initialPageParam: '',
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined
}

interface Asked {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

/** What a table of such a list takes: its next page, and how many there are in all, where the answer says so. */
export const goingOn = (asked: Asked, total?: number) => ({
  more: asked.hasNextPage ? () => void asked.fetchNextPage() : undefined,
  busy: asked.isFetchingNextPage,
  paged: true,
  total,
  estimated: isEstimate(total)
})
