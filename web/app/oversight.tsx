import { useMe } from '../access/session.ts'
import { SupplyFiguresSection } from '../care/figures.tsx'
import { CaseTimesSection } from '../cases/times.tsx'
import { OversightPage } from '../statistics/oversight.tsx'

/** Open work, waiting times, and the stock of free supplies, side by side; each is read by its own domain alone. */
export function Oversight() {
  const { may } = useMe()
  return (
    <OversightPage
      more={
        <>
          {may('cases.read') && <CaseTimesSection />}
          {may('care.read') && <SupplyFiguresSection />}
        </>
      }
    />
  )
}
