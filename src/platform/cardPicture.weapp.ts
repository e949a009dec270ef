import Taro from '@tarojs/taro'
import { encode } from 'uqr'
import { type CardPicturePort, cardSize, drawCard as draw } from './drawCard'
import { drawnPicture, offscreenCanvas, writeOwnFile } from './drawnPicture'

let drawn = 0

export const drawCard: CardPicturePort['drawCard'] = async words => {
  try {
    const canvas = offscreenCanvas(cardSize(words))
    draw(canvas.getContext('2d'), words, words.link === undefined ? undefined : encode(words.link, { ecc: 'M', border: 0 }).data)
    // Two names in turn: WeChat shows a picture of the same name as it was, and two files are all that stays.
    drawn = 1 - drawn
    return writeOwnFile(await drawnPicture(canvas, 'png'), `card${drawn}.png`)
  } catch {
    return undefined
  }
}

export const saveCard: CardPicturePort['saveCard'] = async address => {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: address })
    return '已存到相册。'
  } catch (error) {
    const { errMsg } = error as { errMsg?: string }
    if (/cancel/.test(errMsg ?? '')) return ''
    return /auth|deny|privacy/.test(errMsg ?? '') ? '没有存下来。请点右上角三个点，在“设置”里允许保存到相册，再试一次。' : '没有存下来。请看看手机空间够不够，再试一次，或者截屏。'
  }
}

export const canShareCard: CardPicturePort['canShareCard'] = () => Taro.canIUse('showShareImageMenu')

export const shareCard: CardPicturePort['shareCard'] = async address => {
  try {
    await Taro.showShareImageMenu({ path: address })
    return ''
  } catch (error) {
    return /cancel/.test((error as { errMsg?: string }).errMsg ?? '') ? '' : '没能发出去。请先存到相册，再从微信里发。'
  }
}
