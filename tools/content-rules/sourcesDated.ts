import type { Source } from '../../contract/question'
import { allQuestions, type Content, type ContentRule, type Finding, wholeFile } from './content'

const name = '来源与日期'
const longestUnreviewed = 400

/** Publishers' own sites besides the government's; everything else may be a mirror. */
const ownSites = [
  'people.com.cn', 'xinhuanet.com', 'news.cn', 'cctv.com', 'chinacourt.org', 'legaldaily.com.cn', 'gansudaily.com.cn',
  'fjdaily.com', 'ccn.com.cn', 'npc.gov.cn', 'lzep.cn', 'xtol.cn'
]

const isOwnSite = (host: string) => /(^|\.)gov\.cn$/.test(host) || ownSites.some(site => host === site || host.endsWith(`.${site}`))
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

type Problem = Pick<Finding, 'problem' | 'mend' | 'warning'>

function linkProblems({ url }: Pick<Source, 'url'>): Problem[] {
  const host = url && new URL(url).hostname
  return host && !isOwnSite(host)
    ? [{ problem: `网址${host}不像发布单位自己的网站，可能是转载。`, mend: '删去url，发布单位的名字留着。' }]
    : []
}

function sourceProblems({ url, date }: Source, today: string): Problem[] {
  const undated = !/^\d/.test(date)
  return [
    ...linkProblems({ url }),
    ...(!undated && date > today ? [{ problem: `日期${date}还没到。`, mend: '改成原文的发布日期。' }] : []),
    ...(!undated && date < '2010' ? [{ problem: `日期${date}太早。`, mend: '改成原文的发布日期，或者换一个近年的来源。' }] : [])
  ]
}

function reviewProblems(reviewedOn: string, today: string): Problem[] {
  if (Number.isNaN(Date.parse(reviewedOn))) return [{ problem: `核对日期${reviewedOn}不存在。`, mend: '写成2026-11-21这样的日期。' }]
  if (reviewedOn > today) return [{ problem: `核对日期${reviewedOn}还没到。`, mend: '写实际核对的那天。' }]
  return daysBetween(reviewedOn, today) > longestUnreviewed
    ? [{ problem: `上次核对是${reviewedOn}，已经超过${longestUnreviewed}天。`, mend: '对照来源再核一遍，改成今天的日期。' }]
    : []
}

/** A newspaper's own site may be none of those known here, so a link of a case or an alert is only asked about. */
const publishedLinks = (sources: readonly Pick<Source, 'url'>[]): Problem[] =>
  sources.flatMap(linkProblems).map(problem => ({ ...problem, warning: true }))

function check(content: Content): Finding[] {
  const { today } = content
  const findings = (file: string, id: string, problems: Problem[]) =>
    problems.map((problem): Finding => ({ file, id, rule: name, ...problem }))
  return [
    ...[...allQuestions(content), ...content.officerPractice, ...content.scenarios, ...content.cases, ...content.alerts, ...content.lessons, ...content.guides].flatMap(({ file, item }) =>
      findings(file, item.id, reviewProblems(item.reviewedOn, today))
    ),
    ...content.letters.flatMap(({ file, item }) => findings(file, wholeFile, reviewProblems(item.reviewedOn, today))),
    ...[...content.cases, ...content.alerts].flatMap(({ file, item }) => findings(file, item.id, publishedLinks(item.sources))),
    ...content.sources.flatMap(({ file, item }) => findings(file, item.id, sourceProblems(item, today)))
  ]
}

/** A link leads to the publisher, dates are past, and everything was checked within the last 400 days. */
export const rule: ContentRule = { name, check }
