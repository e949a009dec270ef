/** What nobody needs to report a scam with, and nobody should send. */
export type Secret = 'idNumber' | 'code' | 'password'

export const secretNames: Record<Secret, string> = { idNumber: '身份证号', code: '验证码', password: '密码' }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** By the check digit of GB 11643: other long numbers, such as a scammer's card, stay. */
function isIdNumber(text: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}

/**
 * Puts 隐去 in the place of ID numbers, codes and passwords. On the phone with a word why; on the server once more.
 *
 * @returns the text, and what was in it
 */
export function maskSecrets(text: string): { text: string; found: Secret[] } {
  const found = new Set<Secret>()
  const hidden = (secret: Secret) => {
    found.add(secret)
    return `（${secretNames[secret]}已隐去）`
  }
  const masked = text
    .replace(/(^|\D)(\d{17}[\dXx])(?!\d)/g, (whole, before: string, number: string) => (isIdNumber(number) ? before + hidden('idNumber') : whole))
    // Within a clause, and no amount that was paid (验证码，转了5000元).
    .replace(/((?:验证码|校验码|动态码|确认码)(?!已隐去)[^\d，。；！？,;!?\n转付扣花]{0,6}?)\d{4,8}(?!\d)/g, (_, before: string) => before + hidden('code'))
    // With a digit: without, it may be a word that is still being spelled (密码是duoshao).
    .replace(/((?:密码|口令)(?:是|为|：|:|\s){1,3})(?=[A-Za-z!@#$%^&*._-]*\d)[A-Za-z0-9!@#$%^&*._-]{4,}/g, (_, before: string) => before + hidden('password'))
    // What is typed key by key goes on where its beginning has been hidden.
    .replace(/（验证码已隐去）\d+/g, () => hidden('code'))
    .replace(/（密码已隐去）[A-Za-z0-9!@#$%^&*._-]+/g, () => hidden('password'))
  return { text: masked, found: [...found] }
}
