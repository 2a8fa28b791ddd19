import type { ParsedOptions } from '../../arguments/parse-options.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import type { DiffRequest } from './diff/diff.ts'
import type { MatrixRequest } from './matrix.ts'
import { builtIn } from './policy/read-policy.ts'
import type { ToetsRequest } from './toets/toets.ts'

/** What the user asked of `rechten`, checked. */
export type RechtenRequest =
  | { readonly kind: 'toets'; readonly request: ToetsRequest }
  | { readonly kind: 'gaten'; readonly request: ToetsRequest }
  | { readonly kind: 'diff'; readonly request: DiffRequest }
  | { readonly kind: 'matrix'; readonly request: MatrixRequest }

/** The request, or what is wrong with it. */
export type RechtenRequestRead =
  { readonly ok: true; readonly asked: RechtenRequest } | { readonly ok: false; readonly trouble: Trouble }

const parts = ['toets', 'diff', 'gaten', 'matrix'] as const
const formats = ['text', 'json', 'csv', 'html'] as const
const dayForm = 'JJJJ-MM-DD'
const day = /^\d{4}-\d{2}-\d{2}$/

/** Which options each part has, beside those of every command. */
const optionsOf: Readonly<Record<(typeof parts)[number], readonly string[]>> = {
  toets: ['regels', 'verwachtingen', 'situaties', 'op', 'format'],
  gaten: ['regels', 'verwachtingen', 'situaties', 'op', 'format'],
  diff: ['format'],
  matrix: ['regels', 'format'],
}

/** Reads the part that is asked and its options. */
export function readRechtenRequest(options: ParsedOptions): RechtenRequestRead {
  const [name, ...paths] = options.positionals
  const part = parts.find((one) => one === name)
  const reader = new ValueReader(options)
  reader.choice('lang', ['nl', 'en'])
  const format = reader.choice('format', formats) ?? 'text'
  const op = reader.formed('op', day, dayForm)
  const trouble =
    reader.trouble ?? (part === undefined ? partTrouble(name) : troubleTogether(part, format, paths, options))
  if (part === undefined || trouble !== undefined)
    return { ok: false, trouble: trouble ?? createTrouble('cli/command-missing', parts) }

  const { values } = options
  const regels = values.get('regels') ?? builtIn
  const isJson = format === 'json'
  switch (part) {
    case 'diff':
      return {
        ok: true,
        asked: { kind: part, request: { before: paths[0] ?? '', after: paths[1] ?? '', isJson } },
      }
    case 'matrix':
      return { ok: true, asked: { kind: part, request: { regels, format } } }
    default: {
      const verwachtingen = values.get('verwachtingen')
      const situaties = values.get('situaties')
      return { ok: true, asked: { kind: part, request: { regels, verwachtingen, situaties, op, isJson } } }
    }
  }
}

/** A day that the calendar has; 30 February would be moved to March. */
function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

function partTrouble(name: string | undefined): Trouble {
  return createTrouble(name === undefined ? 'cli/command-missing' : 'cli/command-unknown', parts)
}

function troubleTogether(
  part: (typeof parts)[number],
  format: (typeof formats)[number],
  paths: readonly string[],
  { values }: ParsedOptions,
): Trouble | undefined {
  if (part === 'diff' && paths.length < 2) return createTrouble('cli/options-conflict', ['diff VOOR NA'])
  if (paths.length > (part === 'diff' ? 2 : 0)) return createTrouble('cli/argument-unexpected')
  const op = values.get('op')
  if (op !== undefined && !isDay(op)) return createTrouble('cli/option-value', [`--op ${dayForm}`])
  const useless = [...values.keys()].find((name) => name !== 'lang' && !optionsOf[part].includes(name))
  if (useless !== undefined) return createTrouble('cli/options-conflict', [`${part} | --${useless}`])
  const isTable = format === 'csv' || format === 'html'
  return isTable && part !== 'matrix' ? createTrouble('cli/option-value', ['--format text|json']) : undefined
}
