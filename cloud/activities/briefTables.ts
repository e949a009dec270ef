import type * as Docx from 'docx'
import type { BriefNumber } from '../../contract/activityBrief'
import { numberText } from '../../contract/activitySlots'
import type { PhotoRow } from '../store/activitiesPhotos'

type Library = typeof Docx
type Align = 'left' | 'center' | 'right'

const groupNames: Record<BriefNumber['group'], string> = { activity: '宣传活动', quiz: '答题', registration: '登记', report: '举报', reach: '阅读', visit: '走访' }
/** Twentieths of a point: 156 mm in all. */
const widths = [1500, 3144, 1400, 1400, 1400]
/** The text is as wide as two pictures with a gap, in px. */
const photoBox = { width: 284, height: 213 }
const size = 24

/** Name and unit at the left, this week and the week before at the right, one under the other. */
export function numberTable(docx: Library, numbers: readonly BriefNumber[]): Docx.Table {
  const { BorderStyle, Table, TableRow, WidthType } = docx
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cell = cellsOf(docx)
  const heads: [string, Align][] = [['类别', 'left'], ['项目', 'left'], ['单位', 'center'], ['本周', 'right'], ['上周', 'right']]
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: heads.map(([text, align], i) => cell(text, align, widths[i] ?? 0, '黑体')) })
  const rows = numbers.map((number, i) => {
    const [isFirst, isLast] = [numbers[i - 1]?.group !== number.group, numbers[i + 1]?.group !== number.group]
    const values: [string, Align][] = [[number.name, 'left'], [number.unit, 'center'], [inCell(number), 'right'], [inCell({ ...number, value: number.previous }), 'right']]
    // Cells without the line between them, not merged ones: a table that goes on to the next page keeps its lines everywhere.
    const group = cell(isFirst ? groupNames[number.group] : '', 'left', widths[0] ?? 0, '仿宋', { ...(!isFirst && { top: none }), ...(!isLast && { bottom: none }) })
    return new TableRow({ cantSplit: true, children: [group, ...values.map(([text, align], at) => cell(text, align, widths[at + 1] ?? 0, '仿宋'))] })
  })
  return new Table({ width: { size: widths.reduce((a, b) => a + b), type: WidthType.DXA }, columnWidths: widths, rows: [head, ...rows] })
}

/** The unit has a column of its own. */
const inCell = (number: Pick<BriefNumber, 'unit' | 'value'>) => (number.value === null ? '—' : numberText(number).replace('%', ''))

function cellsOf({ AlignmentType, Paragraph, TableCell, TextRun, VerticalAlignTable, WidthType }: Library) {
  const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
  return (text: string, align: Align, width: number, font: string, borders: Docx.ITableCellBorders = {}) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 100, right: 100, top: 30, bottom: 30 },
      borders,
      children: [new Paragraph({ alignment: alignments[align], children: [new TextRun({ text, size, font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font } })] })]
    })
}

/** Two a row, each over its caption. */
export function photoTable({ AlignmentType, BorderStyle, ImageRun, Paragraph, Table, TableCell, TableRow, TextRun, WidthType }: Library, photos: readonly (PhotoRow & { caption: string })[]): Docx.Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const half = widths.reduce((a, b) => a + b) / 2
  const cell = (photo: (PhotoRow & { caption: string }) | undefined) =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      children: photo
        ? [
            new Paragraph({ alignment: AlignmentType.CENTER, children: [new ImageRun({ type: 'jpg', data: photo.picture, transformation: within(photo), altText: { name: photo.caption, title: photo.caption, description: photo.caption } })] }),
            new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 60, after: 160 }, children: [new TextRun({ text: photo.caption, size: 21, font: { ascii: 'Times New Roman', eastAsia: '仿宋' } })] })
          ]
        : [new Paragraph({})]
    })
  const rows = photos.flatMap((photo, i) => (i % 2 === 0 ? [new TableRow({ cantSplit: true, children: [cell(photo), cell(photos[i + 1])] })] : []))
  return new Table({ width: { size: half * 2, type: WidthType.DXA }, columnWidths: [half, half], borders, rows })
}

/** As large as the box allows, in px. */
function within({ height, width }: PhotoRow): { width: number; height: number } {
  const scale = Math.min(photoBox.width / width, photoBox.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
