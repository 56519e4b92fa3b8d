import { type ReactNode, useEffect, useRef } from 'react'

/** Whoever came by keyboard types at once. */
export function Focused({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  return <div ref={place}>{children}</div>
}
