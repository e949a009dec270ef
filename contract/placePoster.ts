/** 海报: what the officer's phone draws and the server puts into a file agree on these. */

/** Paper in mm, the picture of its words at 300 dpi. */
export const posterSizes = {
  A4: { width: 210, height: 297, pixels: { width: 2480, height: 3508 } },
  A5: { width: 148, height: 210, pixels: { width: 1748, height: 2480 } }
} as const
export type PosterSize = keyof typeof posterSizes

/** Bits of a pixel: four greys are enough for letters with smooth edges, and keep the picture small. */
export const posterDepth = 2

/** Where the QR code stands, as parts of the paper's width; the picture leaves this and the margin around it white. */
export const posterCode = { side: 0.44, top: 0.62 } as const

/** Characters of base64: with the rest of the request it stays below what the server reads of one. */
export const mostPosterText = 230_000
