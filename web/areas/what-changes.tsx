import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Day } from '../../contract/values.ts'
import { ErrorSummary, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import type { Change } from './change-rules.ts'

const needs: Record<Change['kind'], (change: Change) => boolean> = {
  opened: ({ after }) => after.length > 0,
  renamed: () => false,
  split: ({ after }) => after.length > 1,
  merged: ({ before }) => before.length > 1,
  recut: ({ buildings }) => buildings.length > 0,
  closed: () => true
}

/** How many buildings and people would move: the server makes the change, counts, and takes it back. */
export function WhatChanges({ change, on }: { change: Change; on: string }) {
  const { t, number, language } = useWords()
  const day = Day.safeParse(on)
  const key = useDeferredValue(JSON.stringify(change))
  const asked = useQuery({
    queryKey: ['what-changes', key, on],
    queryFn: () =>
      calls.areas.previewAreaChange({
        body: { ...(JSON.parse(key) as Change), on: day.data!, source: t('change.previewAsk') }
      }),
    enabled: day.success && needs[change.kind](JSON.parse(key) as Change),
    placeholderData: keepPreviousData,
    gcTime: 0
  })
  if (asked.error) return <ErrorSummary problem={asked.error} />
  if (!asked.data) return null
  const { buildingsMoved, peopleMoved, callsMoved, devices, alone } = asked.data
  return (
    <>
      <p>
        {buildingsMoved === 0 && peopleMoved === 0
          ? t('change.previewNone')
          : t('change.preview', { buildings: number(buildingsMoved), people: number(peopleMoved) })}
      </p>
      {callsMoved + devices > 0 && (
        <p>{t('change.previewCalls', { calls: number(callsMoved), devices: number(devices) })}</p>
      )}
      {alone.length > 0 && (
        <p className="needs">{t('change.previewAlone', { grids: alone.join(language === 'zh' ? '、' : ', ') })}</p>
      )}
    </>
  )
}
