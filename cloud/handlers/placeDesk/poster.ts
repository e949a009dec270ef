import { posterSizes } from '../../../contract/placePoster'
import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { maySee, scopeOf } from '../../officers/scopeOf'
import { greyPng } from '../../places/greyPng'
import { letterLink } from '../../places/letterLink'
import { unknownPlace } from '../../places/unknownPlace'
import { createPlaceDesk } from '../../store/placeDesk'

/** A poster to print: the words as the officer's phone has drawn them, with the code of the place. */
export const makePoster: Handler<'places.poster'> = async ({ settings, store }, { officer }, { id, link, picture, size }) => {
  const place = await store.part(createPlaceDesk).find(id)
  if (!place || !maySee(await scopeOf(store, officer), place.communityId)) return unknownPlace
  const address = letterLink(link, id, settings.publicUrl)
  if (!address.ok) return address
  const drawn = greyPng(Buffer.from(picture, 'base64'), posterSizes[size].pixels)
  if (!drawn) return failure('INVALID_INPUT', '海报的文字没有画好，请再试一次。', ['picture'])
  // Loaded with the first poster: nothing else that officers do needs it.
  const { posterPdf } = await import('../../places/posterPdf')
  const pdf = await posterPdf(size, drawn, address.value)
  return success({ name: `场所码-${fileName(place.name)}-${size}.pdf`, mediaType: 'application/pdf', base64: pdf.toString('base64') })
}

/** Without what no file name may hold. */
const fileName = (text: string): string => text.replace(/[\\/:*?"<>|\s]+/g, '')
