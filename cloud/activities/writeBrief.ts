import type { IParagraphOptions, Paragraph, Table } from 'docx'
import type { BriefNumber, BriefTexts } from '../../contract/activityBrief'
import { filled } from '../../contract/activitySlots'
import { writable } from '../files/sheet'
import type { PhotoRow } from '../store/activitiesPhotos'
import { longDay } from '../chineseDay'
import { numberTable, photoTable } from './briefTables'

export interface BriefOnPaper {
  texts: BriefTexts
  numbers: readonly BriefNumber[]
  /** 2026年11月16日至22日 */
  period: string
  /** 11月22日10:32 */
  asOf: string
  /** The day of signing. */
  day: string
  photos: readonly (PhotoRow & { caption: string })[]
}

/** A millimetre in twentieths of a point. */
const mm = (length: number) => Math.round((length / 25.4) * 1440)
/** Sizes of Chinese type in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt. */
const [second, third, fourth] = [44, 32, 28]
/** In every Chinese Windows and WPS; 方正小标宋, which the standard names, is not. */
const fonts = { title: '宋体', heading: '黑体', body: '仿宋' }
/** 28 pt from line to line: one and a half lines of this type, 22 on a page as the standard has it. */
const line = 560

/**
 * The brief as a .docx with the page, type and order that bureaus use (GB/T 9704): A4, title 二号, sections 一、二、三 in 黑体, text
 * in 三号 仿宋, unit and day at the right of the end. Numbers come from `numbers` alone.
 */
export async function writeBrief({ asOf, day, numbers, period, photos, texts }: BriefOnPaper): Promise<Buffer> {
  const docx = await import('docx')
  const { AlignmentType, BorderStyle, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TabStopType, TextRun } = docx
  const spacing = { line, lineRule: LineRuleType.EXACT }
  const fontOf = (name: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: name })
  const words = (text: string, size: number, name: string, bold = false) => new TextRun({ text, size, bold, font: fontOf(name) })
  const paragraph = (text: string, size: number, name: string, options: IParagraphOptions = {}, bold = false) =>
    new Paragraph({ spacing, ...options, children: [words(text, size, name, bold)] })
  // What is pasted from a word processor brings signs that no file may hold; its line breaks within a paragraph are such a sign.
  const say = (text: string) => writable(filled(text, numbers).replace(/\v/g, '\n'))
  const lines = (text: string) => say(text).split('\n').map(each => each.trim()).filter(Boolean)
  const body = (text: string) => paragraph(text, third, fonts.body, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 640 } })
  const heading = (text: string) => paragraph(text, third, fonts.heading, { keepNext: true, indent: { firstLine: 640 } })
  const right = (text: string, indent: number) => paragraph(text, third, fonts.body, { alignment: AlignmentType.RIGHT, indent: { right: indent }, keepLines: true })

  const gap = new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT } })

  const sections: [string, (Paragraph | Table)[]][] = [
    ['宣传活动开展情况', lines(texts.done).map(body)],
    ['数据情况', [...lines(texts.found).map(body), gap, numberTable(docx, numbers), paragraph(`注：数字截至${asOf}，口径同反诈同行统计页。`, fourth - 4, fonts.body, { spacing: { before: 80, after: 120 } })]],
    ...(photos.length > 0 ? [['活动照片', [gap, photoTable(docx, photos.map(photo => ({ ...photo, caption: writable(photo.caption) })))]] satisfies [string, (Paragraph | Table)[]]] : []),
    ['下周安排', lines(texts.next).map(body)]
  ]
  const ruled = { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'C00000', space: 6 } }
  const document = new Document({
    title: say(texts.title),
    creator: say(texts.unit),
    styles: { default: { document: { run: { size: third, font: fontOf(fonts.body) } } } },
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) } } },
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: fourth, font: fontOf(fonts.title), children: ['— ', PageNumber.CURRENT, ' —'] })] })] }) },
        children: [
          paragraph(say(texts.title), second, fonts.title, { alignment: AlignmentType.CENTER, spacing: { ...spacing, after: 240 } }, true),
          new Paragraph({
            border: ruled,
            spacing: { ...spacing, after: 240 },
            tabStops: [{ type: TabStopType.RIGHT, position: mm(156) }],
            children: [words(say(texts.unit), fourth, fonts.body), words(`\t${period}`, fourth, fonts.body)]
          }),
          ...sections.flatMap(([name, parts], i) => [heading(`${'一二三四'[i] ?? ''}、${name}`), ...parts]),
          new Paragraph({ spacing }),
          right(say(texts.unit), 640),
          right(longDay(day), 640)
        ]
      }
    ]
  })
  return Packer.toBuffer(document)
}
