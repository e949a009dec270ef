/** Today, people and roles, and what was written down. In no package that a resident loads. */
export const deskActions = {} as const
