/** Whether the page draws its own top bar: the browser has none of WeChat's. */
export const drawsTopBar = true
