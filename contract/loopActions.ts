/** 预警研判、宣传教育、技术防控、案件处置: one matter from its first sign to its result. In no package that a resident loads. */
import * as v from 'valibot'
import {
  Loop,
  LoopAssignRequest,
  LoopCloseRequest,
  LoopDraftRequest,
  LoopOpenRequest,
  LoopPushRequest,
  LoopReopenRequest,
  LoopReply,
  LoopRequest,
  Loops,
  LoopsRequest,
  LoopStepRequest
} from './loop'
import { DraftChecked, DraftCheckRequest, DraftPeople, DraftPeopleRequest } from './loopDraft'
import { Publication } from './publishing'

const staff = ['officer', 'reviewer', 'editor', 'admin'] as const
const editors = ['editor', 'admin'] as const

export const loopActions = {
  'loops.open': { input: LoopOpenRequest, output: Loop, access: staff },
  'loops.list': { input: LoopsRequest, output: Loops, access: staff },
  'loops.read': { input: LoopRequest, output: LoopReply, access: staff },
  'loops.assign': { input: LoopAssignRequest, output: Loop, access: staff },
  'loops.step': { input: LoopStepRequest, output: Loop, access: staff },
  'loops.draft': { input: LoopDraftRequest, output: v.strictObject({ loop: Loop, alert: Publication }), access: staff },
  'loops.push': { input: LoopPushRequest, output: Loop, access: staff },
  'loops.close': { input: LoopCloseRequest, output: Loop, access: staff },
  'loops.reopen': { input: LoopReopenRequest, output: Loop, access: staff },
  'drafts.check': { input: DraftCheckRequest, output: DraftChecked, access: editors },
  'drafts.people': { input: DraftPeopleRequest, output: DraftPeople, access: editors }
} as const
