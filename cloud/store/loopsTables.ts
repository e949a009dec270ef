/** Part of `Tables`. Matters from their first sign to their result, and pushes to communities. */
export type LoopsTables = object
