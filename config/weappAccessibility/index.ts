import path from 'node:path'

/** Where the plugin stands: Taro takes plugins by path only and silently passes over anything else. */
export default path.join(__dirname, 'plugin.js')
