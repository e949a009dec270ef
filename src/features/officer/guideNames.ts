import { guideFiles } from '../../../content/guides'

/** A guide that is newer than this app is named by its id. */
export const guideNameOf = (guideId: string): string => guideFiles.find(({ id }) => id === guideId)?.title ?? guideId

/** Those an officer does with somebody on the officer's own phone. */
export const handedOverGuides = ['guide-antifraud-app', 'guide-golden-bell', 'guide-phone-cards', 'guide-bank-cards', 'guide-overseas-calls'] as const
