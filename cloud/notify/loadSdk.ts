import type sdk from 'wx-server-sdk'

/** WeChat's SDK, set up. Only inside a cloud function: anywhere else it ends the process for want of credentials. */
export async function loadSdk(): Promise<typeof sdk> {
  const { default: loaded } = await import('wx-server-sdk')
  loaded.init({ env: loaded.DYNAMIC_CURRENT_ENV })
  return loaded
}
