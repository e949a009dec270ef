import type { Source } from '../../contract/question'
import { allQuestions, type Content, type ContentRule, type Finding } from './content'

const name = '来源与日期'
const longestUnreviewed = 400

/** Publishers' own sites besides the government's; everything else may be a mirror. */
const ownSites = [
  'people.com.cn', 'xinhuanet.com', 'news.cn', 'cctv.com', 'chinacourt.org', 'legaldaily.com.cn', 'gansudaily.com.cn',
  'fjdaily.com', 'ccn.com.cn', 'npc.gov.cn'
]

const isOwnSite = (host: string) => /(^|\.)gov\.cn$/.test(host) || ownSites.some(site => host === site || host.endsWith(`.${site}`))
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

type Problem = Pick<Finding, 'problem' | 'mend'>

function sourceProblems({ url, date }: Source, today: string): Problem[] {
  const host = url && new URL(url).hostname
  const undated = !/^\d/.test(date)
  return [
    ...(host && !isOwnSite(host)
      ? [{ problem: `网址${host}不像发布单位自己的网站，可能是转载。`, mend: '删去url，发布单位的名字留着。' }]
      : []),
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

function check(content: Content): Finding[] {
  return [
    ...allQuestions(content).flatMap(({ file, item }) =>
      reviewProblems(item.reviewedOn, content.today).map(problem => ({ file, id: item.id, rule: name, ...problem }))
    ),
    ...content.sources.flatMap(({ file, item }) =>
      sourceProblems(item, content.today).map(problem => ({ file, id: item.id, rule: name, ...problem }))
    )
  ]
}

/** A link leads to the publisher, dates are past, and every question was checked within the last 400 days. */
export const rule: ContentRule = { name, check }
