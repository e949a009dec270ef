/** Signs that turn the words after them: nobody sees them, and what stands there is not what was written. */
export const turning = /\p{Bidi_Control}/u

/** What begins a new line, or goes on somewhere else in it. */
export const breaking = /[\t-\r\u0085\u2028\u2029]/

/** The empty Braille cell, and what by its nature has no shape of its own: of no width, controls, signs of nobody's fonts. */
const unseen = /[\u2800\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}]/gu

/** Within an emoji they have a meaning: the joiner between two, and the sign that asks for the coloured form. */
const inEmoji =
  /(?<=\p{Extended_Pictographic})\ufe0f|(?<=[#*0-9])\ufe0f(?=\u20e3)|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/gu

/** Languages heap two or three on a letter. */
export const heaped = /\p{M}{5}/u

export const hasUnseen = (text: string): boolean => text.replace(inEmoji, '').search(unseen) >= 0

/** A text without blanks and signs that nobody sees. */
export const seenOf = (text: string): string => text.replace(unseen, '').replace(/\s/g, '')
