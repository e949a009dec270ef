/**
 * `npm run draw:verify -- draw.json [--seed-hash …] [--terms-hash …] [--list-hash …] [--receipt entryId:enteredAt:mark[:termsHash]]… [--held-receipt …]…`: recomputes a
 * draw from its published file, with no server and no network. Exits 0 where nothing contradicts it, also where something could not be compared (which the
 * last line says), 1 where anything does not hold, and 2 where nothing could be looked at: the file or the words cannot be read. See docs/draw.zh.md.
 */
import { readFileSync } from 'node:fs'
import { type Check, checkDraw, type Noted, type Receipt } from './checkDraw'
import { textOfBytes } from './textOfBytes'

const usage =
  '用法：npm run draw:verify -- 文件 [--seed-hash 种子的指纹] [--terms-hash 奖品、规则的指纹] [--list-hash 名单的指纹] [--receipt 编号:时间:校验码]\n文件从“/draws/竞答编号.json”下载；--receipt可以写几次，后面还可以接“:奖品、规则的指纹”；参加时说过要先核对的，用--held-receipt。\n退出码：0是没有对不上的（没查的会写明），1是有对不上的，2是没法查。'
const receiptShape = /^([0-9a-fA-F-]{36}):(.+Z):([0-9a-fA-F]{64})(?::([0-9a-fA-F]{64}))?$/

const unreadable = '这份文件没法查，请重新下载。'

export interface Answer {
  lines: string[]
  code: number
}

/** @param readFile gives the file by its name, its bytes or its text; throws where there is none */
export function verifyDraw(words: readonly string[], readFile: (name: string) => Uint8Array | string): Answer {
  const asked = parse(words)
  if (!asked) return { lines: [usage], code: 2 }
  let file: Uint8Array | string
  try {
    file = readFile(asked.file)
  } catch {
    return { lines: [`打不开文件“${asked.file}”，请看看名字和位置。`, usage], code: 2 }
  }
  // What is no text is no file of a draw either.
  const checks = checkDraw((typeof file === 'string' ? file : textOfBytes(file)) ?? '', asked.noted)
  if (checks.some(check => check.unreadable)) return { lines: [...checks.map(({ line }) => `没查 ${line}`), unreadable], code: 2 }
  return { lines: [...checks.map(lineOf), lastLine(checks)], code: checks.every(({ ok }) => ok) ? 0 : 1 }
}

const lineOf = ({ line, ok, unchecked }: Check): string => `${unchecked ? '没查' : ok ? '对  ' : '不对'} ${line}`

function lastLine(checks: readonly Check[]): string {
  const wrong = checks.filter(({ ok }) => !ok).length
  const unchecked = checks.filter(check => check.unchecked).length
  if (wrong > 0) return `有${wrong}项对不上，这份开奖结果不能信。`
  return unchecked > 0 ? `文件自己对得上；有${unchecked}项没有和当时公布的比过。` : `全部对得上，共查了${checks.length}项。`
}

function parse([file, ...options]: readonly string[]): { file: string; noted: Noted } | undefined {
  if (file === undefined || file.startsWith('--') || options.length % 2 > 0) return undefined
  const noted: Noted & { receipts: Receipt[] } = { receipts: [] }
  for (let i = 0; i < options.length; i += 2) {
    const [name, value = ''] = [options[i], options[i + 1]?.trim().toLowerCase()]
    const [, entryId, enteredAt, mark, termsHash] = receiptShape.exec(options[i + 1] ?? '') ?? []
    if (name === '--seed-hash') noted.seedHash = value
    else if (name === '--terms-hash') noted.termsHash = value
    else if (name === '--list-hash') noted.listHash = value
    else if ((name === '--receipt' || name === '--held-receipt') && entryId && enteredAt && mark) noted.receipts.push({ entryId: entryId.toLowerCase(), enteredAt, mark, ...(termsHash && { termsHash }), held: name === '--held-receipt' })
    else return undefined
  }
  return { file, noted }
}

if (require.main === module) {
  const { code, lines } = verifyDraw(process.argv.slice(2), name => readFileSync(name))
  process.stdout.write(`${lines.join('\n')}\n`)
  process.exitCode = code
}
