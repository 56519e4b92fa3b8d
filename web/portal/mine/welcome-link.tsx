import { portal } from '../../../contract/portal.ts'
import type { View } from '../view.ts'

/** The way to the welcome pack of a street: where to see a doctor, go to school, and whom to ask. */
export function WelcomeLink({ view: { t, to }, street }: { view: View; street: string }) {
  return (
    <p>
      <a href={to(portal.welcome.path, { q: street })}>{t('welcome.of', { street })}</a>
    </p>
  )
}
