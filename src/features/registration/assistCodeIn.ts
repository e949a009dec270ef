/** In full width too, and with blanks, as people write them down. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** What of a typed text can be part of a code: its digits, six at most. */
export const typedCode = (text: string): string => plain(text).replace(/\D/g, '').slice(0, 6)

/**
 * The six digits in what a camera has read: they stand alone, or in the link of the officer's code.
 *
 * @returns undefined for any other code
 */
export function scannedCode(text: string): string | undefined {
  const [, digits] = /^(?:.*[?&]code=)?(\d{6})(?:[&#].*)?$/.exec(plain(text)) ?? []
  return digits
}
