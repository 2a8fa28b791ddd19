import { lengthOf } from '../json.ts'
import type { Automaton } from './automaton.ts'
import { acceptsText } from './automaton.ts'
import { LookAutomaton } from './look-automaton.ts'
import type { PatternNfa } from './nfa.ts'
import { PatternAutomaton } from './pattern-automaton.ts'
import { readPattern } from './read-pattern.ts'

/** Longest text on which a pattern that is not regular is tried, because trying can take exponential time. */
const longestTrial = 24

function machineOf(pattern: PatternNfa, spend: () => void): Automaton {
  return pattern.nfa.looks.length > 0
    ? new LookAutomaton(pattern, spend)
    : new PatternAutomaton(pattern, spend)
}

/** The patterns of one comparison, each read once. */
export class Patterns {
  readonly #bySource = new Map<string, Automaton | undefined>()
  readonly #spend: () => void

  constructor(spend: () => void) {
    this.#spend = spend
  }

  /** The machine of a pattern, or undefined when it is not regular. */
  automaton(source: string): Automaton | undefined {
    if (this.#bySource.has(source)) return this.#bySource.get(source)
    const pattern = readPattern(source)
    const automaton = pattern && machineOf(pattern, this.#spend)
    this.#bySource.set(source, automaton)
    return automaton
  }

  /** True when the pattern occurs in the text; undefined when that cannot be said. */
  matches(source: string, text: string): boolean | undefined {
    const automaton = this.automaton(source)
    if (automaton !== undefined) return acceptsText(automaton, text)
    if (lengthOf(text) > longestTrial) return undefined
    try {
      return new RegExp(source, 'u').test(text)
    } catch {
      return undefined
    }
  }
}
