import type sdk from 'wx-server-sdk'
import type { EvidenceFiles } from '../evidence/evidenceFiles'
import { loadSdk } from './loadSdk'

type Storage = Pick<typeof sdk, 'uploadFile' | 'downloadFile' | 'deleteFile'>

/** What the SDK says of a file that is not there. */
const missing = -503003

/**
 * The cloud storage of WeChat. The SDK is loaded with the first file and not before: its 300 KB would slow every cold start.
 *
 * @param load for tests
 */
export function createWechatFiles(load: () => Promise<Storage> = loadSdk): EvidenceFiles {
  let loading: ReturnType<typeof load> | undefined
  const cloud = () => (loading ??= load())
  const read = async (fileID: string) => {
    try {
      return (await (await cloud()).downloadFile({ fileID })).fileContent
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }
  return {
    write: async (name, bytes) => (await (await cloud()).uploadFile({ cloudPath: `evidence/${name}`, fileContent: bytes })).fileID,
    read,
    arrived: read,
    async remove(fileID) {
      // A row whose file never came still has the name it was to get.
      if (!fileID.startsWith('cloud://')) return
      const { fileList } = await (await cloud()).deleteFile({ fileList: [fileID] })
      const [{ status } = { status: 0 }] = fileList
      if (status !== 0 && status !== missing) throw new Error(`the cloud storage answered ${status}`)
    }
  }
}

function isMissing(error: unknown): boolean {
  const { errCode, errMsg } = error as { errCode?: number; errMsg?: string }
  return errCode === missing || /not.?exist|-503003|404/i.test(errMsg ?? '')
}
