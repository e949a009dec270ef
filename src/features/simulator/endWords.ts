import type { Deed, ScenarioEnd, ScenarioNode } from '../../../contract/scenario'
import type { Debrief, Moment } from './debriefOf'

/** From the worst to the best: the list shows the best a person has come to. */
const order: readonly ScenarioEnd[] = ['lost', 'missed', 'close', 'safe']

export const betterEnd = (one: ScenarioEnd, other: ScenarioEnd | undefined): ScenarioEnd =>
  other !== undefined && order.indexOf(other) > order.indexOf(one) ? other : one

/** In a line of the list. */
export const endNames: Record<ScenarioEnd, string> = { safe: '平安结束', close: '中途停下', lost: '还想再练', missed: '错过了真事' }

/** What gives something away. */
const costly: readonly Deed[] = ['toldDetails', 'toldCode', 'clickedLink', 'installedApp', 'sharedScreen', 'sentMoney', 'keptSecret']
const gaveAway = (deeds: readonly Deed[]): boolean => deeds.some(deed => costly.includes(deed))

type Ending = Pick<Debrief, 'deeds' | 'end' | 'signs'>

/** Over the debrief. Nobody is scolded for what they tried, and nobody is praised for what was not so. */
export function endTitle({ deeds, end }: Pick<Ending, 'deeds' | 'end'>, genuine: boolean): string {
  if (genuine && end !== 'safe') return '这回是真的，可惜没办成'
  if (genuine) return deeds.includes('toldCode') ? '这回是真的，可验证码谁也不能给' : '这回是真的，您办妥了'
  if (end === 'safe') return '您守住了'
  if (end === 'lost') return '这次没拦住，练过就有数了'
  return deeds.includes('sentMoney') ? '转了钱，好在后来停下了' : '您及时停下了'
}

/** What was done, in kind words: what it is worth, or what to do where it really happens. */
const deedWords: Record<Deed, string> = {
  toldDetails: '您说了身份信息。对方说得像真的，很容易顺口答出来。',
  toldCode: '您说了验证码。真遇上了，马上给银行打电话，再改密码。',
  clickedLink: '您点开了链接。真遇上了，不在里面填东西，关掉它。',
  installedApp: '您装了陌生的App。真遇上了，先断网；先不卸载，请民警看过再删。',
  sharedScreen: '您共享了屏幕。真遇上了，先停止共享，再改密码。',
  sentMoney: '您转了钱。真遇上了，马上拨110，越早越好。',
  keptSecret: '您没有跟家人说。说出来，就多一个人帮您看。',
  askedSomeone: '您问了身边的人。问一句，就多一双眼睛。',
  checkedSelf: '您自己去查了。自己找的号码，比对方给的可靠。',
  hungUp: '您挂断了。先挂断，不算失礼。'
}

/** Where the caller was who they said, what was told does no harm: what keeps one safe with the next one. Money may have gone to somebody else. */
const genuineDeedWords: Partial<Record<Deed, string>> = {
  toldDetails: '您说了身份信息。真的单位不急着要，先自己打回去，再说也不迟。',
  toldCode: '您说了验证码。真的来电也不会要它，谁来要都不给。'
}

/** One after the other, with a line left free between them. */
export const deedsWords = (deeds: readonly Deed[], genuine: boolean): string =>
  deeds.map(deed => (genuine ? genuineDeedWords[deed] : undefined) ?? deedWords[deed]).join('\n\n')

/** What was said, in marks; what happens stands without. */
export function heardWords(lines: ScenarioNode['lines']): string {
  const goesOn = (i: number) => lines[i]?.by === lines[i + 1]?.by
  return lines.map(({ by, text }, i) => (by === 'story' ? text : `${goesOn(i - 1) ? '' : '“'}${text}${goesOn(i) ? '' : '”'}`)).join('')
}

/** What somebody did at a sign. */
export function reactionWords({ reaction }: Pick<Moment, 'reaction'>, genuine: boolean): string {
  if (reaction === 'checked') return '您在这里核实了'
  if (reaction === 'stopped') return genuine ? '您在这里先放下了' : '您在这里停了一下'
  if (reaction === 'asked') return '您在这里问了一句'
  return genuine ? '这里看得出是真的' : '这里可以停下来'
}

const askNextTime = '下回自己打官方电话问一声。'

/** How many signs there were, and how many one took notice of. */
export function signsWords(ending: Ending, genuine: boolean): string {
  return genuine ? genuineWords(ending) : scamWords(ending)
}

function genuineWords({ deeds, end, signs: { noticed, passed } }: Ending): string {
  if (!passed) return end === 'missed' ? `还没说到看得出真假的地方，就断了。${askNextTime}` : '您很快就弄清楚了。'
  const seen = `路上有${passed}处看得出是真的`
  if (!noticed) {
    // Asked or looked up elsewhere than at a sign.
    if (deeds.includes('checkedSelf')) return `${seen}，您另外去核实过。${end === 'safe' ? '' : askNextTime}`
    if (deeds.includes('askedSomeone')) return `${seen}，您问过身边的人。${askNextTime}`
    return `${seen}。${end === 'safe' ? '这回没有核实也办成了，' : ''}${askNextTime}`
  }
  return `${seen}，您在${noticed}处核实或问过。`
}

function scamWords({ deeds, end, signs: { noticed, passed } }: Ending): string {
  const gave = gaveAway(deeds)
  if (!passed) return gave ? '这一段还没露出破绽。给钱、给信息以前，先核实一下。' : '您在它露出破绽之前，就停下来了。'
  const stops = `路上有${passed}处可以停下`
  if (!noticed) return `${stops}，下回在那里停一停。`
  if (noticed === passed && end === 'safe' && !gave) return `${stops}，您${passed === 1 ? '在那里' : '处处都'}停下或问过。`
  return `${stops}，您在${noticed}处停下或问过${end === 'lost' ? '，后来还是照做了' : ''}。`
}
