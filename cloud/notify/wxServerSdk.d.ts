/** The little that is used of WeChat's SDK, which is there only inside a cloud function. */
declare module 'wx-server-sdk' {
  interface SubscribeMessage {
    touser: string
    templateId: string
    page: string
    data: Record<string, { value: string }>
  }
  interface Cloud {
    DYNAMIC_CURRENT_ENV: unknown
    init(options: { env: unknown }): void
    uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
    downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
    deleteFile(files: { fileList: string[] }): Promise<{ fileList: { status: number }[] }>
    openapi: { subscribeMessage: { send(message: SubscribeMessage): Promise<unknown> } }
  }
  const cloud: Cloud
  export default cloud
}
