import type { ParsedOptions } from '../arguments/parse-options.ts'
import type { ValueReader } from '../arguments/read-value.ts'
import { createTrouble, type Trouble } from '../trouble.ts'
import type { AskedForm } from './find-inputs.ts'
/** Which inputs are read, and what is refused unread. */
export interface InputSettings {
  readonly paths: readonly string[]
  readonly input: AskedForm | undefined
  readonly maxLine: number
  readonly maxDocument: number
  readonly mayBeEmpty: boolean
}

const mebibyte = 1024 * 1024
const largestDocument = 8 * mebibyte
/** V8 holds no string of more than 512 Mi characters; half of that leaves room. */
const longestLine = 256 * mebibyte

/** Reads the options about inputs, the same for every command that reads documents. */
export function readInputSettings(
  { positionals, switches }: ParsedOptions,
  reader: ValueReader,
  stdinIsTerminal: boolean,
  forms: readonly AskedForm[] = ['json', 'array', 'ndjson'],
): InputSettings {
  const input = reader.choice('input', forms)
  const maxLine = reader.number('max-line', { least: 1, most: longestLine, unless: mebibyte })
  return {
    paths: positionals.length > 0 ? positionals : stdinIsTerminal ? [] : ['-'],
    input,
    maxLine,
    maxDocument: Math.max(largestDocument, maxLine),
    mayBeEmpty: switches.has('allow-empty'),
  }
}

/** What is wrong with the paths of a command line, if anything. */
export function troubleOfPaths(paths: readonly string[]): Trouble | undefined {
  if (paths.length === 0) return createTrouble('cli/no-input')
  // It can be read only once; the second time would seem to be empty.
  const isTwice = paths.filter((path) => path === '-').length > 1
  return isTwice ? createTrouble('cli/options-conflict', ['-, -']) : undefined
}
