import { concatTransformationMatrix, drawObject, fill, PDFDocument, PDFHexString, type PDFOperator, popGraphicsState, pushGraphicsState, rectangle, setFillingRgbColor } from 'pdf-lib'
import { encode } from 'uqr'
import { posterCode, posterDepth, type PosterSize, posterSizes } from '../../contract/placePoster'
import type { GreyPicture } from './greyPng'

/** Points of a mm. */
const mm = 72 / 25.4
const ink = [0x17, 0x21, 0x2b] as const

/** One page of the paper's size: the drawn words over the whole page, the code in lines that stay sharp at any size. */
export async function posterPdf(size: PosterSize, picture: GreyPicture, link: string): Promise<Buffer> {
  const [width, height] = [posterSizes[size].width * mm, posterSizes[size].height * mm]
  const pdf = await PDFDocument.create()
  pdf.setTitle('场所码海报')
  const page = pdf.addPage([width, height])
  const name = page.node.newXObject('Words', pdf.context.register(wordsOf(pdf, picture)))
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(width, 0, 0, height, 0, 0), drawObject(name), popGraphicsState())
  page.pushOperators(...codeOf(link, width, height))
  return Buffer.from(await pdf.save())
}

/** PDF reads the rows of a PNG as they are; its greys are painted from ink to paper. */
function wordsOf({ context }: PDFDocument, { height, rows, width }: GreyPicture) {
  const last = 2 ** posterDepth - 1
  const greys = Array.from({ length: last + 1 }, (_, grey) => ink.map(part => Math.round(part + ((255 - part) * grey) / last)))
  const palette = Buffer.from(greys.flat()).toString('hex')
  return context.stream(rows, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: posterDepth,
    ColorSpace: ['Indexed', 'DeviceRGB', last, PDFHexString.of(palette)],
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: 1, BitsPerComponent: posterDepth, Columns: width }
  })
}

/** White around a code, in its squares: readers need it. */
const quiet = 4

/** On white whatever was drawn there. Dark squares beside each other are one, so that no seam shows between them. */
function codeOf(link: string, pageWidth: number, pageHeight: number): PDFOperator[] {
  const { data, size } = encode(link, { ecc: 'Q', border: 0 })
  const side = (posterCode.side * pageWidth) / size
  const left = (pageWidth - posterCode.side * pageWidth) / 2
  const top = pageHeight - posterCode.top * pageWidth
  const squares = data.flatMap((row, y) => runsOf(row).map(({ from, length }) => rectangle(left + from * side, top - (y + 1) * side, length * side, side)))
  const edge = (size + 2 * quiet) * side
  const ground = rectangle(left - quiet * side, top - (size + quiet) * side, edge, edge)
  const [red, green, blue] = ink.map(part => part / 255) as [number, number, number]
  return [pushGraphicsState(), setFillingRgbColor(1, 1, 1), ground, fill(), setFillingRgbColor(red, green, blue), ...squares, fill(), popGraphicsState()]
}

function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last.from + last.length === x) last.length += 1
    else runs.push({ from: x, length: 1 })
  })
  return runs
}
