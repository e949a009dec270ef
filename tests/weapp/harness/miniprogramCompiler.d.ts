declare module 'miniprogram-compiler/src/wcc' {
  /** Paths without extension, relative to the root. Throws what the compiler says about the first broken file. */
  export default function wcc(root: string, pages: string[], wxs: string[], options?: { maxBuffer?: number }): string
}

declare module 'miniprogram-compiler/src/wcsc' {
  /** Returns, not throws, the error of a broken file. */
  export default function wcsc(root: string, pages: string[], options?: { maxBuffer?: number }): Record<string, string> | Error
}
