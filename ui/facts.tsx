import type { ReactNode } from 'react'

export const FactLine = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** What is known of one thing, each fact beside what it is called. */
export const Facts = ({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) => (
  <dl className="facts">
    {facts.map(([label, value]) => (
      <FactLine key={label} label={label}>
        {value}
      </FactLine>
    ))}
  </dl>
)
