import * as v from 'valibot'
import type { PersistOptions } from 'zustand/middleware'
import { readStored, removeStored, writeStored } from '@/platform/storage'

interface Envelope {
  state: unknown
  version?: number
}

/**
 * The only persist setting of the project. What was stored is parsed on load: data of another version or shape gives
 * a fresh state, never a crash.
 *
 * @param name storage key
 * @param schema the stored part of the state
 * @param version raise it when the meaning of stored data changes
 * @param partialize picks the stored part from the whole state
 */
export function persisted<State, Stored>(
  name: string,
  schema: v.GenericSchema<unknown, Stored>,
  version: number,
  partialize: (state: State) => Stored
): PersistOptions<State, Stored> {
  return {
    name,
    version,
    partialize,
    storage: {
      getItem: key => {
        const text = readStored(key)
        if (text === undefined) return null
        try {
          const stored = JSON.parse(text) as Envelope
          const parsed = v.safeParse(schema, stored.state)
          if (parsed.success && stored.version === version) return { state: parsed.output, version }
        } catch {
          // Falls through to a fresh state.
        }
        return null
      },
      setItem: (key, value) => void writeStored(key, JSON.stringify(value)),
      removeItem: removeStored
    }
  }
}
