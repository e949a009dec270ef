import type { MiniProgram } from './harness/miniProgram'
import { attributeText, textOf, withParents, type PageElement } from './harness/pageTree'

/** The answers that can be chosen on the open question, in the order they stand. */
export function choicesOn(app: MiniProgram): PageElement[] {
  const groups = ['radiogroup', 'group']
  return app.findAll(
    element =>
      ['radio', 'checkbox'].includes(attributeText(element, 'aria-role')) &&
      withParents(element).some(parent => groups.includes(attributeText(parent, 'aria-role')))
  )
}

/** The phrases of a message that can be tapped. */
function phrasesOn(app: MiniProgram): PageElement[] {
  return app.findAll(element => element.tag === 'text' && attributeText(element, 'aria-role') === 'button')
}

/** Answers the open question as a reader does: taps two phrases of a message, then the answer that `pick` wants. */
export async function chooseAnswer(app: MiniProgram, pick = 0): Promise<void> {
  for (const phrase of phrasesOn(app).slice(0, 2)) await app.tapElement(phrase, textOf(phrase))
  const choices = choicesOn(app)
  const isOrder = app.shows('先排好再看答案')
  const wanted = isOrder ? choices : [choices[pick] ?? choices[0]]
  for (const choice of wanted) if (choice) await app.tapElement(choice, textOf(choice))
}

/** Answers practice questions and reads their explanations, up to and without 看结果. */
export async function answerPractice(app: MiniProgram, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await chooseAnswer(app)
    await app.tap('看答案')
    await pauseBetweenTaps()
    if (!app.shows('看结果')) await app.tap('下一题')
  }
}

/** Answers questions of a checkup; after the tenth it has been handed in. */
export async function answerCheckup(app: MiniProgram, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await chooseAnswer(app)
    await app.tap(app.shows('下一条') ? '下一条' : '交卷，看结果')
  }
}

/** Two taps on the same control at once are one double tap to the app. */
export function pauseBetweenTaps(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 350))
}
