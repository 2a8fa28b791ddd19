import { lengthOf } from '../json.ts'
import type { Automaton } from './automaton.ts'
import { acceptsText } from './automaton.ts'
import { TrialCosts } from './backtracking.ts'
import { LookAutomaton } from './look-automaton.ts'
import type { PatternNfa } from './nfa.ts'
import type { Spend } from './spend.ts'
import { PatternAutomaton } from './pattern-automaton.ts'
import { readPattern } from './read-pattern.ts'

/** Longest text on which a pattern that is not regular is tried, and the most steps that may take. */
const longestTrial = 24
const mostSteps = 100_000

function machineOf(pattern: PatternNfa, spend: Spend): Automaton {
  return pattern.nfa.looks.length > 0
    ? new LookAutomaton(pattern, spend)
    : new PatternAutomaton(pattern, spend)
}

/** States that are worth no mention; more take memory as well. */
const fewStates = 500

function weightOf(pattern: PatternNfa | undefined): number {
  // One that could not be read may have been as large as they get.
  if (pattern === undefined) return 64
  const states = pattern.nfa.looks.reduce(
    (all, look) => all + look.pattern.nfa.free.length,
    pattern.nfa.free.length,
  )
  return 1 + Math.max(0, states - fewStates)
}

/** The patterns of one comparison, each read once. */
export class Patterns {
  readonly #bySource = new Map<string, Automaton | undefined>()
  readonly #costs = new TrialCosts()
  readonly #spend: Spend

  constructor(spend: Spend) {
    this.#spend = spend
  }

  /** The machine of a pattern, or undefined when it is not regular. */
  automaton(source: string): Automaton | undefined {
    if (this.#bySource.has(source)) return this.#bySource.get(source)
    const pattern = readPattern(source)
    this.#spend(weightOf(pattern))
    const automaton = pattern && machineOf(pattern, this.#spend)
    this.#bySource.set(source, automaton)
    return automaton
  }

  /** True when the pattern occurs in the text; undefined when that cannot be said. */
  matches(source: string, text: string): boolean | undefined {
    const automaton = this.automaton(source)
    if (automaton !== undefined) return acceptsText(automaton, text)
    if (lengthOf(text) > longestTrial) return undefined
    if (this.#costs.stepsToTry(source, text, mostSteps) === undefined) return undefined
    try {
      return new RegExp(source, 'u').test(text)
    } catch {
      return undefined
    }
  }
}
