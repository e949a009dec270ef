const fewestCharacters = 10
const fewestHan = 6

/** What is tried first. Written without blanks, in small letters. */
const common = new Set([
  'password123', 'password1234', 'passw0rd123', 'administrator', 'admin123456', 'admin12345678', 'a123456789', 'a1234567890', 'abc123456789', 'abcd123456',
  'qwerty123456', 'qwe123456789', '1q2w3e4r5t', '1qaz2wsx3edc', 'q1w2e3r4t5', 'iloveyou1314', 'woaini1314', 'woaini520520', 'woaini5201314', '5201314520',
  '1314520520', '1234512345', '12345678910', '0123456789a', 'fanzha96110', 'police110110', '国家反诈中心', '全民反诈在行动', '人民警察为人民', '为人民服务',
  '全心全意为人民服务', '一二三四五六', '一二三四五六七', '一二三四五六七八', '一二三四五六七八九十', '好好学习天天向上', '恭喜发财大吉大利', '我爱我的祖国', '天天开心快乐', '反诈同行反诈同行'
])

const runs = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'abcdefghijklmnopqrstuvwxyz']

/**
 * What is wrong with a passphrase, as a sentence for who chooses it.
 *
 * @param known names that others know: of the person, of the station
 * @returns undefined for one that will do
 */
export function passphraseFlaw(passphrase: string, known: readonly string[]): string | undefined {
  const text = compact(passphrase)
  const characters = [...text]
  const han = characters.filter(each => /\p{Script=Han}/u.test(each)).length
  if (characters.length < fewestCharacters && han < fewestHan) return '口令太短了。请用10个以上的字符，或者6个以上的汉字，比如一句只有您知道的话。'
  if (isRepeated(characters) || isRunning(text)) return '口令不能是重复的字，也不能是连着的数字或字母。请换一句只有您知道的话。'
  if (/^\d+$/.test(text)) return '口令不能全是数字：电话、生日、证件号，别人容易猜到。请换一句只有您知道的话。'
  if (common.has(text)) return '这个口令太常见，别人容易猜到。请换一句只有您知道的话。'
  const rest = known.map(compact).filter(Boolean).reduce((left, name) => left.replaceAll(name, ''), text)
  if (rest !== text && [...rest].length < 4) return '口令不能是您的名字或者单位名称。请换一句只有您知道的话。'
  return undefined
}

const compact = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** One thing again and again, or no more than three different characters. */
function isRepeated(characters: readonly string[]): boolean {
  if (new Set(characters).size <= 3) return true
  return [1, 2, 3, 4, 5].some(length => characters.length >= 2 * length && characters.every((each, i) => each === characters[i % length]))
}

/** Forwards or backwards through the digits, the alphabet or a row of keys, also beyond its end. */
function isRunning(text: string): boolean {
  return runs.some(run => {
    const round = run.repeat(Math.ceil(text.length / run.length) + 1)
    return round.includes(text) || [...round].reverse().join('').includes(text)
  })
}
