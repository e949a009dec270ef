/** Numbers: participation, telling scam from genuine, weak spots and what was done about them. In no package that a resident loads. */
import { FileReply } from './fileReply'
import { Empty } from './session'
import { ExportRequest, Push, PushDraft, Pushes, PushRequest, Refreshed, Statistics, StatisticsRequest, WeakSpots } from './statistics'

const readers = ['officer', 'reviewer', 'editor', 'admin'] as const

export const statisticsActions = {
  'statistics.read': { input: StatisticsRequest, output: Statistics, access: readers },
  'statistics.refresh': { input: Empty, output: Refreshed, access: readers },
  'statistics.export': { input: ExportRequest, output: FileReply, access: readers },
  'weakspots.read': { input: StatisticsRequest, output: WeakSpots, access: readers },
  'pushes.draft': { input: PushRequest, output: PushDraft, access: readers },
  'pushes.send': { input: PushRequest, output: Push, access: readers },
  'pushes.list': { input: Empty, output: Pushes, access: readers }
} as const
