/** How many are asked again in one practice: more are not told, for a number that grows shames whoever practises. */
const told = 3

/** Said where reviews are due: 有2题该复习了. */
export const dueWords = (due: number): string => `有${due > told ? '' : due}题该复习了`
