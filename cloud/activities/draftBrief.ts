import { type Materials, materialKeys, materialNames, venueNames } from '../../contract/activity'
import { type BriefNumber, type BriefTexts, mostBriefPhotos } from '../../contract/activityBrief'
import type { Statistics } from '../../contract/statistics'
import { scamKindNames } from '../../contract/vocabulary'
import type { ActivityRow } from '../store/activities'
import { shortDay } from '../chineseDay'

/** So many activities are told one by one. */
const mostTold = 8
const verbs: Record<keyof Materials, string> = { poster: '张贴', leaflet: '发放', foldout: '发放', board: '设置', banner: '悬挂' }

/** The first words of a brief, to be worked on: numbers only by their names. @param activities the earliest first */
export function draftBrief(station: string | null, activities: readonly ActivityRow[], numbers: readonly BriefNumber[], statistics: Statistics): BriefTexts {
  return {
    title: '反诈宣传工作简报',
    unit: station ?? '全市',
    done: activities.length === 0 ? '本周没有记下宣传活动。' : [sumUp(numbers), ...activities.slice(0, mostTold).map(told)].join('\n'),
    found: findings(numbers),
    next: next(statistics),
    photos: activities.flatMap(photosOf).slice(0, Math.min(4, mostBriefPhotos))
  }
}

const isShown = (numbers: readonly BriefNumber[], name: string) => (numbers.find(each => each.name === name)?.value ?? 0) > 0

function sumUp(numbers: readonly BriefNumber[]): string {
  const given = materialKeys.filter(key => isShown(numbers, materialNames[key].name))
  const material = given.map(key => `${verbs[key]}${materialNames[key].name}【${materialNames[key].name}】${materialNames[key].unit}`)
  return `本周开展宣传活动【活动次数】次，【活动人次】人次参加${material.length > 0 ? `，${material.join('，')}` : ''}。`
}

function told({ day, note, partners, placeText, venue }: ActivityRow): string {
  const together = partners.length > 0 ? `，${partners.join('、')}一起参加` : ''
  return `${shortDay(day)}，${venueNames[venue]}，在${placeText}开展宣传${together}。${note}${note && !/[。！？…]$/.test(note) ? '。' : ''}`
}

function findings(numbers: readonly BriefNumber[]): string {
  const sentences = [
    isShown(numbers, '答题人数') && '本周【答题人数】人答题，认出诈骗【认出诈骗】，误认正常【误认正常】',
    isShown(numbers, '登记人数') && '帮办登记【登记人数】人',
    isShown(numbers, '举报') && '收到举报【举报】件'
  ].filter(sentence => typeof sentence === 'string')
  return sentences.length > 0 ? `${sentences.join('。')}。` : ''
}

function next({ answers }: Statistics): string {
  const [weakest] = answers.kinds.flatMap(({ answers: shown, kind }) => (shown?.hitRate ? [{ kind, share: shown.hitRate.value }] : [])).sort((a, b) => a.share - b.share)
  const topic = weakest ? `\n重点讲“${scamKindNames[weakest.kind]}”：本周这一类认出得最少。` : ''
  return `继续每周至少开展一次宣传。${topic}`
}

function photosOf({ arrived, day, id, photoIds, placeText, venue }: ActivityRow): BriefTexts['photos'] {
  const caption = `${shortDay(day)}，${placeText}，${venueNames[venue]}`.slice(0, 40)
  return photoIds.filter(photoId => arrived.includes(photoId)).map(photoId => ({ activityId: id, photoId, caption }))
}
