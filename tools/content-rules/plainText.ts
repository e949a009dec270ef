/** Signs that make no difference to what a sentence says. A point, a dash and a per cent sign may: 3.5万 is not 35万. */
const idle = /[\s，。、；：？！“”‘’"'()（）《》〈〉【】…·,;:?!]/g

/** @returns a text as it is compared with others: without marks and blanks, in half width and small letters; what is nothing but marks stays */
export const plainText = (text: string): string => {
  const whole = text.normalize('NFKC').toLowerCase()
  return whole.replace(idle, '') || whole
}
