import { isObject, plainText } from '../json.ts'
import { writtenOut } from '../names.ts'
import { down, items, take, textAt } from '../read/cursor.ts'
import type { Cursor } from '../read/cursor.ts'
import type { Reading } from '../read/reading.ts'
import type { PlaceRow } from '../row.ts'
import type { Codec } from './codec.ts'

/** A code of a list as a CodeableConcept; codings beside it are left for whoever wrote them, but for the one we write. */
export const concept: Codec = {
  type: 'CodeableConcept',
  write: (value, row) => ({
    coding: [{ system: systemOf(row), code: value }, ...besideOf(row, plainText(value))],
  }),
  read(cursor, row, reading) {
    const codings = items(cursor, 'coding')
    const ours = codings.find((coding) => textAt(coding, 'system') === systemOf(row))
    const code = ours === undefined ? undefined : codeOf(ours, reading)
    const [beside] = besideOf(row, code ?? '')
    const same = codings.find(
      (coding) => textAt(coding, 'system') === beside?.system && textAt(coding, 'code') === beside?.code,
    )
    if (same !== undefined) take(reading, down(same, 'system'), down(same, 'code'))
    return code
  },
}

/** What others call the same. */
function besideOf(
  { beside }: PlaceRow,
  code: string,
): readonly { readonly system: string; readonly code: string }[] {
  const theirs = beside?.map[code]
  return beside === undefined || theirs === undefined
    ? []
    : [{ system: writtenOut(beside.system), code: theirs }]
}

/** A code of a list as a Coding. */
export const coding: Codec = {
  type: 'Coding',
  write: (value, row) => ({ system: systemOf(row), code: value }),
  read: (cursor, row, reading) =>
    isObject(cursor.value) && cursor.value['system'] === systemOf(row) ? codeOf(cursor, reading) : undefined,
}

function codeOf(cursor: Cursor, reading: Reading): string | undefined {
  const code = textAt(cursor, 'code')
  if (code !== undefined) take(reading, down(cursor, 'system'), down(cursor, 'code'))
  return code
}

const systems = new Map<string, string>()

function systemOf({ list = '' }: PlaceRow): string {
  const known = systems.get(list) ?? writtenOut(list.startsWith('$') ? list : `@${list}`)
  systems.set(list, known)
  return known
}
