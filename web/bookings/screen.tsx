import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { AreaCode } from '../../contract/values.ts'
import { useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import './bookings.css'

const every = 5000

/** For the screen in the hall: numbers and counters, large, and nobody’s name. Opens without sign-in. */
export function HallScreen() {
  const { t } = useWords()
  const { area } = useParams({ from: '/queue/$area' })
  const asked = useQuery({
    queryKey: ['hall', area],
    queryFn: () => calls.bookings.getScreen({ params: { area: AreaCode.parse(Number(area)) } }),
    refetchInterval: every
  })
  const { name = '', called = [], waiting = 0 } = asked.data ?? {}
  useEffect(() => {
    document.title = `${t('screen.title')} · ${name}`
  }, [t, name])
  return (
    <main id="main" className="hall">
      <p className="hall-name">{name}</p>
      <h1>{t('screen.title')}</h1>
      {asked.error && <p role="alert">{t('screen.lost')}</p>}
      {called.length === 0 ? (
        <p>{t('screen.none')}</p>
      ) : (
        <table className="hall-table" aria-live="polite">
          <thead>
            <tr>
              <th scope="col">{t('screen.number')}</th>
              <th scope="col">{t('screen.counter')}</th>
            </tr>
          </thead>
          <tbody>
            {called.map(({ number, counter }) => (
              <tr key={number}>
                <td>{number}</td>
                <td>{counter}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{t('queue.waiting', { n: waiting })}</p>
    </main>
  )
}
