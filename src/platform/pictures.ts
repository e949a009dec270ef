import { createStore, del, get, set } from 'idb-keyval'
import type { Failure } from '../../contract/result'
import { drawnSize, longestBytes, qualities } from './pictureSize'
import type { KeptPicture, PicturesPort } from './port'
import { randomBytes } from './random'

/** Opened with the first picture: private windows of old browsers refuse it. */
let opened: ReturnType<typeof createStore> | undefined
const store = () => (opened ??= createStore('pictures', 'pictures'))

export const pickPictures: PicturesPort['pickPictures'] = async (from, most) => keepPictures(await chooseFiles(from), most)

/** Pictures pasted into the page. @returns the undo */
export const onPastedPictures: PicturesPort['onPastedPictures'] = (most, take) => {
  const listen = (event: ClipboardEvent) => {
    const files = Array.from(event.clipboardData?.files ?? []).filter(({ type }) => type.startsWith('image/'))
    if (files.length) void keepPictures(files, most).then(take)
  }
  document.addEventListener('paste', listen)
  return () => document.removeEventListener('paste', listen)
}

/** Takes in files that were chosen or pasted. */
async function keepPictures(files: readonly File[], most: number): ReturnType<PicturesPort['pickPictures']> {
  const pictures: KeptPicture[] = []
  let problem = files.length > most ? `最多9张，多出的${files.length - most}张没有放进来。` : undefined
  for (const file of files.slice(0, most)) {
    const blob = await shrink(file)
    if (!blob) {
      problem = `“${file.name}”不是能打开的图片，没有放进来。请截图后再试。`
      continue
    }
    const pictureId = Array.from(randomBytes(16), byte => byte.toString(16).padStart(2, '0')).join('')
    try {
      await set(pictureId, blob, store())
    } catch {
      return { pictures, problem: '手机存不下了，请清理一些空间，或者少放几张。' }
    }
    pictures.push({ pictureId, size: blob.size })
  }
  return { pictures, ...(problem && { problem }) }
}

export const pictureAddress: PicturesPort['pictureAddress'] = async pictureId => {
  const blob = await get<Blob>(pictureId, store()).catch(() => undefined)
  return blob && URL.createObjectURL(blob)
}

export const removePictures: PicturesPort['removePictures'] = async pictureIds => {
  await Promise.all(pictureIds.map(id => del(id, store()).catch(() => undefined)))
}

export const uploadPicture: PicturesPort['uploadPicture'] = async (pictureId, { token }) => {
  const blob = await get<Blob>(pictureId, store()).catch(() => undefined)
  if (!blob) return { failure: gone }
  const form = new FormData()
  form.append('file', blob, 'picture.jpg')
  try {
    const response = await fetch('/evidence', { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } })
    const reply = (await response.json()) as { ok: true; value: { evidenceId: string } } | Failure
    return reply.ok ? { evidenceId: reply.value.evidenceId } : { failure: reply }
  } catch {
    return { failure: { ok: false, code: 'UNAVAILABLE', message: '没连上网，连上以后会接着发。' } }
  }
}

const gone: Failure = { ok: false, code: 'NOT_FOUND', message: '这张图片已经不在手机上了。' }

/** Opens the browser's own window for files. Nothing tells when it is closed without a choice: the focus coming back does. */
function chooseFiles(from: 'camera' | 'album'): Promise<File[]> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    if (from === 'camera') input.setAttribute('capture', 'environment')
    else input.multiple = true
    input.onchange = () => resolve(Array.from(input.files ?? []))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** Draws the picture anew: small, and without what the camera wrote into it. Undefined for what is no picture. */
async function shrink(file: File): Promise<Blob | undefined> {
  try {
    const bitmap = await createImageBitmap(file)
    const { width, height } = drawnSize(bitmap.width, bitmap.height)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height)
    bitmap.close()
    for (const quality of qualities) {
      const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', quality))
      if (blob && blob.size <= longestBytes) return blob
    }
    return undefined
  } catch {
    return undefined
  }
}
