import type { Intent, Move } from '../../../contract/scenario'
import type { Signs } from './moveSigns'

/**
 * How much each sign counts. The numbers were fitted (softmax regression over the moves offered and none of them) on sentences
 * written for it, some of which no move fits; they change only together with the rules and phrases they weigh.
 */
const weights: Readonly<Record<keyof Signs, number>> = {
  own: 0.88, near: 0.59, lastOwn: 1.19, alike: 1.3, found: 1.79, also: 1.26, heard: 1.93, general: 0.25, contrast: 4.5,
  lastContrast: 1.72, example: 1.68, exampleTop: 0.56, byRules: 0.92, asked: 1.47, alongBack: 0.43, closed: -0.7,
  alongProof: -0.72, alongAsks: 0.01, against: 1.57, asks: 0.93
}

/** What is said more often, or less, than its signs let one think. */
const usual: Readonly<Partial<Record<Intent, number>>> = {
  agree: -0.03, refuse: 0.15, hangUp: 0.42, ask: 0.42, askWho: -0.15, askWhy: -0.26, askProof: 0.27, checkSelf: -0.71,
  askFamily: -1.04, callPolice: -0.65, delay: 0.63, stopSharing: -0.03, keepSecret: 0.31, giveDetails: -0.3,
  giveCode: 0.75, clickLink: -0.01, installApp: 0.21, shareScreen: 0.24, sendMoney: -0.94
}

/** What a move must outweigh to be meant at all. */
export const nothing = 0.71

/** And how much more, the less the sentence speaks of anything that is offered. */
export const unheard = 1.59

const names = Object.keys(weights) as (keyof Signs)[]

/** What the signs of a move weigh together. */
export const weighed = ({ intent }: Move, signs: Signs): number => names.reduce((sum, name) => sum + weights[name] * signs[name], usual[intent] ?? 0)
