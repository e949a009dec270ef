/** 线上问卷: served by the server. One file a survey, in the order in which they are offered. */
import reach2026 from './reach-2026.json'
import app2026 from './app-2026.json'

export const surveyFiles: readonly unknown[] = [reach2026, app2026]
