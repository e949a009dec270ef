import type { Deed, Intent, Move } from '../../../contract/scenario'
import { moveWords } from './moveWords'

/** What gives something away. */
export const giving: readonly Intent[] = ['giveDetails', 'giveCode', 'clickLink', 'installApp', 'shareScreen', 'sendMoney', 'keepSecret']
const costly: readonly Deed[] = ['toldDetails', 'toldCode', 'clickedLink', 'installedApp', 'sharedScreen', 'sentMoney', 'keptSecret']

/** Refuses the help of a friend, and goes on with the other side: 他说不用还，我还是转吧. */
const persists = /还是(要|转|取|再)|我还是|接着(办|转|听|跟)|再(试|跟一|听|看看|谈)|等不及|来不及|不像骗子|没有?被骗|信得过|心里有数|放行|真的给过|等他|明天核销|要转出去|说没事|今天不办/

/** By what it does, too: 人家等着，我还是要取 refuses help and gives the money away. */
export const gives = ({ deeds = [], intent }: Move) => giving.includes(intent) || deeds.some(deed => costly.includes(deed))

/** Whoever says no to the other side does not mean this one, though its intent is a refusal. */
export const goesOn = (move: Move) => gives(move) || (['refuse', 'delay'].includes(move.intent) && persists.test(moveWords(move).plain))

/** Does what the other side asks for. */
export const goesAlong = (move: Move) => goesOn(move) || move.intent === 'agree'

/** Those that do what was asked for: what 好的 and 弄好了 can mean. */
export const goingAlong = (offered: readonly Move[]) => offered.filter(goesAlong)
