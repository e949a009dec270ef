/** 预警研判、宣传教育、技术防控、案件处置: one matter from its first sign to its result. In no package that a resident loads. */
export const loopActions = {} as const
