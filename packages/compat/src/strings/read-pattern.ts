import { RegExpParser } from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'
import { anyChar, complement, digits, lineEnds, propertyChars, spaces, union, wordChars } from './char-set.ts'
import type { CharSet } from './char-set.ts'
import { Nfa, PatternTooLargeError } from './nfa.ts'
import type { PatternNfa } from './nfa.ts'
import { unicodePattern } from './unicode-pattern.ts'

const mostStates = 12_000

/** Reads a pattern; undefined when it is not a regular language, has no place here, or is too large. */
export function readPattern(source: string): PatternNfa | undefined {
  return read(source, new Nfa(mostStates))
}

/** Reads a pattern as one that accepts more: back-references are anything, and far counts go on for ever. */
export function readLoosely(source: string): PatternNfa | undefined {
  return read(source, new Nfa(mostStates, true))
}

function read(source: string, nfa: Nfa): PatternNfa | undefined {
  const pattern = parsed(unicodePattern(source), true) ?? parsed(source, false)
  if (pattern === undefined) return undefined
  const start = nfa.state()
  const end = nfa.state()
  // A pattern is searched for, so anything may stand before it; after it the answer is already known.
  nfa.read(start, start, anyChar)
  try {
    return addAlternatives(nfa, pattern.alternatives, start, end) ? { nfa, start, end } : undefined
  } catch (error) {
    if (error instanceof PatternTooLargeError) return undefined
    throw error
  }
}

function parsed(source: string, unicode: boolean): AST.Pattern | undefined {
  try {
    return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode })
  } catch {
    return undefined
  }
}

function addAlternatives(
  nfa: Nfa,
  alternatives: readonly AST.Alternative[],
  from: number,
  to: number,
): boolean {
  return alternatives.every(({ elements }) => {
    let at = nfa.state()
    nfa.join(from, at)
    for (const element of elements) {
      const next = nfa.state()
      if (!addElement(nfa, element, at, next)) return false
      at = next
    }
    nfa.join(at, to)
    return true
  })
}

function addElement(
  nfa: Nfa,
  element: AST.Element | AST.QuantifiableElement,
  from: number,
  to: number,
): boolean {
  switch (element.type) {
    case 'Group':
      return element.modifiers === null && addAlternatives(nfa, element.alternatives, from, to)
    case 'CapturingGroup':
      return addAlternatives(nfa, element.alternatives, from, to)
    case 'Quantifier':
      return addQuantifier(nfa, element, from, to)
    case 'Assertion':
      return addAssertion(nfa, element, from, to)
    case 'Backreference':
      if (nfa.isLoose) readAnything(nfa, from, to)
      return nfa.isLoose
    case 'ExpressionCharacterClass':
      return false
    default: {
      const set = charsOf(element)
      if (set !== undefined) nfa.read(from, to, set)
      return set !== undefined
    }
  }
}

function readAnything(nfa: Nfa, from: number, to: number): void {
  const loop = nfa.state()
  nfa.join(from, loop)
  nfa.read(loop, loop, anyChar)
  nfa.join(loop, to)
}

/** Counts beyond this are not told apart when reading loosely. */
const farCount = 16

function addQuantifier(nfa: Nfa, quantifier: AST.Quantifier, from: number, to: number): boolean {
  const { element } = quantifier
  const isFar = nfa.isLoose && quantifier.max > farCount
  const min = isFar ? Math.min(quantifier.min, farCount) : quantifier.min
  const max = isFar ? Number.POSITIVE_INFINITY : quantifier.max
  let at = from
  for (let count = 0; count < min; count += 1) {
    const next = nfa.state()
    if (!addElement(nfa, element, at, next)) return false
    at = next
  }
  // The order of the edges is that in which they are tried, for what trying costs.
  const turn = (here: number, next: number): boolean => {
    if (!quantifier.greedy) nfa.join(here, to)
    const isRead = addElement(nfa, element, here, next)
    if (quantifier.greedy) nfa.join(here, to)
    if (quantifier.greedy) nfa.greedy.add(here)
    return isRead
  }
  if (max === Number.POSITIVE_INFINITY) {
    const loop = nfa.state()
    nfa.join(at, loop)
    return turn(loop, loop)
  }
  for (let count = min; count < max; count += 1) {
    const next = nfa.state()
    if (!turn(at, next)) return false
    at = next
  }
  nfa.join(at, to)
  return true
}

function addAssertion(nfa: Nfa, assertion: AST.Assertion, from: number, to: number): boolean {
  switch (assertion.kind) {
    case 'start':
    case 'end':
      nfa.join(from, to, assertion.kind)
      return true
    case 'word':
      nfa.join(from, to, assertion.negate ? 'inside' : 'boundary')
      return true
    default:
      return addLook(nfa, assertion, from, to)
  }
}

/** One look inside another is left to others. */
function addLook(nfa: Nfa, assertion: AST.LookaroundAssertion, from: number, to: number): boolean {
  const behind = assertion.kind === 'lookbehind'
  const inner = new Nfa(mostStates, nfa.isLoose)
  const pattern = { nfa: inner, start: inner.state(), end: inner.state() }
  if (behind) inner.read(pattern.start, pattern.start, anyChar)
  if (!addAlternatives(inner, assertion.alternatives, pattern.start, pattern.end)) return false
  if (inner.looks.length > 0) return false
  nfa.join(from, to, nfa.looks.push({ behind, negate: assertion.negate, pattern }) - 1)
  return true
}

type CharElement = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.CharacterClassElement

function charsOf(element: CharElement): CharSet | undefined {
  switch (element.type) {
    case 'Character':
      return [element.value, element.value]
    case 'CharacterClassRange':
      return [element.min.value, element.max.value]
    case 'CharacterSet':
      return namedChars(element)
    case 'CharacterClass': {
      const sets: CharSet[] = []
      for (const one of element.elements) {
        const set = charsOf(one)
        if (set === undefined) return undefined
        sets.push(set)
      }
      return element.negate ? complement(union(sets)) : union(sets)
    }
    default:
      return undefined
  }
}

function namedChars(element: AST.CharacterSet): CharSet | undefined {
  switch (element.kind) {
    case 'any':
      return complement(lineEnds)
    case 'digit':
      return element.negate ? complement(digits) : digits
    case 'space':
      return element.negate ? complement(spaces) : spaces
    case 'word':
      return element.negate ? complement(wordChars) : wordChars
    case 'property':
      return element.strings ? undefined : propertyChars(element.raw)
  }
}
