import type { Page } from 'playwright-core'

/** Answers the one question in the middle of a page, of whatever type, and waits until it is graded. */
export async function answerHere(page: Page): Promise<void> {
  const box = page.locator('.one-question').last()
  await box.waitFor()
  const steps = await box.getByRole('checkbox').all()
  if (steps.length === 0) await box.getByRole('radio').first().click()
  else {
    for (const step of steps) await step.click()
    await box.getByRole('button', { name: '看答案' }).click()
  }
  await box.locator('.grade').waitFor()
}
