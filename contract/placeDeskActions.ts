/** Places with a code on the wall, as officers look after them. In no package that a resident loads. */
export const placeDeskActions = {} as const
