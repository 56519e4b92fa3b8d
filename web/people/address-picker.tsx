import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId } from 'react'
import type { AreaCode } from '../../contract/values.ts'
import { RareText, Suggest, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { AreaName } from './area-name.tsx'
import { AreaPicker } from './area-picker.tsx'
import './people.css'

export interface PickedAddress {
  area: AreaCode | null
  address: string
  /** Taken from the list of standard addresses, so that it has its grid. */
  standard: boolean
}

export const noAddress: PickedAddress = { area: null, address: '', standard: false }

interface AddressPickerProps {
  id: string
  value: PickedAddress
  change: (value: PickedAddress) => void
  /** The area it lies in; without it the area of the post. */
  within?: AreaCode
  describedBy?: string | undefined
  invalid?: boolean
}

/** A standard address by its beginning; what is not in the list is written out, with the community or grid it lies in. */
export function AddressPicker({ id, value, change, within, describedBy, invalid }: AddressPickerProps) {
  const { t } = useWords()
  const { post } = useMe()
  const areaId = useId()
  const place = within ?? post?.area
  const starts = useDeferredValue(value.address.trim())
  const asked = useQuery({
    queryKey: ['addresses', place, starts],
    queryFn: () => calls.areas.listAddresses({ query: { area: place!, starts } }),
    enabled: place !== undefined && starts.length > 0 && !value.standard,
    staleTime: 300_000
  })
  const found = value.standard ? [] : (asked.data ?? []).slice(0, 10)
  return (
    <div>
      <Suggest
        id={id}
        text={value.address}
        type={address => change({ area: value.standard ? null : value.area, address, standard: false })}
        busy={asked.isFetching}
        found={found.map(one => ({
          key: one.id,
          label: <RareText text={one.address} />,
          about: <AreaName code={one.grid} />,
          one
        }))}
        pick={({ one }) => change({ area: one.grid, address: one.address, standard: true })}
        none={starts && asked.isFetched ? t('pick.addressNone') : undefined}
        placeholder={t('pick.addressHint')}
        describedBy={describedBy}
        invalid={invalid ?? false}
      />
      {value.standard && value.area ? (
        <p className="hint">
          {t('pick.addressGrid')}
          <AreaName code={value.area} />
        </p>
      ) : (
        <div className="pick-area">
          <label htmlFor={areaId}>{t('pick.addressArea')}</label>
          <AreaPicker id={areaId} value={value.area} change={area => change({ ...value, area })} within={place} />
        </div>
      )}
    </div>
  )
}
