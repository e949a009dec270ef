/** The guides by id: their texts stay in the package of the guides. */
export const guideNames: Record<string, string> = {
  'guide-antifraud-app': '国家反诈中心APP',
  'guide-golden-bell': '金钟罩',
  'guide-phone-cards': '一证通查',
  'guide-bank-cards': '一键查卡',
  'guide-overseas-calls': '屏蔽境外来电',
  'guide-stop-sharing': '停止屏幕共享与断网',
  'guide-call-police': '报警要准备什么'
}

/** A guide that is newer than this app is named by its id. */
export const guideNameOf = (guideId: string): string => guideNames[guideId] ?? guideId

/** Those an officer does with somebody on the officer's own phone. */
export const handedOverGuides = ['guide-antifraud-app', 'guide-golden-bell', 'guide-phone-cards', 'guide-bank-cards', 'guide-overseas-calls'] as const
