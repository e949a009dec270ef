import type { Settings } from '../settings'
import type { EvidenceFiles } from './evidenceFiles'
import { createFolderFiles } from './folderFiles'
import { createS3Files } from './s3Files'

/** The storage of EVIDENCE_URL, or the folder in DATA_DIR. For the server: a cloud function has the storage of WeChat. */
export const openEvidenceFiles = ({ dataDir, evidenceUrl }: Pick<Settings, 'dataDir' | 'evidenceUrl'>): EvidenceFiles =>
  evidenceUrl ? createS3Files(evidenceUrl) : createFolderFiles(dataDir)
