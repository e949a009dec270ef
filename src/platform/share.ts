/** In browsers a page is passed on by its address; in WeChat by a button of WeChat's own. */
export const sharesByButton = false

/** The address of a page of this app. */
export const linkTo = (path: string): string => new URL(path, window.location.origin).href
