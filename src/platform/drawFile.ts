import type { DrawFilePort } from './port'

/** The server hands it out as a download; the browser says itself where it is. */
export const takeDrawFile: DrawFilePort['takeDrawFile'] = async contestId => {
  const link = document.createElement('a')
  link.href = `/draws/${contestId}.json`
  link.download = `draw-${contestId}.json`
  link.click()
  return '正在下载，存好后就可以核对。'
}
