import { shrinkPhoto, shrinkPlainly } from '../../cloud/activities/shrinkPhoto'
import { picture } from '../support/pictures'
import sharp from 'sharp'

const size = { side: 400, quality: 74 }

/** The mean of each colour. */
const colours = async (file: Buffer) => (await sharp(file).stats()).channels.map(({ mean }) => Math.round(mean / 10) * 10)

test.each([['with sharp', shrinkPhoto], ['where sharp does not run', shrinkPlainly]])('a photo becomes smaller, with its proportions and colours, %s', async (_, shrink) => {
  const file = await picture({ width: 1600, height: 900, camera: 'Pixel' })
  const small = await shrink(file, size)
  expect(small).toMatchObject({ width: 400, height: 225 })
  expect(await sharp(small?.picture).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 225 })
  expect(await colours(small?.picture ?? file)).toEqual(await colours(file))
  expect(small?.picture.includes('Pixel')).toBe(false)
})

test('a small one is not made larger, and what is no picture is none', async () => {
  const file = await picture({ width: 80, height: 60 })
  expect(await shrinkPhoto(file, size)).toMatchObject({ width: 80, height: 60 })
  expect(await shrinkPlainly(file, size)).toMatchObject({ width: 80, height: 60 })
  expect(await shrinkPhoto(Buffer.from('no picture at all'), size)).toBeUndefined()
})
