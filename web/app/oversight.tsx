import { useMe } from '../access/session.ts'
import { SupplyFiguresSection } from '../care/figures.tsx'
import { CaseTimesSection } from '../cases/times.tsx'
import { OversightPage } from '../statistics/oversight.tsx'

/** Open work, waiting times, and the stock of free supplies of one area, side by side; each is read by its own domain alone. */
export function Oversight() {
  const { may } = useMe()
  return (
    <OversightPage
      more={area => (
        <>
          {may('cases.read') && <CaseTimesSection area={area} />}
          {may('care.read') && <SupplyFiguresSection area={area} />}
        </>
      )}
    />
  )
}
