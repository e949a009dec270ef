import { seenOf } from './unseenSigns'

/** Cyrillic and Greek letters drawn as the Latin one at the same place. */
const drawnAlike = 'АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'
const latin = 'ABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo'
const latinOf = new Map([...drawnAlike].map((letter, i) => [letter, latin.charAt(i)]))

/** How a name looks: two that nobody can tell apart on the page are the same text. Only for comparing. */
export const looksOf = (name: string): string => Array.from(seenOf(name.normalize('NFKC')), sign => latinOf.get(sign) ?? sign).join('')
