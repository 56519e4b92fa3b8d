import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { KeptPhoto } from '../../contract/field-photos.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, Empty, ErrorSummary, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { AreaName } from '../people/area-name.tsx'

const key = ['field', 'photos']

/** What workers photographed of buildings and notice boards; one that shows a person goes at once. */
export function Photos() {
  const { t } = useWords()
  const asked = useQuery({ queryKey: key, queryFn: () => calls.fieldPhotos.listPhotos({}) })
  return (
    <>
      <p>{t('calls.photo.lead')}</p>
      <Waiting asked={asked} shape="rows" n={4} />
      {asked.data?.length === 0 && <Empty title={t('calls.noPhotos')}>{t('calls.noPhotosNext')}</Empty>}
      {asked.data?.map(photo => (
        <Photo key={photo.id} photo={photo} />
      ))}
    </>
  )
}

/** Its picture is fetched when somebody wants to see it: who looked is noted. */
function Photo({ photo: { id, what, building, address, area, on, by } }: { photo: KeptPhoto }) {
  const { t, day } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [shown, show] = useState(false)
  const params = { id }
  const picture = useQuery({
    queryKey: [...key, id],
    queryFn: () => calls.fieldPhotos.readPhoto({ params }),
    enabled: shown
  })
  const remove = useMutation({
    mutationFn: () => calls.fieldPhotos.removePhoto({ params, body: { commandId: CommandId.parse(v7()) } }),
    onSuccess: () => {
      tell({ said: t('calls.photo.removed') })
      void queries.invalidateQueries({ queryKey: key })
    }
  })
  const of = t('calls.photo.of', { what: t(`calls.photo.${what}`), building })
  return (
    <section className="sheet" aria-label={of}>
      <h2>{of}</h2>
      <p>
        {address} · <AreaName code={area} /> · {t('calls.photo.by', { by, on: day(on) })}
      </p>
      {(picture.error ?? remove.error) && <ErrorSummary problem={(picture.error ?? remove.error)!} />}
      {picture.data && (
        <img className="door-photo" src={`data:${picture.data.type};base64,${picture.data.base64}`} alt={of} />
      )}
      <p className="deeds">
        {!shown && <Button press={() => show(true)}>{t('calls.photo.open', { building })}</Button>}
        <Button press={() => remove.mutate()} busy={remove.isPending}>
          {t('calls.photo.remove')}
        </Button>
      </p>
    </section>
  )
}
