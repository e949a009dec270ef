import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'

interface Kept {
  state: { items: { report: { reportId: string; contact: { value: string } }; pictures: { pictureId: string }[] }[] }
  version: number
}

/**
 * Makes of the one report that waits on the phone so many, each with a picture of its own, as the app itself keeps them. The app
 * reads them at its next start.
 *
 * @returns the bytes of one picture
 */
export async function queueCopies(page: Page, count: number): Promise<number> {
  const text = await page.evaluate(() => localStorage.getItem('report-outbox') ?? '{}')
  const { state, version } = JSON.parse((JSON.parse(text) as { data: string }).data) as Kept
  const [first] = state.items
  const [picture] = first?.pictures ?? []
  if (!first || !picture) throw new Error('no report with a picture waits')
  const items = Array.from({ length: count }, (_, i) => {
    const contact = { ...first.report.contact, value: String(13_900_000_000 + i) }
    return { ...first, state: 'queued', report: { ...first.report, reportId: randomUUID(), contact }, pictures: [{ pictureId: `${picture.pictureId}${i}` }] }
  })
  const kept = JSON.stringify({ data: JSON.stringify({ state: { items }, version }) })
  await page.evaluate(outbox => localStorage.setItem('report-outbox', outbox), kept)
  return copyPicture(page, picture.pictureId, items.flatMap(({ pictures }) => pictures.map(({ pictureId }) => pictureId)))
}

/** No function in it has a name: what names them is not there in the page. @returns the bytes of the picture */
const copyPicture = (page: Page, from: string, to: readonly string[]): Promise<number> =>
  page.evaluate(
    ({ from, to }) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('pictures')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('pictures', 'readwrite')
          const pictures = transaction.objectStore('pictures')
          const reading = pictures.get(from) as IDBRequest<Blob>
          reading.onsuccess = () => to.forEach(id => pictures.put(reading.result, id))
          transaction.onerror = () => reject(new Error('the picture cannot be copied'))
          transaction.oncomplete = () => {
            opening.result.close()
            resolve(reading.result.size)
          }
        }
      }),
    { from, to: [...to] }
  )
