/** The entry of the WeChat cloud function `nightly`, started by the timer in its config.json. */
import { openDependencies } from './createFunction'
import { deleteOldPapers } from './deleteOldPapers'

let opening: ReturnType<typeof openDependencies> | undefined

export async function main(): Promise<{ papersDeleted: number }> {
  opening ??= openDependencies(process.env)
  try {
    const { now, store } = await opening
    return { papersDeleted: await deleteOldPapers(store, now()) }
  } catch (error) {
    opening = undefined
    throw error
  }
}
