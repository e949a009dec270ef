import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { scopeOf } from '../../officers/scopeOf'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createStoryDesk } from '../../store/voicesStoryDesk'
import { deskStoryOf } from '../../voices/storyOf'
import { storyStep } from '../../voices/storyStep'
import { unknownStory } from '../../voices/unknownStory'

/** What becomes of a story, from just the version that the editor has read. */
export const decideStory: Handler<'stories.decide'> = async ({ now, store }, { officer }, input) => {
  const refusal = refuseUnkeepable(input)
  if (refusal) return refusal
  const desk = store.part(createStoryDesk)
  const { others } = await scopeOf(store, officer)
  const row = await desk.find(others, input.id)
  if (!row || row.state === 'withdrawn') return unknownStory
  const move = row.version === input.version ? storyStep(row, input) : changed
  if (!move.ok) return move
  const stepped = await desk.step(input.id, input.version, move.value, officer.name, now())
  return stepped ? success(deskStoryOf(stepped)) : changed
}

const changed = failure('CONFLICT', '这篇故事刚刚有了变化，请刷新后再看。')
