import type { Settings } from '../settings'
import type { EvidenceFiles } from './evidenceFiles'
import { createFolderFiles } from './folderFiles'
import { createS3Files } from './s3Files'

/**
 * The storage of EVIDENCE_URL, or the folder in DATA_DIR. For the server: a cloud function has the storage of WeChat.
 *
 * @param patience how long a storage may take, in milliseconds
 */
export const openEvidenceFiles = ({ dataDir, evidenceUrl }: Pick<Settings, 'dataDir' | 'evidenceUrl'>, patience = 20_000): EvidenceFiles =>
  evidenceUrl ? createS3Files(evidenceUrl, patience) : createFolderFiles(dataDir)
