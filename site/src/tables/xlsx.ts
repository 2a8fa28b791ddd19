import { strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import { cellXml, columnName, xml } from './xlsx-xml.ts'

/** A column: its heading and how wide it is, in characters. */
export interface SheetColumn {
  readonly title: string
  readonly width: number
}

/** What one cell holds; a text is never read as a formula. */
export type Cell = number | string

/** A tab of the workbook: a row of headings that stays in sight and filters, and the rows under it. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** How many columns stay in sight when scrolling sideways, such as the name of the row; 0 unless given. */
  readonly fixedColumns?: number
}

/** What the file says about itself. */
export interface WorkbookFacts {
  readonly title: string
  /** The language of the texts, such as `nl`. */
  readonly language: string
}

/**
 * The bytes of an .xlsx file; the same sheets give the same bytes on every machine, as fflate packs without native code.
 * Use: `writeFileSync(path, workbook([{ name, columns: [{ title, width }], rows: [['a', 1]] }], { title, language }))`.
 * Names of sheets are cut to what Excel takes (31 characters, no `[]:*?/\`) and have to differ after that.
 */
export function workbook(sheets: readonly Sheet[], facts: WorkbookFacts): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': bytes(contentTypes(sheets)),
    '_rels/.rels': bytes(relations(packageParts)),
    'docProps/core.xml': bytes(coreProperties(facts)),
    'xl/workbook.xml': bytes(workbookXml(sheets)),
    'xl/_rels/workbook.xml.rels': bytes(
      relations([
        ...sheets.map((_sheet, nth) => ['worksheet', `worksheets/sheet${nth + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    'xl/styles.xml': bytes(styles),
    ...Object.fromEntries(
      sheets.map((sheet, nth) => [`xl/worksheets/sheet${nth + 1}.xml`, bytes(sheetXml(sheet))] as const),
    ),
  }
  // The oldest date that a zip can hold, so that the moment of building is not in the file.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) })
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Relation = readonly [type: string, target: string]

const packageParts: readonly Relation[] = [
  ['officeDocument', 'xl/workbook.xml'],
  ['metadata/core-properties', 'docProps/core.xml'],
]

function bytes(text: string): Uint8Array {
  return strToU8(`${header}${text}`)
}

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = [
    ['/xl/workbook.xml', `${contentType}.sheet.main+xml`],
    ['/xl/styles.xml', `${contentType}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.map((_sheet, nth) => [`/xl/worksheets/sheet${nth + 1}.xml`, `${contentType}.worksheet+xml`]),
  ]
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('')}</Types>`
}

function relations(list: readonly Relation[]): string {
  const rows = list.map(([type, target], nth) => {
    const base = type.startsWith('metadata/') ? packageRelations : officeRelations
    return `<Relationship Id="rId${nth + 1}" Type="${base}/${type}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${packageRelations}">${rows.join('')}</Relationships>`
}

function coreProperties({ title, language }: WorkbookFacts): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:creator>Samenspraak</dc:creator><dc:language>${xml(language)}</dc:language></cp:coreProperties>`
}

function workbookXml(sheets: readonly Sheet[]): string {
  const tabs = sheets.map(
    ({ name }, nth) => `<sheet name="${xml(sheetName(name))}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`,
  )
  const filters = sheets.map(
    (sheet, nth) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${nth}" hidden="1">'${xml(sheetName(sheet.name).replaceAll("'", "''"))}'!${absoluteRange(sheet)}</definedName>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${tabs.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`
}

function sheetName(name: string): string {
  return name
    .replaceAll(/\s*[[\]:*?/\\]+\s*/g, ' ')
    .slice(0, 31)
    .trim()
}

function sheetXml(sheet: Sheet): string {
  const { columns, rows, fixedColumns = 0 } = sheet
  const corner = `${columnName(fixedColumns)}2`
  const pane = `<pane${fixedColumns > 0 ? ` xSplit="${fixedColumns}"` : ''} ySplit="1" topLeftCell="${corner}" activePane="${fixedColumns > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`
  const widths = columns.map(
    ({ width }, nth) => `<col min="${nth + 1}" max="${nth + 1}" width="${width}" customWidth="1"/>`,
  )
  const lines = [columns.map(({ title }) => title), ...rows].map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, nth) => cellXml(cell, `${columnName(nth)}${row + 1}`, row === 0 ? 1 : 2)).join('')}</row>`,
  )
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="${absoluteRange(sheet).replaceAll('$', '')}"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`
}

function absoluteRange({ columns, rows }: Sheet): string {
  return `$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`
}

/** Style 1 is a heading, style 2 a text that wraps. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3E9F1"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
