import type { Begrip } from '@samenspraak/sdk/begrip'
import type { Text } from '../../language.ts'
import type { Artikel, GlossaryFiles } from './glossary-files.ts'

/** A term with what other files say of it. */
export interface TermFacts {
  readonly begrip: Begrip
  readonly breder: Begrip | undefined
  readonly smaller: readonly Begrip[]
  readonly verwant: readonly Begrip[]
  /** From both sides: a difference is stored with one of the two terms only. */
  readonly verschillen: readonly Verschil[]
  readonly artikelen: readonly Artikel[]
}

/** The difference with another term. */
export interface Verschil {
  readonly begrip: Begrip
  readonly verschil: Text
}

/** Gathers what is known of a term. */
export function gatherFacts(begrip: Begrip, { terms, articles }: GlossaryFiles): TermFacts {
  const others = [...terms.values()]
  const existing = (keys: readonly string[]): readonly Begrip[] => keys.flatMap((key) => terms.get(key) ?? [])
  const relatedFromThere = others.filter(({ verwant }) => verwant?.includes(begrip.sleutel))
  return {
    begrip,
    breder: terms.get(begrip.breder?.begrip ?? ''),
    smaller: others.filter(({ breder }) => breder?.begrip === begrip.sleutel),
    verwant: [...new Set([...existing(begrip.verwant ?? []), ...relatedFromThere])],
    verschillen: differences(begrip, terms),
    artikelen: (begrip.gebruiktIn ?? []).flatMap((number) => articles.get(number) ?? []),
  }
}

function differences(begrip: Begrip, terms: ReadonlyMap<string, Begrip>): readonly Verschil[] {
  const own = (begrip.nietHetzelfdeAls ?? []).flatMap(({ begrip: key, verschil }) => {
    const other = terms.get(key)
    return other === undefined ? [] : [{ begrip: other, verschil }]
  })
  const theirs = [...terms.values()].flatMap((other) =>
    (other.nietHetzelfdeAls ?? [])
      .filter(({ begrip: key }) => key === begrip.sleutel)
      .map(({ verschil }) => ({ begrip: other, verschil })),
  )
  return [...own, ...theirs]
}
