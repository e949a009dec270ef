import type { Area } from '../../contract/area'
import type { Standings } from '../../contract/contest'
import { hideGroups, least } from '../statistics/hideGroups'
import type { PublishedCount } from '../store/contestStandings'
import type { ContestRow } from '../store/contests'

/** A community counts as if so many people more had passed as everywhere. */
const weight = 20

/**
 * A share as the mean of a beta-binomial model whose prior has the share of the whole for its mean: small groups are drawn towards it,
 * large ones hardly. Sources: B. Efron and C. Morris, Stein's paradox in statistics, Scientific American 236 (5), 1977, 119–127;
 * A. Gelman et al., Bayesian Data Analysis, 3rd ed., 2013, ch. 5.3.
 */
export const shrunkShare = (passed: number, people: number, whole: number): number => (passed + weight * whole) / (people + weight)

/** Communities beside each other. Fewer than five people are not told of, nor can they be found by subtracting. */
export function standingsOf(contest: ContestRow, counts: readonly PublishedCount[], areas: readonly Area[], now: Date): Standings {
  const named = contest.communities.length > 0 ? contest.communities : areas.map(({ id, name }) => ({ communityId: id, name }))
  const countOf = (communityId: string) => counts.find(count => count.communityId === communityId) ?? { people: 0, passed: 0 }
  const elsewhere = sum(counts.filter(({ communityId }) => !named.some(each => each.communityId === communityId)))
  const whole = sum(counts)
  const share = whole.people > 0 ? whole.passed / whole.people : 0
  const groups = named.map(({ communityId }) => ({ people: countOf(communityId).people, any: countOf(communityId).people > 0 }))
  const shown = hideGroups({ apart: true, groups: [...groups, { people: elsewhere.people, any: elsewhere.people > 0, unlisted: true }] })
  const isShown = whole.people >= least
  return {
    communities: named.map(({ communityId, name }, i) => {
      const { passed, people } = countOf(communityId)
      return isShown && shown[i] ? { communityId, name, people, passedShare: rounded(shrunkShare(passed, people, share)) } : { communityId, name, people: null, passedShare: null }
    }),
    people: isShown ? whole.people : null,
    passedShare: isShown ? rounded(share) : null,
    asOf: now.toISOString()
  }
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000

const sum = (counts: readonly Pick<PublishedCount, 'passed' | 'people'>[]) =>
  counts.reduce((all, { passed, people }) => ({ people: all.people + people, passed: all.passed + passed }), { people: 0, passed: 0 })
