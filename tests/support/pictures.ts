import sharp from 'sharp'

/** A HEIC of 64 × 48, all red: nothing here can make one. */
export const heic = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAGgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAACJtZGF0AAAAFigBrxmA70mlv//f4x/19q/4prWmPm4=',
  'base64'
)

interface Wanted {
  width?: number
  height?: number
  type?: 'jpeg' | 'png' | 'webp' | 'gif'
  /** Taken at 30°15′ N, 120°10′ E by a camera of this name. */
  camera?: string
  orientation?: number
}

/** A red picture. */
export async function picture({ camera, height = 60, orientation, type = 'jpeg', width = 80 }: Wanted = {}): Promise<Buffer> {
  const plain = sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } }, limitInputPixels: false })
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '120/1 10/1 0/1' }
  const told = camera ? plain.withExif({ IFD0: { Model: camera, ImageDescription: 'home' }, IFD3: place }) : plain
  return (orientation ? told.withMetadata({ orientation }) : told).toFormat(type).toBuffer()
}
