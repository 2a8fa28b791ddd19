import type { Bevoegdheid } from '../../../packages/sdk/generated/bevoegdheid/1.0/types.ts'
import type { Sources } from '../../sources/sources.ts'

/** The rows of schemas/bevoegdheden as data, in a module of their own: who brings other rows does not carry these. */
export function policyModule({ grants, telling }: Sources): string {
  return `import type { Bevoegdheid } from './bevoegdheid/1.0/types.ts'
import type { Verraad } from '../src/rights/policy/policy.ts'

/** The rows of the first policy: a proposal, which no lawyer has checked yet. */
export const rows: readonly Bevoegdheid[] = /* @__PURE__ */ joined(/* @__PURE__ */ parsed(${JSON.stringify(JSON.stringify(sharedParts(grants)))}))

/** Codes that tell something of another data group. */
export const verraad: readonly Verraad[] = /* @__PURE__ */ parsed(${JSON.stringify(JSON.stringify(telling))})

/** Rows in which each value is written once: many rows rest on the same acts and ask the same. */
interface SharedParts {
  /** Property -> the texts of its values. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Lists of properties that rows have. */
  readonly kinds: readonly (readonly string[])[]
  /** A number in kinds, and after it for each property the number of its value. */
  readonly rows: readonly (readonly number[])[]
}

/** Joined as text and parsed after it, so that no two rows share an object that somebody could change. */
function joined({ values, kinds, rows: numbers }: SharedParts): readonly Bevoegdheid[] {
  const texts = numbers.map(([kind = 0, ...places]) => {
    const names = kinds[kind] ?? []
    return names.map((name, index) => \`"\${name}":\${values[name]?.[places[index] ?? 0] ?? 'null'}\`).join()
  })
  return parsed(\`[\${texts.map((text) => \`{\${text}}\`).join()}]\`)
}

/** Text is read faster than an object that is written out, and the lint holds the rows against their schema. */
function parsed<T>(text: string): T {
  const value: T = JSON.parse(text)
  return value
}
`
}

/** The rows with each list of properties and each value written once. */
function sharedParts(rows: readonly Bevoegdheid[]): unknown {
  const values: Record<string, string[]> = {}
  const kinds: string[] = []
  const numbers = rows.map((row) => {
    const entries = Object.entries(row)
    const places = entries.map(([name, value]) => placeIn((values[name] ??= []), JSON.stringify(value)))
    return [placeIn(kinds, JSON.stringify(entries.map(([name]) => name))), ...places]
  })
  const lists = kinds.map((text): unknown => JSON.parse(text))
  return { values, kinds: lists, rows: numbers }
}

function placeIn(list: string[], text: string): number {
  const known = list.indexOf(text)
  return known >= 0 ? known : list.push(text) - 1
}
