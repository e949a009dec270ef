import type { Intent, Move } from '../../../contract/scenario'
import type { Signs } from './moveSigns'

/**
 * How much each sign counts. The numbers were fitted (softmax regression over the moves offered and none of them) on sentences
 * written for it, some of which no move fits; they change only together with the rules and phrases they weigh.
 */
const weights: Readonly<Record<keyof Signs, number>> = {
  own: 1.43, near: 0.73, lastOwn: 0.97, alike: 1.35, found: 1.85, also: 1.22, heard: 1.89, general: -0.02,
  contrast: 4.69, lastContrast: 1.5, example: 1.56, exampleTop: 0.41, byRules: 0.91, asked: 1.58, alongBack: 0.18,
  closed: -0.86, alongProof: -0.54, alongAsks: 0.07, against: 1.48, asks: 0.81
}

/** What is said more often, or less, than its signs let one think. */
const usual: Readonly<Partial<Record<Intent, number>>> = {
  agree: 0.19, refuse: 0.2, hangUp: 0.48, ask: 0.5, askWho: -0.17, askWhy: -0.2, askProof: 0.32, checkSelf: -1.02,
  askFamily: -0.94, callPolice: -0.92, delay: 0.74, stopSharing: -0.51, keepSecret: 0.08, giveDetails: -0.24,
  giveCode: 0.73, clickLink: 0.1, installApp: 0.29, shareScreen: 0.29, sendMoney: -0.72
}

/** What a move must outweigh to be meant at all. */
export const nothing = 0.78

/** And how much more, the less the sentence speaks of anything that is offered. */
export const unheard = 1.57

const names = Object.keys(weights) as (keyof Signs)[]

/** What the signs of a move weigh together. */
export const weighed = ({ intent }: Move, signs: Signs): number => names.reduce((sum, name) => sum + weights[name] * signs[name], usual[intent] ?? 0)
