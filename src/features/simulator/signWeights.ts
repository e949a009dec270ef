import type { Intent, Move } from '../../../contract/scenario'
import type { Signs } from './moveSigns'

/**
 * How much each sign counts. The numbers were fitted (softmax regression over the moves offered and none of them) on sentences
 * written for it, some of which no move fits; they change only together with the rules and phrases they weigh.
 */
const weights: Readonly<Record<keyof Signs, number>> = {
  own: 2.07, near: 0.58, lastOwn: 0.33, alike: 1.42, found: 1.99, also: 1.47, heard: 1.77, general: 0.27, contrast: 4.21,
  lastContrast: 1.94, example: 1.47, exampleTop: 0.55, byRules: 0.84, asked: 2, alongBack: 0.27, closed: -0.94,
  alongProof: -0.35, alongAsks: -0.59, against: 1.55, onlyAsked: -1.32, asks: 0.55
}

/** What is said more often, or less, than its signs let one think. */
const usual: Readonly<Partial<Record<Intent, number>>> = {
  agree: 0.05, refuse: 0.13, hangUp: 0.76, ask: 0.31, askWho: -0.61, askWhy: -0.58, askProof: 0.49, checkSelf: -0.75,
  askFamily: -0.72, callPolice: -0.85, delay: 0.39, stopSharing: -0.52, keepSecret: 0.47, giveDetails: -0.41,
  giveCode: 0.88, clickLink: 0.29, installApp: 0.11, shareScreen: 0.4, sendMoney: -0.31
}

/** What a move must outweigh to be meant at all. */
export const nothing = 0.46

/** And how much more, the less the sentence speaks of anything that is offered. */
export const unheard = 2.18

const names = Object.keys(weights) as (keyof Signs)[]

/** What the signs of a move weigh together. */
export const weighed = ({ intent }: Move, signs: Signs): number => names.reduce((sum, name) => sum + weights[name] * signs[name], usual[intent] ?? 0)
