/** WeChat draws the top bar with its capsule. */
export const drawsTopBar = false
