/** `npm run content:check [folder]`: checks everything in content/, prints what to mend, the coverage table and what to look at on a phone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkContent } from './content-rules/checkContent'
import type { ContentFile } from './content-rules/content'
import { coverageTable } from './content-rules/coverageTable'
import { drawingsFolder } from './content-rules/guideDrawings'
import { phoneChecks } from './content-rules/phoneChecks'
import { parsePublishedIds, type PublishedId, publishedIdsFile } from './content-rules/publishedIds'
import { reportFindings } from './content-rules/reportFindings'
import { scenarioPaths } from './content-rules/scenarioPaths'

function readJsonFiles(folder: string): ContentFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => ({
      path: join(folder, name).replaceAll('\\', '/'),
      text: readFileSync(join(folder, name), 'utf8')
    }))
}

/** The drawings that steps of guides may name: those of the app, wherever the content lies. */
function drawingNames(): string[] {
  const folder = resolve(__dirname, '..', drawingsFolder)
  return readdirSync(folder).flatMap(name => (name.endsWith('.svg') ? [name.slice(0, -4)] : []))
}

/** The ids this project published; null for a folder of drafts somewhere else, which need not hold them. */
function publishedIds(folder: string): PublishedId[] | null {
  const root = resolve(__dirname, '..')
  return resolve(folder) === resolve(root, 'content') ? parsePublishedIds(readFileSync(resolve(root, publishedIdsFile), 'utf8')) : null
}

/** @returns the exit code */
function main(folder: string): number {
  if (!existsSync(folder)) {
    console.error(`没有找到文件夹“${folder}”，请检查位置写得对不对。`)
    return 1
  }
  const today = new Date().toISOString().slice(0, 10)
  const { findings, content } = checkContent(readJsonFiles(folder), today, drawingNames(), publishedIds(folder))
  const errors = findings.filter(finding => !finding.warning)
  console.log(reportFindings(findings))
  console.log(coverageTable(content))
  console.log(`\n${scenarioPaths(content)}`)
  console.log(`\n${phoneChecks(content)}`)
  const total = content.practice.length + content.checkup.length + content.contest.length + content.officerPractice.length
  console.log(errors.length ? `\n有${errors.length}处要改。` : `\n${total}道题、${content.cases.length}个案例、${content.guides.length}份指引都合规。`)
  return errors.length ? 1 : 0
}

process.exitCode = main(process.argv[2] ?? 'content')
