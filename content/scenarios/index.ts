import rebate from './rebate.json'
import acquaintance from './acquaintance.json'

/** 骗局模拟器: shipped with the app, in the simulator's sub-package. One file a scenario, in the order shown; the rules of tools/content-rules hold for all. */
export const scenarioFiles: readonly unknown[] = [rebate, acquaintance]
