import { useCallback, useEffect, useState } from 'react'
import type { Group, GroupKind } from '../../../contract/group'
import type { Result } from '../../../contract/result'
import { mayBeKnown } from '@/shared/api/call'
import { callContest } from '@/shared/api/callContest'
import { whyNot } from '@/shared/api/whyNot'
import { randomId } from '@/shared/randomId'
import { noticeErasedGroups, useGroupsStore } from './groupsStore'

interface Found {
  code: string
  name: string
  kind: GroupKind
  members: number
  joined: boolean
}

/** My groups, and what can be done with them. What was heard last stays when the network is away. */
export function useGroups() {
  const { ended, groups, heardAt } = useGroupsStore()
  const [reading, setReading] = useState(true)
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [found, setFound] = useState<Found>()
  // The same id for a group that is asked for again: one tap makes one group.
  const [nextId, setNextId] = useState(randomId)

  const read = useCallback(async () => {
    noticeErasedGroups()
    if (!mayBeKnown()) return setReading(false)
    setReading(true)
    const before = useGroupsStore.getState().groups
    const heard = await callContest('groups.mine', {})
    setReading(false)
    setFailed(heard.ok ? '' : whyNot(heard.code))
    if (!heard.ok) return
    const there = heard.value.groups
    // Only this phone remembers what the group was called: the server forgets it with whoever opened it.
    const gone = before.filter(({ groupId, mine }) => !mine && there.every(each => each.groupId !== groupId)).map(({ name }) => name)
    useGroupsStore.setState(state => ({ groups: there, heardAt: new Date().toISOString(), ended: [...state.ended, ...gone] }))
  }, [])
  useEffect(() => void read(), [read])

  async function ask<T>(work: () => Promise<Result<T>>, kept: string): Promise<T | undefined> {
    if (busy) return undefined
    setBusy(true)
    setProblem('')
    const answer = await work()
    setBusy(false)
    if (answer.ok) return answer.value
    setProblem(answer.code === 'UNAVAILABLE' ? `${whyNot(answer.code)}，${kept}` : answer.message)
    return undefined
  }
  const put = (group: Group) =>
    useGroupsStore.setState(state => ({ ...state, groups: [group, ...state.groups.filter(({ groupId }) => groupId !== group.groupId)] }))
  const drop = (groupId: string) => useGroupsStore.setState(state => ({ ...state, groups: state.groups.filter(each => each.groupId !== groupId) }))

  return {
    ended, groups, heardAt, reading, failed, busy, problem, found, read,
    complain: setProblem,
    forgetFound: () => setFound(undefined),
    forgetEnded: () => useGroupsStore.setState({ ended: [] }),
    async open(name: string, kind: GroupKind): Promise<Group | undefined> {
      const group = await ask(() => callContest('groups.create', { groupId: nextId, name: name.trim(), kind }), '还没有开成，联网后再试。')
      if (!group) return undefined
      setNextId(randomId())
      put(group)
      return group
    },
    async look(code: string): Promise<void> {
      const group = await ask(() => callContest('groups.look', { code }), '还没有查到，联网后再试。')
      if (group) setFound({ code, ...group })
    },
    async join(code: string): Promise<Group | undefined> {
      const group = await ask(() => callContest('groups.join', { code }), '还没有加入，联网后再试。')
      if (!group) return undefined
      setFound(undefined)
      put(group)
      return group
    },
    async newCode(groupId: string): Promise<Group | undefined> {
      const group = await ask(() => callContest('groups.newCode', { groupId }), '码还没有换，联网后再试。')
      if (group) put(group)
      return group
    },
    async end({ groupId, mine }: Group): Promise<boolean> {
      const done = await ask(() => callContest(mine ? 'groups.close' : 'groups.leave', { groupId }), mine ? '还没有结束，联网后再试。' : '还没有退出，联网后再试。')
      if (done) drop(groupId)
      return done !== undefined
    }
  }
}

export type GroupWork = ReturnType<typeof useGroups>
