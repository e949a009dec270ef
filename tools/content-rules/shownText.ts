/** @returns a text as it is read: in full width letters, or with signs in between that nobody sees, a name is the same name */
export const shownText = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '')
