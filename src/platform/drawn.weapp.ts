/**
 * In WeChat whatever is drawn anew crosses to another process. What will be seen soon is drawn at once and shown by its
 * class: then a tap sends a class name and no page.
 */
export const showsByClass = true
