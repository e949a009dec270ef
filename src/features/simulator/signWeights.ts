import type { Intent, Move } from '../../../contract/scenario'
import type { Signs } from './moveSigns'

/**
 * How much each sign counts. The numbers were fitted (softmax regression over the moves offered and none of them) on sentences
 * written for it, some of which no move fits; they change only together with the rules and phrases they weigh.
 */
const weights: Readonly<Record<keyof Signs, number>> = {
  own: 2.24, near: 0.48, lastOwn: 0.44, alike: 1.48, found: 2.04, also: 1.47, heard: 1.73, general: 0.17, contrast: 4.22, lastContrast: 1.95,
  subjects: 1.07, lastSubjects: 0.37, saysYes: 0.59, example: 1.55, exampleTop: 0.59, byRules: 0.87, asked: 2.05, alongBack: 0.28, closed: -0.97,
  alongProof: -0.36, alongAsks: -0.6, against: 1.56, onlyAsked: -1.33, asks: 0.48
}

/** What is said more often, or less, than its signs let one think. */
const usual: Readonly<Partial<Record<Intent, number>>> = {
  agree: 0.07, refuse: 0.12, hangUp: 0.74, askWho: -0.63, askWhy: -0.6, askProof: 0.5, delay: 0.39, checkSelf: -0.8, askFamily: -0.69,
  callPolice: -0.86, giveDetails: -0.41, giveCode: 0.89, clickLink: 0.29, installApp: 0.11, shareScreen: 0.4, stopSharing: -0.5, sendMoney: -0.31,
  keepSecret: 0.46, ask: 0.35
}

/** What a move must outweigh to be meant at all. */
export const nothing = 0.47

/** And how much more, the less the sentence speaks of anything that is offered. */
export const unheard = 2.25

const names = Object.keys(weights) as (keyof Signs)[]

/** What the signs of a move weigh together. */
export const weighed = ({ intent }: Move, signs: Signs): number => names.reduce((sum, name) => sum + weights[name] * signs[name], usual[intent] ?? 0)
