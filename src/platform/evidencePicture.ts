import type { EvidencePicturePort } from './port'

export const showsEvidence: EvidencePicturePort['showsEvidence'] = true

/** The address of the picture in this browser, only for this page; whoever leaves gives it back. */
export const openEvidence: EvidencePicturePort['openEvidence'] = async (evidenceId, reportKey, token) => {
  try {
    const response = await fetch(`/evidence/${evidenceId}?report=${encodeURIComponent(reportKey)}`, { headers: { authorization: `Bearer ${token}` } })
    return response.ok ? URL.createObjectURL(await response.blob()) : undefined
  } catch {
    return undefined
  }
}

export const closeEvidence: EvidencePicturePort['closeEvidence'] = address => URL.revokeObjectURL(address)
