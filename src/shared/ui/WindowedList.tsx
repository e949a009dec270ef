import { View } from '@tarojs/components'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { boxesOf, screenHeight } from '@/platform/measure'
import { type ListWindow, windowOf } from '../windowOf'

const chunkLength = 4
/** First what is on the screen; what is around it when that stands, in milliseconds. */
const restMs = 300

interface WindowedListProps<T> {
  /** Unique on the page. */
  id: string
  items: readonly T[]
  /** Height of one item before it has been measured, in px. */
  itemHeight: number
  children: (item: T) => ReactNode
  /** Hands the page the function to call on every scroll with how far it is scrolled, in px. */
  onScroller: (scroll: (scrollTop: number) => void) => void
  /** The end of the list is near. */
  onEnd: () => void
}

/** Draws the part of a long list that is near the screen: the number of nodes does not grow with the list. */
export function WindowedList<T>({ id, items, itemHeight, children, onScroller, onEnd }: WindowedListProps<T>) {
  const chunkCount = Math.ceil(items.length / chunkLength)
  /** Measured heights by chunk; top is how far down the page the list begins. */
  const measured = useRef<{ heights: (number | undefined)[]; top: number; scrollTop: number }>({ heights: [], top: 0, scrollTop: 0 })
  const [, redraw] = useState<ListWindow>()
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), restMs)
    return () => clearTimeout(timer)
  }, [])

  const supposed = chunkLength * itemHeight
  const windowNow = (): ListWindow => {
    const { heights, top, scrollTop } = measured.current
    const all = Array.from({ length: chunkCount }, (_, i) => heights[i] ?? supposed)
    return windowOf(all, scrollTop - top, screenHeight(), settled ? screenHeight() : 0)
  }
  const shown = windowNow()
  const drawn = useRef({ shown, windowNow })
  drawn.current = { shown, windowNow }

  const scroll = useCallback((scrollTop: number) => {
    measured.current.scrollTop = scrollTop
    const next = drawn.current.windowNow()
    if (next.first !== drawn.current.shown.first || next.end !== drawn.current.shown.end) redraw(next)
  }, [])
  useEffect(() => onScroller(scroll), [onScroller, scroll])

  useEffect(() => {
    if (shown.end >= chunkCount) onEnd()
  }, [shown.end, chunkCount, onEnd])

  const chunks = Array.from({ length: shown.end - shown.first }, (_, i) => shown.first + i)
  useEffect(() => {
    const ids = chunks.map(chunk => `${id}-${chunk}`)
    void boxesOf([id, ...ids]).then(([list, ...boxes]) => {
      if (list) measured.current.top = list.top + measured.current.scrollTop
      boxes.forEach((box, i) => box && (measured.current.heights[shown.first + i] = box.height))
    })
  })

  return (
    <View id={id} role="list">
      <View style={`height:${shown.above}px`} />
      {chunks.map(chunk => (
        <View key={chunk} id={`${id}-${chunk}`}>
          {items.slice(chunk * chunkLength, (chunk + 1) * chunkLength).map(children)}
        </View>
      ))}
      <View style={`height:${shown.below}px`} />
    </View>
  )
}
