import { isList, isObject } from '../json.ts'
import type { Json } from '../json.ts'
import { down } from './cursor.ts'
import type { Cursor, Mark } from './cursor.ts'

/** The marks of all that a value is to say, when it says that; it may say more, such as the display of a coding. */
export function saidIn(found: Cursor, meant: Json): readonly Mark[] | undefined {
  if (isList(meant)) return saidInList(found, meant)
  if (!isObject(meant))
    return found.value === meant ? [{ source: found.source, path: found.path }] : undefined
  return together(
    Object.entries(meant).map(([name, value]) => {
      const below = down(found, name)
      return below === undefined ? undefined : saidIn(below, value)
    }),
  )
}

function saidInList(found: Cursor, meant: readonly Json[]): readonly Mark[] | undefined {
  if (!isList(found.value)) return undefined
  const present = found.value.map((value, index) => ({ ...found, value, path: `${found.path}/${index}` }))
  return together(
    meant.map((value) => {
      for (const item of present) {
        const marks = saidIn(item, value)
        if (marks !== undefined) return marks
      }
      return undefined
    }),
  )
}

function together(parts: readonly (readonly Mark[] | undefined)[]): readonly Mark[] | undefined {
  const said = parts.filter((part) => part !== undefined)
  return said.length === parts.length ? said.flat() : undefined
}
