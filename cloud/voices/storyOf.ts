import type { TextFinding } from '../../contract/publishing'
import type { DeskStory } from '../../contract/voiceDesk'
import { checkTexts } from '../../contract/wording/checkTexts'
import type { StoryRow } from '../store/voicesStories'

/** What the rules say to a story; a resident's own sentences may be long. */
export const storyFindings = ({ byline, text, title }: Pick<StoryRow, 'byline' | 'text' | 'title'>): TextFinding[] =>
  checkTexts([
    { field: 'title', where: '标题', text: title, voice: 'name' },
    { field: 'text', where: '正文', text, voice: 'told' },
    { field: 'byline', where: '署名', text: byline ?? '', voice: 'name' }
  ]).filter(({ rule }) => rule !== '句子短')

/** With these nothing comes out: they may tell who somebody is. */
export const standsAgainst = ({ rule }: TextFinding): boolean => rule === '个人信息' || rule === '不留真号码'

/** As editors see it: not whose it is. */
export function deskStoryOf(row: StoryRow): DeskStory {
  const findings = storyFindings(row)
  return { ...fieldsOf(row), findings, mayPublish: !findings.some(standsAgainst) }
}

const fieldsOf = (row: StoryRow) => ({
  id: row.ref,
  version: row.version,
  state: row.state,
  title: row.title,
  text: row.text,
  byline: row.byline,
  kind: row.kind,
  reason: row.reason,
  by: row.officer_name,
  receivedAt: row.received_at.toISOString(),
  updatedAt: row.updated_at.toISOString()
})
