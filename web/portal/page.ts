import type { ReactNode } from 'react'
import type { PortalText, View } from './view.ts'

/** A page of the portal: a pure function of what was asked. */
export interface PortalPage {
  title: PortalText
  Body: (props: { view: View }) => ReactNode
}
