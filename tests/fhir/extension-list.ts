import { codecs } from '../../packages/fhir/src/codec/codecs.ts'
import { documentSheets } from '../../packages/fhir/mapping/index.ts'
import type { PlaceRow, Row, Sheet } from '../../packages/fhir/src/row.ts'

/** An extension of ours as the mapping uses it. */
export interface UsedExtension {
  readonly name: string
  /** Data type of its value, or its parts. */
  readonly value: string
  /** Pointer of the property that uses it. */
  readonly usedBy: string
}

/** Every extension that the rows name, each time that one does. */
export function usedExtensions(): readonly UsedExtension[] {
  return documentSheets.flatMap(({ name, sheet }) => ofSheet(sheet, name))
}

function ofSheet(sheet: Sheet, pointer: string): readonly UsedExtension[] {
  return Object.entries(sheet.rows).flatMap(([name, row]) => ofRow(row, `${pointer}/${name}`))
}

function ofRow(row: Row, pointer: string): readonly UsedExtension[] {
  if ('derived' in row || 'dropped' in row) return []
  const own = row.ext === undefined ? [] : [{ name: row.ext, value: valueOf(row), usedBy: pointer }]
  const or = row.or === undefined ? [] : ofRow(row.or, pointer)
  return [...own, ...or, ...(row.sheet === undefined ? [] : ofSheet(row.sheet, pointer))]
}

function valueOf({ codec = 'text', sheet, of }: PlaceRow): string {
  if (sheet === undefined) return `${codecs[codec].type ?? ''}${of === undefined ? '' : `(${of})`}`
  if (sheet.type !== undefined) return sheet.type
  return Object.entries(sheet.rows)
    .flatMap(([name, row]) => ('part' in row ? `${row.part ?? name}: ${valueOf(row)}` : []))
    .join(', ')
}
