/** Part of `Tables`. 宣传活动 and the briefs made of them. */
export type ActivitiesTables = object
