import type { Intent, Move } from '../../../contract/scenario'
import type { Signs } from './moveSigns'

/**
 * How much each sign counts. The numbers were fitted (softmax regression over the moves offered and none of them) on sentences
 * written for it, some of which no move fits; they change only together with the rules and phrases they weigh.
 */
const weights: Readonly<Record<keyof Signs, number>> = {
  own: 1.72, near: 0.58, lastOwn: 0.4, alike: 1.29, found: 1.84, also: 1.25, heard: 1.82, general: 0.07, contrast: 4.52,
  lastContrast: 1.85, example: 1.52, exampleTop: 0.53, byRules: 1.03, asked: 1.81, alongBack: 0.27, closed: -0.85,
  alongProof: -0.24, alongAsks: -0.24, against: 1.61, asks: 0.76
}

/** What is said more often, or less, than its signs let one think. */
const usual: Readonly<Partial<Record<Intent, number>>> = {
  agree: -0.01, refuse: 0.16, hangUp: 0.77, ask: 0.3, askWho: -0.59, askWhy: -0.51, askProof: 0.46, checkSelf: -0.72,
  askFamily: -0.65, callPolice: -0.85, delay: 0.38, stopSharing: -0.49, keepSecret: 0.03, giveDetails: -0.37,
  giveCode: 0.82, clickLink: 0.03, installApp: 0.56, shareScreen: 0.39, sendMoney: -0.41
}

/** What a move must outweigh to be meant at all. */
export const nothing = 0.7

/** And how much more, the less the sentence speaks of anything that is offered. */
export const unheard = 2

const names = Object.keys(weights) as (keyof Signs)[]

/** What the signs of a move weigh together. */
export const weighed = ({ intent }: Move, signs: Signs): number => names.reduce((sum, name) => sum + weights[name] * signs[name], usual[intent] ?? 0)
