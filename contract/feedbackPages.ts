import type { FeedbackAbout } from './feedback'

/** The names of the pages that feedback can come from, by their paths without the last part. */
const pageNames: Readonly<Record<string, string>> = {
  'pages/home': '首页',
  'pages/quiz': '答题',
  'pages/cases': '案例',
  'pages/me': '我的',
  'pages/call': '一键举报',
  'subpackages/quiz/practice': '练习',
  'subpackages/quiz/checkup': '防骗体检',
  'subpackages/quiz/progress': '我的进步',
  'subpackages/quiz/case': '案例',
  'subpackages/quiz/favourites': '我的收藏',
  'subpackages/quiz/lessons': '小课堂',
  'subpackages/quiz/lesson': '小课堂',
  'subpackages/city/alerts': '预警',
  'subpackages/city/alert': '预警',
  'subpackages/city/letter': '来信',
  'subpackages/city/partners': '反诈联盟',
  'subpackages/report/form': '填写举报',
  'subpackages/report/mine': '我的举报',
  'subpackages/report/one': '我的举报',
  'subpackages/report/status': '查举报进度',
  'subpackages/guide/list': '帮办',
  'subpackages/guide/walk': '帮办指引',
  'subpackages/guide/join': '和民警一起做',
  'subpackages/guide/recheck': '再看一次',
  'subpackages/guide/family': '家人一起做',
  'subpackages/voice/changes': '你的建议改了什么',
  'subpackages/voice/survey': '问卷',
  'subpackages/voice/stories': '高手在民间'
}

/** What feedback is about, in a few words: 一道题（防骗体检）. Empty where it is about nothing in particular. */
export function aboutWords({ alertId, caseId, lessonId, page, questionId }: FeedbackAbout): string {
  const place = page ? (pageNames[page] ?? '') : ''
  if (questionId) return place ? `一道题（${place}）` : '一道题'
  const text = caseId ? '一个案例' : lessonId ? '一节小课堂' : alertId ? '一条预警' : ''
  return text || place
}
