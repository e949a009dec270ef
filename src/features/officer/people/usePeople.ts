import { useCallback } from 'react'
import type { Invites } from '../../../../contract/desk'
import type { Officer } from '../../../../contract/officer'
import type * as v from 'valibot'
import { type Result, success } from '../../../../contract/result'
import { call } from '@/shared/api/call'
import { callDesk } from '@/shared/api/callDesk'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { type Asked, useAsked } from '../useAsked'

export interface People {
  officers: Officer[]
  invites: v.InferOutput<typeof Invites>['invites']
  /** Names of stations to choose from: those with communities and those where somebody works. */
  stations: string[]
  asOf: string
}

async function askPeople(): Promise<Result<People>> {
  const [listed, open, areas] = await Promise.all([callFieldwork('officers.list', {}), callDesk('officers.invites', {}), call('areas.list', {})])
  if (!listed.ok) return listed
  if (!open.ok) return open
  const { officers } = listed.value
  const known = [...(areas.ok ? areas.value.areas : []), ...officers.filter(({ revokedAt }) => revokedAt === null)].map(({ station }) => station)
  return success({ officers, ...open.value, stations: [...new Set(known)] })
}

/** Who works here, and who is invited. */
export const usePeople = (): Asked<People> => useAsked(useCallback(askPeople, []))
