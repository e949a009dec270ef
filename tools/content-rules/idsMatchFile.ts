import type { Question } from '../../contract/question'
import type { Content, ContentRule, Entry, Finding } from './content'

const name = '编号与文件一致'

/** `customerService` → `customer-service` */
const kebab = (word: string) => word.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
const fileName = (file: string) => file.replace(/^.*\/|\.json$/g, '')

function questionFinding({ file, item }: Entry<Question>, word: string): Finding[] {
  const kind = fileName(file)
  const finding = (problem: string, mend: string) => [{ file, id: item.id, rule: name, problem, mend }]
  if (item.kind !== kind)
    return finding(`诈骗类型写的是${item.kind}，文件却是${kind}.json。`, '改诈骗类型，或者把这道题移到对应的文件。')
  const start = `${kebab(kind)}-${word}-`
  return new RegExp(`^${start}\\d{2}$`).test(item.id)
    ? []
    : finding(`编号应当是${start}加两位数字。`, `写成${start}01这样，已经发布过的编号不要改。`)
}

function sourceFinding(file: string, id: string): Finding[] {
  const start = `${kebab(fileName(file))}-`
  if (fileName(file) === 'shared' || id.startsWith(start)) return []
  return [{ file, id, rule: name, problem: `来源编号应当以${start}开头。`, mend: '改编号，并改用到它的题目；几类共用的放进shared.json。' }]
}

function lessonFinding({ file, item }: Content['lessons'][number]): Finding[] {
  if (item.kind === fileName(file)) return []
  const problem = `诈骗类型写的是${item.kind}，文件却是${fileName(file)}.json。`
  return [{ file, id: item.id, rule: name, problem, mend: '改诈骗类型，或者改文件的名字。' }]
}

function guideFinding({ file, item }: Content['guides'][number]): Finding[] {
  const id = `guide-${fileName(file)}`
  if (item.id === id) return []
  return [{ file, id: item.id, rule: name, problem: `编号应当是${id}，和文件名一样。`, mend: '已经发布过的编号不要改，改文件的名字。' }]
}

function officerFinding({ file, item }: Content['officerPractice'][number]): Finding[] {
  const start = `officer-${fileName(file)}-`
  if (item.topic === fileName(file) && new RegExp(`^${start}\\d{2}$`).test(item.id)) return []
  return [{ file, id: item.id, rule: name, problem: `编号应当是${start}加两位数字，内容和文件名一样。`, mend: `写成${start}01这样，topic写${fileName(file)}。` }]
}

function scenarioFinding({ file, item }: Content['scenarios'][number]): Finding[] {
  const id = `scenario-${fileName(file)}`
  if (item.id === id) return []
  return [{ file, id: item.id, rule: name, problem: `编号应当是${id}，和文件名一样。`, mend: '已经发布过的编号不要改，改文件的名字。' }]
}

function surveyFinding({ file, item }: Content['surveys'][number]): Finding[] {
  if (item.id === fileName(file)) return []
  return [{ file, id: item.id, rule: name, problem: `编号应当是${fileName(file)}，和文件名一样。`, mend: '已经发布过的编号不要改，改文件的名字。' }]
}

function check(content: Content): Finding[] {
  return [
    ...content.practice.flatMap(entry => questionFinding(entry, entry.item.type)),
    ...content.checkup.flatMap(entry => questionFinding(entry, 'checkup')),
    ...content.contest.flatMap(entry => questionFinding(entry, 'contest')),
    ...content.officerPractice.flatMap(officerFinding),
    ...content.scenarios.flatMap(scenarioFinding),
    ...content.sources.flatMap(({ file, item }) => sourceFinding(file, item.id)),
    ...content.lessons.flatMap(lessonFinding),
    ...content.guides.flatMap(guideFinding),
    ...content.surveys.flatMap(surveyFinding)
  ]
}

/** An id tells its kind, and so where to find it. */
export const rule: ContentRule = { name, check }
