import { type ChangeEvent, useEffect, useState } from 'react'
import { Photographed } from '../../contract/field-photos.ts'
import { useDevice } from '../app/device.tsx'
import { Choices, Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'
import { isPhoto, isToSend, mostPictures } from '../device/outbox-rules.ts'
import { drawnAnew, sha256Of } from '../device/picture.ts'
import { RecordFlow } from './flow.tsx'
import { compareAddresses } from './route-rules.ts'

/** A photo of a building or of its notice board. It names no person, and there is nowhere to say one. */
export function RecordPhoto() {
  const { t } = useWords()
  const { store } = useDevice()
  const [building, setBuilding] = useState<string>()
  const [what, setWhat] = useState<Photographed>()
  const [picture, setPicture] = useState<Uint8Array<ArrayBuffer>>()
  const [unreadable, setUnreadable] = useState(false)
  const shown = usePictureUrl(picture)
  const buildings = store.rows
    .flatMap(row => (row.is === 'building' ? [row] : []))
    .sort((a, b) => compareAddresses(`${a.address}${a.name}`, `${b.address}${b.name}`))
  const unsent = store.lines.filter(({ mark, command }) => isToSend(mark) && isPhoto(command)).length
  const refused =
    unsent >= mostPictures
      ? t('round.photo.many', { n: unsent })
      : buildings.length === 0 && t('round.photo.noBuildings')
  if (refused)
    return (
      <Page title={t('round.photo')} back={to('today')}>
        <p>{refused}</p>
      </Page>
    )
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (!file) return
    const drawn = await drawnAnew(file).catch(() => undefined)
    setPicture(drawn)
    setUnreadable(drawn === undefined)
  }
  return (
    <RecordFlow
      place={['today']}
      title={t('round.photo')}
      steps={[
        {
          ask: t('round.photo.where'),
          missing: !building && t('door.choose'),
          input: (
            <Choices
              name="building"
              label={t('round.photo.building')}
              options={buildings.map(({ id, name, address }) => ({ key: id, text: `${name} · ${address}` }))}
              chosen={building ? [building] : []}
              change={([one]) => setBuilding(one)}
            />
          )
        },
        {
          ask: t('round.photo.what'),
          missing: !what && t('door.choose'),
          input: (
            <Choices
              name="what"
              label={t('round.photo.what')}
              hint={t('round.photo.never')}
              options={Photographed.options.map(key => ({ key, text: t(`round.photo.${key}`) }))}
              chosen={what ? [what] : []}
              change={([one]) => setWhat(one)}
            />
          )
        },
        {
          ask: t('round.photo.take'),
          missing: !picture && t(unreadable ? 'round.photo.unreadable' : 'round.photo.none'),
          input: (
            <>
              <p>{t('round.photo.never')}</p>
              <p className="field">
                <label htmlFor="picture">{t('round.photo.take')}</label>
                <input id="picture" type="file" accept="image/*" onChange={take} />
              </p>
              {shown && <img className="photo" src={shown} alt={t('round.photo.shown')} />}
            </>
          )
        }
      ]}
      summary={[
        [t('round.photo.building'), buildings.find(({ id }) => id === building)?.name],
        [t('round.photo.what'), what && t(`round.photo.${what}`)],
        [t('round.photo.size'), picture && t('round.photo.kilobytes', { n: Math.ceil(picture.length / 1000) })]
      ]}
      note={t('round.photo.never')}
      keep={async begin =>
        store.appendPhoto(
          {
            ...begin(),
            kind: 'photo',
            what: what!,
            building: building!,
            bytes: picture!.length,
            sha256: await sha256Of(picture!)
          },
          picture!
        )
      }
    />
  )
}

/** The picture as it will be sent, for as long as it is shown. */
function usePictureUrl(picture: Uint8Array<ArrayBuffer> | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!picture) return setUrl(undefined)
    const made = URL.createObjectURL(new Blob([picture], { type: 'image/jpeg' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return url
}
