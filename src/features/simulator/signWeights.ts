import type { Intent, Move } from '../../../contract/scenario'
import type { Signs } from './moveSigns'

/**
 * How much each sign counts. The numbers were fitted (softmax regression over the moves offered and none of them) on sentences
 * written for it, some of which no move fits; they change only together with the rules and phrases they weigh.
 */
const weights: Readonly<Record<keyof Signs, number>> = {
  own: 2.26, near: 0.51, lastOwn: 0.44, alike: 1.47, found: 2.04, also: 1.48, heard: 1.74, general: 0.18, contrast: 4.21, lastContrast: 1.94,
  subjects: 1.03, lastSubjects: 0.33, saysYes: 0.56, example: 1.54, exampleTop: 0.63, byRules: 0.89, asked: 2.06, alongBack: 0.29, closed: -0.99,
  alongProof: -0.36, alongAsks: -0.61, against: 1.56, onlyAsked: -1.32, asks: 0.48
}

/** What is said more often, or less, than its signs let one think. */
const usual: Readonly<Partial<Record<Intent, number>>> = {
  agree: 0.06, refuse: 0.12, hangUp: 0.74, askWho: -0.63, askWhy: -0.6, askProof: 0.5, delay: 0.38, checkSelf: -0.8, askFamily: -0.7,
  callPolice: -0.86, giveDetails: -0.41, giveCode: 0.89, clickLink: 0.29, installApp: 0.11, shareScreen: 0.4, stopSharing: -0.5, sendMoney: -0.3,
  keepSecret: 0.47, ask: 0.35
}

/** What a move must outweigh to be meant at all. */
export const nothing = 0.51

/** And how much more, the less the sentence speaks of anything that is offered. */
export const unheard = 2.29

const names = Object.keys(weights) as (keyof Signs)[]

/** What the signs of a move weigh together. */
export const weighed = ({ intent }: Move, signs: Signs): number => names.reduce((sum, name) => sum + weights[name] * signs[name], usual[intent] ?? 0)
