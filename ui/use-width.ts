import { useEffect, useRef, useState } from 'react'

/** The width it is given in pixels, so that names stay as large on a phone. */
export function useWidth() {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  return { place, width }
}
