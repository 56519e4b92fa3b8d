import { useMemo, useState } from 'react'
import type { Building } from '../../contract/buildings.ts'
import type { AreaCode } from '../../contract/values.ts'
import { Button, type Column, DataTable, Section, useWords } from '../../ui/index.ts'
import { byName } from './building-order.ts'

interface AssignProps {
  buildings: Building[]
  grids: { code: AreaCode; name: string }[]
  assigned: Record<string, AreaCode>
  assign: (assigned: Record<string, AreaCode>) => void
}

/** The same work as drawing a line between them, from a list. */
export function AssignBuildings({ buildings, grids, assigned, assign }: AssignProps) {
  const { t } = useWords()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const sorted = useMemo(() => [...buildings].sort(byName), [buildings])
  const columns = useMemo((): Column<Building>[] => {
    const names = new Map(grids.map(({ code, name }) => [code, name]))
    return [
      { key: 'name', title: t('buildings.name'), text: row => row.name },
      { key: 'compound', title: t('buildings.compound'), wide: true, text: row => row.compound ?? '' },
      {
        key: 'grid',
        title: t('buildings.grid'),
        text: row => names.get(assigned[row.id] ?? grids[0]!.code) ?? grids[0]!.name
      }
    ]
  }, [t, grids, assigned])
  return (
    <Section title={t('change.buildings')}>
      <p className="hint">{t('change.buildingsHint')}</p>
      <div className="button-row">
        {grids.map(({ code, name }) => (
          <Button
            key={code}
            press={() => {
              assign({ ...assigned, ...Object.fromEntries([...chosen].map(id => [id, code])) })
              choose(new Set())
            }}
          >
            {t('change.to', { name })}
          </Button>
        ))}
      </div>
      <DataTable
        caption={t('change.buildings')}
        columns={columns}
        rows={sorted}
        rowKey={row => row.id}
        chosen={chosen}
        choose={choose}
      />
    </Section>
  )
}
