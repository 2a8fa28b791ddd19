import type { Begrip } from '@samenspraak/sdk/begrip'
import type { Answer, Found } from './look-up.ts'
import { iriOf } from './iri.ts'

/** Rises when a reader of the answer would have to change; new properties may come at any time. */
const answerVersion = 1

// What someone typed comes back in the answer: nothing of it may steer a terminal or turn its text around.
const unseen = /[\u007F-\u009F\p{Cf}\u2028\u2029]/gu

/** The whole answer for machines. */
export function answerJson({ query, ambiguous, best, others }: Answer): string {
  const answer = {
    version: answerVersion,
    query,
    ambiguous: ambiguous === undefined ? null : ambiguous.word,
    hit: best === undefined ? null : { ...plainHit(best), ...plainFacts(best.facts) },
    others: others.map(plainHit),
  }
  return `${JSON.stringify(answer, null, 2).replaceAll(unseen, escaped)}\n`
}

/** All terms for machines. */
export function listJson(terms: readonly Begrip[]): string {
  return `${JSON.stringify(terms.map(plainTerm), null, 2)}\n`
}

function plainHit({ begrip, score, via }: Found): object {
  return { ...plainTerm(begrip), score: Math.round(score * 1000) / 1000, via }
}

function plainTerm({ sleutel, voorkeursterm }: Begrip): object {
  return { sleutel, iri: iriOf(sleutel), voorkeursterm }
}

function plainFacts(facts: NonNullable<Answer['best']>['facts']): object {
  return {
    begrip: facts.begrip,
    smaller: facts.smaller.map(plainTerm),
    verwant: facts.verwant.map(plainTerm),
    verschillen: facts.verschillen.map(({ begrip, verschil }) => ({ ...plainTerm(begrip), verschil })),
    artikelen: facts.artikelen,
  }
}

function escaped(character: string): string {
  return character.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
