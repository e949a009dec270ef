const marker = (code: number, content: Buffer) => {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/**
 * A file with the segments of a JPEG and no picture in them.
 *
 * @param note what a camera writes beside the picture
 */
export function fakeJpeg(width: number, height: number, bytes: number, note?: string): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  const start = [Buffer.from([0xff, 0xd8]), ...(note ? [marker(0xe1, Buffer.from(`Exif\0\0${note}`))] : []), marker(0xc0, frame)]
  return Buffer.concat([...start, marker(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.alloc(bytes, 0x55), Buffer.from([0xff, 0xd9])])
}

/** @returns undefined for what is none */
export function sizeOfJpeg(bytes: Buffer): { width: number; height: number } | undefined {
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  return at < 0 ? undefined : { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
}
