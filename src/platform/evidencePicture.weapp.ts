import type { EvidencePicturePort } from './port'

/** A cloud function's answer is too small for a picture: they are looked at in a browser. */
export const showsEvidence: EvidencePicturePort['showsEvidence'] = false

export const openEvidence: EvidencePicturePort['openEvidence'] = async () => undefined

export const closeEvidence: EvidencePicturePort['closeEvidence'] = () => undefined
