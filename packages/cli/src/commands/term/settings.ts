import type { ParsedOptions } from '../../arguments/parse-options.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'

/** What the user asked of `term`, checked. */
export type TermRequest =
  | { readonly kind: 'list'; readonly isJson: boolean }
  | {
      readonly kind: 'find'
      readonly query: string
      readonly limit: number
      readonly isJson: boolean
      /** With the sections that most readers do not need. */
      readonly isWhole: boolean
    }

/** The request, or what is wrong with it. */
export type TermRequestRead =
  { readonly ok: true; readonly request: TermRequest } | { readonly ok: false; readonly trouble: Trouble }

const mostHits = 50

/** Reads the options of `term`; all words together are one query. */
export function readTermRequest(options: ParsedOptions): TermRequestRead {
  const reader = new ValueReader(options)
  reader.choice('lang', ['nl', 'en'])
  const limit = reader.number('limit', { least: 0, most: mostHits, unless: 5 })
  const trouble = reader.trouble ?? troubleTogether(options)
  if (trouble !== undefined) return { ok: false, trouble }

  const { switches, positionals } = options
  const isJson = switches.has('json')
  if (switches.has('list')) return { ok: true, request: { kind: 'list', isJson } }
  const query = positionals.join(' ')
  return { ok: true, request: { kind: 'find', query, limit, isJson, isWhole: switches.has('all') } }
}

function troubleTogether({ switches, values, positionals }: ParsedOptions): Trouble | undefined {
  const hasWord = positionals.some((word) => word.trim() !== '')
  if (!switches.has('list')) return hasWord ? undefined : createTrouble('cli/word-missing')
  if (positionals.length > 0) return createTrouble('cli/options-conflict', ['WORD | --list'])
  const useless = ['--all', '--limit'].find(
    (option) => switches.has(option.slice(2)) || values.has(option.slice(2)),
  )
  return useless === undefined ? undefined : createTrouble('cli/options-conflict', [`${useless} | --list`])
}
