interface TickListProps {
  id: string
  options: readonly { value: string; label: string; fixed?: boolean }[]
  value: readonly string[]
  change: (value: string[]) => void
  describedBy?: string | undefined
}

/** Several of a few; what is fixed is ticked and stays so. */
export function TickList({ id, options, value, change, describedBy }: TickListProps) {
  return (
    <ul className="case-ticks" id={id} tabIndex={-1} aria-describedby={describedBy}>
      {options.map(({ value: key, label, fixed = false }) => (
        <li key={key}>
          <label>
            <input
              type="checkbox"
              className="tick"
              checked={fixed || value.includes(key)}
              disabled={fixed}
              onChange={event => change(event.target.checked ? [...value, key] : value.filter(one => one !== key))}
            />
            {label}
          </label>
        </li>
      ))}
    </ul>
  )
}
