import type { Begrip, Glossary } from '../sources/glossary/begrip.ts'
import type { Finding } from './finding.ts'
import { inTerm } from './language/texts.ts'
import type { TermRule } from './rule.ts'

/** The relations of the terms, as SKOS (integrity condition S27) and NL-SBB want them. */
export const graphFindings: TermRule = function* ({ glossary }) {
  const connected = withRelation(glossary)
  for (const begrip of glossary.values()) {
    if (!connected.has(begrip.sleutel)) yield inTerm(begrip)('graph/orphan', '', begrip.sleutel)
    yield* itself(begrip)
    yield* upward(begrip, glossary)
    yield* successor(begrip, glossary)
    yield* withdrawn(begrip, glossary)
  }
  yield* sameMatch(glossary)
}

function withRelation(glossary: Glossary): ReadonlySet<string> {
  const connected = new Set<string>()
  for (const { sleutel, breder, verwant } of glossary.values())
    for (const other of [breder?.begrip ?? [], verwant ?? []].flat()) connected.add(sleutel).add(other)
  return connected
}

function* itself({ nietHetzelfdeAls = [], ...begrip }: Begrip): Generator<Finding> {
  const finding = inTerm(begrip)
  const relations: readonly (readonly [string, readonly string[]])[] = [
    ['/breder', begrip.breder === undefined ? [] : [begrip.breder.begrip]],
    ['/verwant', begrip.verwant ?? []],
    ['/nietHetzelfdeAls', nietHetzelfdeAls.map((pair) => pair.begrip)],
    ['/vervangenDoor', begrip.vervangenDoor === undefined ? [] : [begrip.vervangenDoor]],
  ]
  for (const [at, others] of relations) {
    if (others.includes(begrip.sleutel)) yield finding('graph/relation-to-itself', at, begrip.sleutel)
    const twice = others.find((other, index) => others.indexOf(other) !== index)
    if (twice !== undefined) yield finding('graph/relation-twice', at, twice)
  }
}

/** SKOS S27: what is related is nowhere in the chain of broader terms, and the chain ends. */
function* upward(begrip: Begrip, glossary: Glossary): Generator<Finding> {
  const finding = inTerm(begrip)
  const seen = new Set<string>()
  for (let next = begrip.breder?.begrip; next !== undefined; next = glossary.get(next)?.breder?.begrip) {
    if (next === begrip.sleutel) yield finding('graph/broader-cycle', '/breder', [...seen].join(' > '))
    if (seen.has(next) || next === begrip.sleutel) return
    seen.add(next)
    if (begrip.verwant?.includes(next) === true || glossary.get(next)?.verwant?.includes(begrip.sleutel))
      yield finding('graph/broader-and-related', '/verwant', next)
  }
}

function* successor(begrip: Begrip, glossary: Glossary): Generator<Finding> {
  const finding = inTerm(begrip)
  const { status, vervangenDoor } = begrip
  if (status !== 'vervangen') {
    if (vervangenDoor !== undefined) yield finding('graph/successor', '/vervangenDoor', `status ${status}`)
    return
  }
  const next = vervangenDoor === undefined ? undefined : glossary.get(vervangenDoor)
  if (next === undefined) yield finding('graph/successor', '/vervangenDoor', vervangenDoor ?? 'none')
  else if (isWithdrawn(next))
    yield finding('graph/successor', '/vervangenDoor', `${next.sleutel} is itself ${next.status}`)
}

/** A reader of a term in use is not led to one that is not, but by the sentence that keeps the two apart. */
function* withdrawn(begrip: Begrip, glossary: Glossary): Generator<Finding> {
  if (isWithdrawn(begrip)) return
  for (const key of [begrip.breder?.begrip ?? [], begrip.verwant ?? []].flat()) {
    const other = glossary.get(key)
    if (other !== undefined && isWithdrawn(other))
      yield inTerm(begrip)(
        'graph/relation-withdrawn',
        key === begrip.breder?.begrip ? '/breder' : '/verwant',
        key,
      )
  }
}

function isWithdrawn({ status }: Begrip): boolean {
  return status === 'vervangen' || status === 'vervallen'
}

/** An exact match holds both ways and onward, so two terms with the same one would be one term. */
function* sameMatch(glossary: Glossary): Generator<Finding> {
  const owner = new Map<string, string>()
  for (const begrip of glossary.values()) {
    for (const { soort, doel } of begrip.overeenkomst ?? []) {
      if (soort !== 'exactMatch') continue
      const other = owner.get(doel)
      if (other === undefined) owner.set(doel, begrip.sleutel)
      else yield inTerm(begrip)('graph/match-of-two', '/overeenkomst', `${doel}: also ${other}`)
    }
  }
}
