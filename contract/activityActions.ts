/** 宣传活动 and 宣传简报. In no package that a resident loads. */
export const activityActions = {} as const
