/// <reference types="@tarojs/taro" />

declare module '*.png'
declare module '*.svg'
declare module '*.scss'
declare module '*.css'

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which build this is; Taro replaces it while bundling, so branches on it cost nothing. Absent on the server. */
    TARO_ENV?: 'weapp' | 'h5'
    TARO_APP_ID?: string
  }
}
