import sharp from 'sharp'
import { addPictures, choosePictures, heic, pastePicture, photoWithPlace, readWhileDrawing, screenshots, textNamedJpg } from './support/picturesToSend'
import { fillUntil, next, openForm, receiptOn, sendIt, tell } from './support/report'
import { hireOfficer, pictures, reportsInTheEnd } from './support/sentReports'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

const shown = () => stage.phone.page.getByRole('img', { name: /^第\d张图片$/ })

test('a photo of 4000 px with the place in it arrives small, without the place, beside a pasted screenshot', async () => {
  const { page } = stage.phone
  const photo = await photoWithPlace()
  expect((await sharp(photo.buffer).metadata()).exif?.includes('Secret Phone')).toBe(true)
  const [screenshot] = await screenshots(1)
  await openForm(page)
  await tell(page, {
    async pictures() {
      await addPictures(page, [photo])
      await pastePicture(page, screenshot!)
      await readWhileDrawing(page, '已放2张，存在这部手机上')
    }
  })
  await receiptOn(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toMatchObject([{ evidence_count: 2 }])
  expect((await pictures(stage.journey)).free).toEqual([])

  const officer = await hireOfficer(stage.journey)
  const evidenceIds = (await officer.open()).told.flatMap(each => each.evidenceIds)
  const stored = await Promise.all(evidenceIds.map(id => officer.picture(id)))
  const read = await Promise.all(stored.map(async bytes => ({ bytes: bytes.length, ...(await sharp(bytes).metadata()) })))
  expect(read.map(({ format, width, height }) => `${format} ${width}×${height}`).sort()).toEqual(['jpeg 1600×1200', 'jpeg 300×600'])
  for (const { bytes, exif } of read) {
    expect(exif).toBeUndefined()
    expect(bytes).toBeLessThanOrEqual(500_000)
  }
  for (const bytes of stored) expect(bytes.includes('Secret Phone')).toBe(false)
})

test('a text that is named .jpg and a photo the browser cannot open are refused kindly, and the others are kept', async () => {
  const { page, complaints } = stage.phone
  const [screenshot] = await screenshots(1)
  await openForm(page)
  await fillUntil(page, 5)
  await choosePictures(page, [textNamedJpg, screenshot!])
  await readWhileDrawing(page, '“聊天记录.jpg”不是能打开的图片，没有放进来。请截图后再试。')
  await soon(async () => expect(await shown().count()).toBe(1))
  await choosePictures(page, [heic])
  await page.getByText(/“IMG_0001.heic”不是能打开的图片/).waitFor()
  await soon(async () => expect(await shown().count()).toBe(1))
  expect(complaints).toEqual([])
})

test('of ten pictures nine are kept, and one is told which were left out', async () => {
  const { page } = stage.phone
  await openForm(page)
  await fillUntil(page, 5)
  await choosePictures(page, await screenshots(10))
  await readWhileDrawing(page, '最多9张，多出的1张没有放进来。')
  await soon(async () => expect(await shown().count()).toBe(9))
  await soon(async () => expect(await page.getByRole('button', { name: '从相册选' }).count()).toBe(0))
  await page.getByRole('button', { name: '去掉第3张' }).click()
  await page.getByRole('button', { name: '从相册选' }).waitFor()
  await soon(async () => expect(await shown().count()).toBe(8))
  await next(page)
  await next(page)
  await page.getByRole('button', { name: '检查答案' }).click()
  await page.getByText('8张', { exact: true }).waitFor()
  await sendIt(page)
  await receiptOn(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toMatchObject([{ evidence_count: 8 }])
  await soon(async () => expect(await pictures(stage.journey)).toMatchObject({ kept: { length: 8 }, free: [] }))
})

test('pictures outlive a reload before the report is sent', async () => {
  const { page } = stage.phone
  await openForm(page)
  await fillUntil(page, 5)
  await addPictures(page, await screenshots(2))
  await page.reload()
  await page.getByRole('button', { name: '接着填' }).click()
  await shown().nth(1).waitFor()
})

test('a phone without room for a picture says so, and the report goes without it', async () => {
  const { page } = stage.phone
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await openForm(page)
  await tell(page, {
    async pictures() {
      await choosePictures(page, await screenshots(1))
      await readWhileDrawing(page, '手机存不下了，请清理一些空间，或者少放几张。')
    }
  })
  await receiptOn(page)
  expect(await reportsInTheEnd(stage.journey, 1)).toMatchObject([{ evidence_count: 0 }])
})
