import type { Page } from 'playwright-core'
import sharp from 'sharp'

interface ChosenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

const jpegNamed = (name: string, buffer: Buffer): ChosenFile => ({ name, mimeType: 'image/jpeg', buffer })

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: { r: 120, g: 160, b: 200 } } })

/** A photo as a phone takes it: 4000 × 3000, with the place and the maker in it. */
export async function photoWithPlace(): Promise<ChosenFile> {
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '30/1 40/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '104/1 3/1 0/1' }
  return jpegNamed('photo.jpg', await plain(4000, 3000).withExif({ IFD0: { Make: 'Secret Phone' }, IFD3: place }).jpeg().toBuffer())
}

/** As many different screenshots. */
export const screenshots = (count: number): Promise<ChosenFile[]> =>
  Promise.all(Array.from({ length: count }, async (_, i) => jpegNamed(`shot${i}.jpg`, await plain(300 + i, 600).jpeg().toBuffer())))

/** A text that was given the name of a picture. */
export const textNamedJpg: ChosenFile = jpegNamed('聊天记录.jpg', Buffer.from('this is no picture'))

/** As iPhones keep photos: Chromium cannot open what follows this beginning. */
export const heic: ChosenFile = {
  name: 'IMG_0001.heic',
  mimeType: 'image/heic',
  buffer: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(200)])
}

/** Answers the browser's window for files. */
export async function choosePictures(page: Page, files: ChosenFile[]): Promise<void> {
  const opened = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '从相册选' }).click()
  await (await opened).setFiles(files)
}

/** Chooses pictures and waits until they stand on the page. */
export async function addPictures(page: Page, files: ChosenFile[]): Promise<void> {
  await choosePictures(page, files)
  await readWhileDrawing(page, `已放${files.length}张，存在这部手机上`)
}

/**
 * Waits for these words while pictures are made small. Chromium does that between two frames, and where nothing moves it
 * waits a second for each: looking at every frame makes it draw them.
 */
export async function readWhileDrawing(page: Page, words: string): Promise<void> {
  await page.waitForFunction(wanted => document.body.innerText.includes(wanted), words)
}

/** As after a screenshot was copied. */
export const pastePicture = (page: Page, { buffer, name, mimeType }: ChosenFile): Promise<void> =>
  page.evaluate(
    ({ bytes, name, mimeType }) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }))
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    },
    { bytes: [...buffer], name, mimeType }
  )
