import { hasChar, wordChars } from './char-set.ts'
import type { Guard, PatternNfa } from './nfa.ts'
import { readLoosely, readPattern } from './read-pattern.ts'

/** Texts up to this length cost little with any pattern. */
const shortText = 8

/** A pattern of one run over a text, or of one choice that is made once, never multiplies. */
export function canMultiply(source: string): boolean {
  return /\)[*+?{]/.test(source) || /[*+{][^]*[*+{]/.test(source)
}

/** What the regular expressions of the platform cost, which can be exponential in the length of a text. */
export class TrialCosts {
  readonly #known = new Map<string, PatternNfa | undefined>()

  /** How many steps it takes to try a pattern on a text; undefined when that is more than `most`. */
  stepsToTry(source: string, text: string, most: number): number | undefined {
    if (text.length <= shortText || !canMultiply(source)) return text.length
    const pattern = this.#read(source)
    return pattern && new Attempts(pattern, text, most).make({ from: 0 })?.steps
  }

  #read(source: string): PatternNfa | undefined {
    if (!this.#known.has(source)) this.#known.set(source, readPattern(source) ?? readLoosely(source))
    return this.#known.get(source)
  }
}

/** A place in the pattern and in the text; `past` is what was passed since the last character was read. */
interface Attempt {
  readonly state: number
  readonly at: number
  readonly past: Past | undefined
}

interface Past {
  readonly state: number
  readonly before: Past | undefined
}

interface Free {
  readonly next: readonly Attempt[]
  readonly steps: number
}

interface Outcome {
  readonly steps: number
  readonly matches: boolean
}

/** The attempts that backtracking makes, in the order in which it makes them. */
class Attempts {
  readonly #pattern: PatternNfa
  readonly #codes: readonly number[]
  readonly #text: string
  readonly #most: number
  readonly #looks = new Map<string, Outcome>()

  constructor(pattern: PatternNfa, text: string, most: number) {
    this.#pattern = pattern
    this.#text = text
    this.#codes = [...text].map((char) => char.codePointAt(0) ?? 0)
    this.#most = most
  }

  /** Starts at one place, and must end at another when that is given; undefined when it takes too long. */
  make({ from, until }: { readonly from: number; readonly until?: number }): Outcome | undefined {
    const { nfa, start, end } = this.#pattern
    const waiting: Attempt[] = [{ state: start, at: from, past: undefined }]
    let steps = 0
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      steps += 1
      if (steps > this.#most) return undefined
      const isDone = one.state === end && (until === undefined || one.at === until)
      // A pattern that was read loosely matches more than it should, so that tells nothing.
      if (isDone && !nfa.isLoose) return { steps, matches: true }
      const free = this.#free(one)
      if (free === undefined) return undefined
      steps += free.steps
      // What is put in last is taken out first.
      const isGreedy = nfa.greedy.has(one.state)
      if (isGreedy) waiting.push(...free.next)
      waiting.push(...this.#read(one))
      if (!isGreedy) waiting.push(...free.next)
    }
    return { steps, matches: nfa.isLoose }
  }

  #read({ state, at }: Attempt): readonly Attempt[] {
    const code = this.#codes[at]
    if (code === undefined) return []
    const edges = this.#pattern.nfa.chars[state] ?? []
    return edges.flatMap(({ to, set }) =>
      hasChar(set, code) ? [{ state: to, at: at + 1, past: undefined }] : [],
    )
  }

  /** Where an attempt can go on without reading, the last choice first. */
  #free({ state, at, past }: Attempt): Free | undefined {
    const next: Attempt[] = []
    let steps = 0
    for (const { to, guard } of this.#pattern.nfa.free[state] ?? []) {
      const passing = this.#passing(guard, at)
      if (passing === undefined) return undefined
      steps += passing.steps
      if (passing.matches && !isPast(past, to)) next.unshift({ state: to, at, past: { state, before: past } })
    }
    return { next, steps }
  }

  #passing(guard: Guard, at: number): Outcome | undefined {
    if (typeof guard === 'number') return this.#look(guard, at)
    return { steps: 0, matches: this.#mayPass(guard, at) }
  }

  #look(guard: number, at: number): Outcome | undefined {
    const key = `${guard} ${at}`
    const known = this.#looks.get(key)
    const look = this.#pattern.nfa.looks[guard]
    if (known !== undefined || look === undefined) return known
    const inner = new Attempts(look.pattern, this.#text, this.#most)
    const found = inner.make(look.behind ? { from: 0, until: at } : { from: at })
    if (found === undefined) return undefined
    const isLoose = look.pattern.nfa.isLoose
    const outcome = { steps: found.steps, matches: isLoose || found.matches !== look.negate }
    this.#looks.set(key, outcome)
    return outcome
  }

  #mayPass(guard: Guard, at: number): boolean {
    if (guard === 'start') return at === 0
    if (guard === 'end') return at === this.#codes.length
    if (guard !== 'boundary' && guard !== 'inside') return true
    return (this.#isWord(at - 1) !== this.#isWord(at)) === (guard === 'boundary')
  }

  #isWord(at: number): boolean {
    const code = this.#codes[at]
    return code !== undefined && hasChar(wordChars, code)
  }
}

/** A turn that reads nothing is not made twice. */
function isPast(past: Past | undefined, state: number): boolean {
  for (let one = past; one !== undefined; one = one.before) if (one.state === state) return true
  return false
}
