/** @returns the items without this one, or with it at the end where it was not among them */
export const toggled = <T>(items: readonly T[], item: T): T[] => (items.includes(item) ? items.filter(each => each !== item) : [...items, item])
