/** What each field of an alert and a case is called, how it is written and how long it may be. */
export interface FieldWords {
  label: string
  hint: string
  most: number
}

const sources: Record<string, FieldWords> = {
  sources: { label: '来源', hint: '写1到4个来源。', most: 0 },
  'sources.#.publisher': { label: '谁发布的', hint: '最先发布的公安机关、法院或报社，2到40个字。', most: 40 },
  'sources.#.title': { label: '原文标题', hint: '2到80个字。', most: 80 },
  'sources.#.date': { label: '原文日期', hint: '如2026-06-18、2026-06、2026；没有年份写“原稿未写年份”。', most: 12 },
  'sources.#.url': { label: '网址（可以不填）', hint: '只放发布单位自己的网页，以https://开头。', most: 300 },
  reviewedOn: { label: '核对日期', hint: '您对照来源核对的那一天。', most: 10 },
  publisher: { label: '发布单位', hint: '2到40个字。', most: 40 },
  audiences: { label: '给谁看', hint: '选得太多了。', most: 0 }
}

const alertFields: Record<string, FieldWords> = {
  ...sources,
  title: { label: '标题', hint: '4到14个字，说最要紧的一句。', most: 14 },
  text: { label: '正文', hint: '10到160个字，先说怎么办，再说为什么。一句最多30个字。', most: 160 },
  area: { label: '范围叫什么', hint: '2到20个字，如“城东社区”。不选社区就不用写。', most: 20 },
  'action.caseId': { label: '案例', hint: '选一个已发布的案例。', most: 60 },
  'action.lessonId': { label: '小课', hint: '选一课。', most: 60 },
  validity: { label: '有效期', hint: '最后一天不能早于第一天。', most: 0 },
  'validity.from': { label: '从哪天起', hint: '选一天。', most: 0 },
  'validity.until': { label: '到哪天止', hint: '选一天，这一天还有效。', most: 0 },
  'validity.fromDay': { label: '每年从哪天起', hint: '月和日，如12-20。', most: 5 },
  'validity.untilDay': { label: '每年到哪天止', hint: '月和日，如03-10。可以跨年。', most: 5 }
}

const caseFields: Record<string, FieldWords> = {
  ...sources,
  title: { label: '标题', hint: '6到36个字，写出转折的那一下。可换行的地方加一竖“|”。', most: 36 },
  kinds: { label: '诈骗类型', hint: '选1到3类，第一个是主要的。', most: 0 },
  audiences: { label: '给谁看', hint: '选1到5种人。', most: 0 },
  place: { label: '地点', hint: '只写到市、县或区，如“宁夏银川”。', most: 20 },
  date: { label: '什么时候', hint: '照来源写，如2026-02-02、2026-02；没有年份写“9月19日，原稿未写年份”。', most: 20 },
  amount: { label: '金额（可以不填）', hint: '照来源写，如85万元、近26万元，要和经过里一致。', most: 20 },
  steps: { label: '经过', hint: '写3到8步，其中一步是转折。', most: 0 },
  'steps.#.text': { label: '步', hint: '4到90个字，不写姓名、号码和门牌。', most: 90 },
  flags: { label: '哪里不对', hint: '写2到4处。', most: 0 },
  'flags.#.mark': { label: '骗子的话', hint: '2到14个字。', most: 14 },
  'flags.#.note': { label: '为什么不对', hint: '6到60个字。', most: 60 },
  advice: { label: '怎么办', hint: '写1到3条。', most: 0 },
  'advice.#': { label: '怎么办', hint: '4到60个字，先说做什么。', most: 60 },
  questionId: { label: '配的练习题编号', hint: '如police-judge-01，在题库文件里找。', most: 60 }
}

const ordinal = { sources: '个来源：', steps: '', flags: '处：', advice: '条' } as const

const plain = (path: string): string => path.replace(/\.\d+/g, '.#')

/** @returns words for a path that no field has too, so that no finding is without a name */
export function fieldWordsOf(type: 'alert' | 'case', path: string): FieldWords {
  const fields = type === 'alert' ? alertFields : caseFields
  return fields[plain(path)] ?? fields[plain(path).split('.')[0] ?? ''] ?? { label: '其他', hint: '', most: 200 }
}

/** With its place among several: 第2步, 第1个来源：原文标题. */
export function fieldNameOf(type: 'alert' | 'case', path: string): string {
  const { label } = fieldWordsOf(type, path)
  const [group = '', place] = path.split('.')
  if (place === undefined || !/^\d+$/.test(place)) return label
  return `第${Number(place) + 1}${ordinal[group as keyof typeof ordinal] ?? ''}${label}`
}

/** The element a finding leads to. */
export const fieldIdOf = (path: string): string => `field-${path.replace(/\./g, '-')}`
