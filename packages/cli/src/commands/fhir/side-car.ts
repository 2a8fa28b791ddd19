import type { Foreign, ForeignPart } from '@samenspraak/fhir'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { resolve } from 'node:path'
import { readJson } from '@samenspraak/sdk/json'

/** What a side-car has for the next Bundle; `missing` when it has no line more, or one that is no side-car. */
export type NextForeign = () => Promise<Foreign | 'missing' | undefined>

/** Without a side-car there is nothing to put back. */
export const noSideCar: NextForeign = async () => undefined

/** A file with one line for each Bundle, read along with the documents. */
export interface SideCarReader {
  readonly next: NextForeign
  close(): void
}

const longestLine = 64 * 1024 * 1024

/** Opens a side-car that `fhir from` wrote. */
export function openSideCar(file: string, cwd: string): SideCarReader {
  const stream = createReadStream(resolve(cwd, file), { encoding: 'utf8' })
  const lines = createInterface({ input: stream, crlfDelay: Infinity })[Symbol.asyncIterator]()
  return {
    async next() {
      const line = await lines.next()
      return line.done === true ? 'missing' : foreignIn(line.value)
    },
    close: () => stream.destroy(),
  }
}

function foreignIn(line: string): Foreign | 'missing' {
  const read = readJson(Buffer.from(line), { maxBytes: longestLine })
  return read.ok && isForeign(read.value) ? read.value : 'missing'
}

function isForeign(value: unknown): value is Foreign {
  if (!isObject(value)) return false
  const { parts, entries, renamed, named } = value
  return (
    Array.isArray(parts) &&
    parts.every(isPart) &&
    Array.isArray(entries) &&
    entries.every(isObject) &&
    isTexts(renamed) &&
    isTexts(named)
  )
}

function isPart(part: unknown): part is ForeignPart {
  if (!isObject(part)) return false
  const { fullUrl, path, within, value } = part
  return (
    typeof fullUrl === 'string' &&
    typeof path === 'string' &&
    Array.isArray(within) &&
    within.every((each) => typeof each === 'string') &&
    value !== undefined
  )
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'string')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
