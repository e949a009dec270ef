/** WeChat opens its own list of chats; what the card says comes from the page's useShareAppMessage. */
export const sharesByButton = true

/** Mini-program pages have no address outside of WeChat. */
export const linkTo = (path: string): string => path
