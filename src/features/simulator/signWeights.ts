import type { Intent, Move } from '../../../contract/scenario'
import type { Signs } from './moveSigns'

/**
 * How much each sign counts. The numbers were fitted (softmax regression over the moves offered and none of them) on sentences
 * written for it, some of which no move fits; they change only together with the rules and phrases they weigh.
 */
const weights: Readonly<Record<keyof Signs, number>> = {
  own: 1.4, near: 0.88, lastOwn: 0.95, alike: 1.16, found: 1.65, also: 1.25, heard: 2.22, general: 0.14, contrast: 4.65,
  lastContrast: 1.45, example: 1.32, exampleTop: 0.44, byRules: 0.97, asked: 1.6, alongBack: 0.24, closed: -0.83,
  alongProof: -0.57, alongAsks: 0.11, against: 1.59, asks: 0.76
}

/** What is said more often, or less, than its signs let one think. */
const usual: Readonly<Partial<Record<Intent, number>>> = {
  agree: -0.01, refuse: 0.12, hangUp: 0.61, ask: 0.38, askWho: -0.12, askWhy: -0.5, askProof: 0.4, checkSelf: -0.78,
  askFamily: -0.68, callPolice: -0.86, delay: 0.77, stopSharing: -0.52, keepSecret: 0.02, giveDetails: -0.36,
  giveCode: 0.79, clickLink: -0.04, installApp: 0.24, shareScreen: 0.33, sendMoney: -0.67
}

/** What a move must outweigh to be meant at all. */
export const nothing = 0.88

/** And how much more, the less the sentence speaks of anything that is offered. */
export const unheard = 1.63

const names = Object.keys(weights) as (keyof Signs)[]

/** What the signs of a move weigh together. */
export const weighed = ({ intent }: Move, signs: Signs): number => names.reduce((sum, name) => sum + weights[name] * signs[name], usual[intent] ?? 0)
