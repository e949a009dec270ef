import type { WeakSpot } from '../../../../../contract/statistics'
import { scamKindNames } from '../../../../../contract/vocabulary'
import { routes, tabs } from '@/routes'

/** What the card in a WeChat group says and opens: the questions of the kind; without a push in sight the app, never an officer's page. */
export const pushCardOf = (spot: Pick<WeakSpot, 'kind'> | undefined): { title: string; path: string } =>
  spot ? { title: `练一练：${scamKindNames[spot.kind]}`, path: routes.practice({ kind: spot.kind }) } : { title: '反诈同行', path: tabs.home }
