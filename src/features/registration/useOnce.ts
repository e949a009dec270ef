import { useEffect, useRef } from 'react'

/** Runs once, when the page opens. */
export function useOnce(run: () => void): void {
  const ran = useRef(false)
  useEffect(() => {
    if (ran.current) return
    ran.current = true
    run()
  })
}
