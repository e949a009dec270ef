import type { Finding } from './content'

function block(finding: Finding): string {
  const sign = finding.warning ? '·' : '✗'
  return `  ${sign} ${finding.id}【${finding.rule}】${finding.problem}\n    ${finding.warning ? '建议' : '怎么改'}：${finding.mend}`
}

/** Findings under the file they are in, errors before wishes. */
export function reportFindings(findings: readonly Finding[]): string {
  const files = [...new Set(findings.map(({ file }) => file))]
  return files
    .map(file => {
      const here = findings.filter(finding => finding.file === file)
      const sorted = [...here.filter(({ warning }) => !warning), ...here.filter(({ warning }) => warning)]
      return [file, ...sorted.map(block), ''].join('\n')
    })
    .join('\n')
}
