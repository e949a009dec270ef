import type { Scenario } from '../../contract/scenario'

/** A short call that holds every turn a conversation can take: deeds that open and close moves, ways that part, a screen that is shared and stopped. */
export const testScenario: Scenario = {
  id: 'scenario-test',
  kind: 'customerService',
  title: '关会员的电话',
  genuine: false,
  channel: 'call',
  from: '0086****21',
  setting: '您在家里做饭，手机响了。',
  minutes: 3,
  start: 'ring',
  nodes: {
    ring: {
      lines: [{ by: 'them', text: '您好，您的会员明天要扣800元。' }],
      moves: [
        { id: 'ask-who', type: 'say', text: '您是哪里的？', intent: 'askWho', to: 'who' },
        { id: 'agree', type: 'say', text: '那怎么关？', intent: 'agree', to: 'screen' },
        { id: 'hang-up', type: 'do', text: '挂断电话', intent: 'hangUp', deeds: ['hungUp'], to: 'end-safe' }
      ]
    },
    who: {
      lines: [
        { by: 'them', text: '我是平台客服，工号1**8。' },
        { by: 'them', text: '您不信，可以不关。' }
      ],
      sign: { title: '不说是哪家平台', note: '真的客服说得清是哪家，您自己也查得到。' },
      moves: [
        { id: 'agree', type: 'say', text: '那怎么关？', intent: 'agree', to: 'screen' },
        { id: 'hang-up', type: 'do', text: '挂断电话', intent: 'hangUp', deeds: ['hungUp'], to: 'end-safe' }
      ]
    },
    screen: {
      lines: [{ by: 'them', text: '您打开会议软件，把屏幕共享给我。' }],
      sign: { title: '要看您的屏幕', note: '共享了屏幕，验证码和密码他都看得见。' },
      moves: [
        { id: 'share', type: 'do', text: '共享屏幕', intent: 'shareScreen', deeds: ['sharedScreen'], to: 'code' },
        { id: 'hang-up', type: 'do', text: '挂断电话', intent: 'hangUp', deeds: ['hungUp'], to: [{ if: ['sharedScreen'], to: 'end-close' }, { to: 'end-safe' }] }
      ]
    },
    code: {
      lines: [{ by: 'them', text: '好，您把验证码念给我。' }],
      sign: { title: '要验证码', note: '验证码给了谁，谁就能动您的钱。' },
      moves: [
        { id: 'give-code', type: 'say', text: '验证码是***', intent: 'giveCode', deeds: ['toldCode'], to: 'end-lost' },
        { id: 'stop', type: 'do', text: '停止共享', intent: 'stopSharing', ends: 'sharedScreen', if: ['sharedScreen'], to: 'screen' },
        { id: 'ask-why', type: 'say', text: '为什么要验证码？', intent: 'askWhy', to: 'code' },
        { id: 'refuse', type: 'say', text: '我不念了。', intent: 'refuse', unless: ['hungUp'], to: [{ if: ['sharedScreen'], to: 'end-close' }, { to: 'end-safe' }] }
      ]
    },
    'end-safe': { lines: [{ by: 'story', text: '您自己打开App看，会员没有要扣费。' }], end: 'safe' },
    'end-close': { lines: [{ by: 'story', text: '您停下来，给银行打了电话。' }], end: 'close' },
    'end-lost': { lines: [{ by: 'story', text: '卡里的钱被转走了。' }], end: 'lost' }
  },
  debrief: {
    wanted: '他想看您的屏幕，拿到验证码，把钱转走。',
    nextTime: ['先挂断，再自己打开App看。', '谁来要，也不共享屏幕。'],
    say: '我自己看，再见。'
  },
  sources: ['handbook'],
  reviewedOn: '2026-11-22'
}
