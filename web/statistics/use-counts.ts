import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../contract/values.ts'
import { monthEnd, today } from '../../ui/index.ts'
import type { AsOfInArea } from '../app/as-of.ts'
import { calls } from '../app/calls.ts'

export const useCounts = (question: AsOfInArea, enabled = true) =>
  useQuery({
    queryKey: ['counts', question],
    queryFn: () => calls.statistics.getCounts({ query: question }),
    enabled
  })

/** The same question of the last month-end before the day asked about: what changed this month. */
export const useCountsAtMonthEnd = (question: AsOfInArea) =>
  useCounts({ ...question, on: monthEnd(question.on ?? today(), 1) as Day })

export const useCountsBelow = (question: AsOfInArea) =>
  useQuery({
    queryKey: ['counts', 'below', question],
    queryFn: () => calls.statistics.listCountsBelow({ query: question })
  })
