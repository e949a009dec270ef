import { useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { type Result, failure, success } from '../../../contract/result'
import { callContest } from '@/shared/api/callContest'
import { type Against, checkDraw, DrawFile, type Finding } from './drawCheck'
import { readAllWinners, type Winner } from './winnerPages'

export type CheckState =
  | { at: 'idle' }
  | { at: 'working'; words: string; share: number }
  | { at: 'done'; findings: Finding[] }
  | { at: 'failed'; words: string }

/** The published file as text, in the pieces in which the server gives it. @returns undefined when it was cancelled */
export async function readDrawText(contestId: string, onPart: (part: number, parts: number) => void, isCancelled: () => boolean): Promise<Result<string> | undefined> {
  const texts: string[] = []
  for (let part = 0, parts = 1; part < parts; part += 1) {
    const piece = await callContest('contest.file', { contestId, part })
    if (isCancelled()) return undefined
    if (!piece.ok) return piece
    parts = piece.value.parts
    texts.push(piece.value.text)
    onPart(part + 1, parts)
  }
  return success(texts.join(''))
}

function parsed(text: string): Result<DrawFile> {
  try {
    const file = v.safeParse(DrawFile, JSON.parse(text))
    if (file.success) return success(file.output)
  } catch {
    // Not JSON: said below.
  }
  return failure('SERVER_ERROR', '下载的名单读不出来，请再试一次。一直这样，请告诉主办的派出所。')
}

/**
 * 在这部手机上核对: reads the published file and all winners as the page tells them, and computes everything anew, with a way to stop.
 *
 * @param onAllWinners hears them once it is done
 */
export function useDrawCheck(onAllWinners: (winners: readonly Winner[]) => void) {
  const [state, setState] = useState<CheckState>({ at: 'idle' })
  const turn = useRef(0)
  useEffect(() => () => void (turn.current += 1), [])

  async function check(against: Against): Promise<void> {
    const mine = ++turn.current
    const isCancelled = () => turn.current !== mine
    const say = (words: string, share: number) => !isCancelled() && setState({ at: 'working', words, share })
    say('正在取名单', 0)
    const text = await readDrawText(against.draw.contestId, (part, parts) => say(`名单取到第${part}份，共${parts}份`, (0.4 * part) / parts), isCancelled)
    if (!text || isCancelled()) return
    const file = text.ok ? parsed(text.value) : text
    if (!file.ok) return setState({ at: 'failed', words: file.message })
    const winners = await readAllWinners(against.draw, page => say(`中奖名单读到第${page.winners.length}份，共${page.count}份`, 0.4 + (0.1 * page.winners.length) / Math.max(page.count, 1)), isCancelled)
    if (!winners || isCancelled()) return
    if (!winners.ok) return setState({ at: 'failed', words: winners.message })
    const findings = await checkDraw(file.value, { ...against, draw: { ...against.draw, winners: winners.value } }, { onProgress: (done, of) => say(`算到第${done}个编号，共${of}个`, 0.5 + (0.5 * done) / Math.max(of, 1)), isCancelled })
    if (!findings || isCancelled()) return
    setState({ at: 'done', findings })
    onAllWinners(winners.value)
  }
  const cancel = () => {
    turn.current += 1
    setState({ at: 'idle' })
  }
  return { state, check, cancel }
}
