/** Part of `Tables`. Daily figures made from attempts, and how often texts were opened. */
export type StatisticsTables = object
