import { parseArgs } from 'node:util'
import { createTrouble, type Trouble } from '../trouble.ts'
import { nearestNames } from './nearest-names.ts'
import type { Option } from './option.ts'

/** The words behind a command, sorted out but not yet judged. */
export interface ParsedOptions {
  /** Values by option name; of an option given twice the last one. */
  readonly values: ReadonlyMap<string, string>
  /** All values by option name, in the order of the command line. */
  readonly all: ReadonlyMap<string, readonly string[]>
  readonly switches: ReadonlySet<string>
  readonly positionals: readonly string[]
  /** The first thing that is wrong, if anything. */
  readonly trouble: Trouble | undefined
}

/** Sorts out the words behind a command; goes on after trouble, so that `--lang` and `--help` always work. */
export function parseOptions(words: readonly string[], options: readonly Option[]): ParsedOptions {
  const values = new Map<string, string>()
  const all = new Map<string, readonly string[]>()
  const switches = new Set<string>()
  const positionals: string[] = []
  const troubles: Trouble[] = []
  for (const token of tokensOf(words, options)) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = options.find(({ name }) => name === token.name)
    const trouble = troubleOf(token, option, options)
    if (trouble !== undefined) troubles.push(trouble)
    else if (token.value === undefined) switches.add(token.name)
    else {
      values.set(token.name, token.value)
      all.set(token.name, [...(all.get(token.name) ?? []), token.value])
    }
  }
  return { values, all, switches, positionals, trouble: troubles[0] }
}

type Token =
  | {
      readonly kind: 'option'
      readonly name: string
      readonly value: string | undefined
      readonly isInline: boolean
    }
  | { readonly kind: 'positional'; readonly value: string }
  | { readonly kind: 'option-terminator' }

function tokensOf(words: readonly string[], options: readonly Option[]): readonly Token[] {
  const types = options.map(({ name, value, isValueOptional }) => {
    const type: 'boolean' | 'string' = value === undefined || isValueOptional === true ? 'boolean' : 'string'
    return [name, name === 'help' ? { type, short: 'h' } : { type }] satisfies [string, unknown]
  })
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  return tokens.map((token) =>
    token.kind === 'option'
      ? { kind: 'option', name: token.name, value: token.value, isInline: token.inlineValue === true }
      : token,
  )
}

function troubleOf(
  token: Extract<Token, { kind: 'option' }>,
  option: Option | undefined,
  options: readonly Option[],
): Trouble | undefined {
  if (option === undefined) {
    const nearest = nearestNames(
      token.name,
      options.map(({ name }) => name),
    ).slice(0, 1)
    return createTrouble(
      'cli/option-unknown',
      nearest.map((name) => `--${name}`),
    )
  }
  if (option.value === undefined) {
    return token.value === undefined ? undefined : createTrouble('cli/option-value', [`--${option.name}`])
  }
  if (option.isValueOptional === true) return undefined
  // `--type --lang en` most likely forgot the type; `--type=--x` is taken at its word.
  const looksForgotten = token.value === undefined || (!token.isInline && /^-./.test(token.value))
  return looksForgotten
    ? createTrouble('cli/option-value-missing', [`--${option.name} ${option.value}`])
    : undefined
}
