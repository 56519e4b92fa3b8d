import { useWords } from '../../../ui/index.ts'
import type { PickedAddress } from '../address-picker.tsx'

/** An address names the area it lies in; how it is written is checked against the standard ones, and may stay open. */
export function useAddressCheck(): (place: PickedAddress) => string | undefined {
  const { t } = useWords()
  return place => {
    if (place.address.trim() === '') return t('form.required', { field: t('life.address.to') })
    return place.area ? undefined : t('life.address.needed')
  }
}
