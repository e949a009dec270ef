/** Where the sealed files of pictures lie: a folder, an S3-compatible storage, or the cloud storage of WeChat. */
export interface EvidenceFiles {
  /** @param name `2026-11/<uuid>`; tells nothing of whose it is. @returns what to find it by */
  write(name: string, bytes: Buffer): Promise<string>
  /** @returns undefined when it is not there */
  read(storedAs: string): Promise<Buffer | undefined>
  /** One that is not there counts as removed. */
  remove(storedAs: string): Promise<void>
  /** Only in WeChat, where a phone puts a picture into the cloud storage first. */
  arrived?: (fileId: string) => Promise<Buffer | undefined>
}
