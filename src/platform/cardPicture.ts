import { type CardPicturePort, cardSize, drawCard as draw } from './drawCard'
import { savePicture } from './poster'

const fileName = '识骗卡片.png'

export const drawCard: CardPicturePort['drawCard'] = async words => {
  const canvas = Object.assign(document.createElement('canvas'), cardSize(words))
  const brush = canvas.getContext('2d')
  if (!brush) return undefined
  const { encode } = await import('uqr')
  draw(brush, words, words.link === undefined ? undefined : encode(words.link, { ecc: 'M', border: 0 }).data)
  return canvas.toDataURL('image/png')
}

export const saveCard: CardPicturePort['saveCard'] = async address => {
  savePicture(address, fileName)
  return '已存成图片。要是没存下来，长按图片保存。'
}

const fileOf = (address: string): File => {
  const bytes = Uint8Array.from(atob(address.split(',')[1] ?? ''), letter => letter.charCodeAt(0))
  return new File([bytes], fileName, { type: 'image/png' })
}

export const canShareCard: CardPicturePort['canShareCard'] = () => {
  try {
    return navigator.canShare({ files: [new File([], fileName, { type: 'image/png' })] })
  } catch {
    return false
  }
}

export const shareCard: CardPicturePort['shareCard'] = async address => {
  try {
    await navigator.share({ files: [fileOf(address)] })
    return ''
  } catch (error) {
    // Closing the list of apps is no fault.
    return (error as Error).name === 'AbortError' ? '' : '没能发出去。请先存到手机，再从微信里发。'
  }
}
