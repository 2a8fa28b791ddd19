import type { CharSet } from './char-set.ts'

/** A language of strings as a machine that reads one code point at a time; states are numbers. */
export interface Automaton {
  /** Sets of characters that the machine tells apart. */
  readonly sets: readonly CharSet[]
  readonly start: number
  /** The state after one more code point. */
  readonly step: (state: number, code: number) => number
  /** True when what was read is in the language. */
  readonly accepts: (state: number) => boolean
  /** True when nothing that follows can be in the language. */
  readonly isLost: (state: number) => boolean
  /** True when everything that follows is in the language. */
  readonly isWon: (state: number) => boolean
}

/** True when the machine accepts a text. */
export function acceptsText(automaton: Automaton, text: string): boolean {
  let state = automaton.start
  for (let at = 0; at < text.length; at += 1) {
    if (automaton.isWon(state)) return true
    if (automaton.isLost(state)) return false
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    state = automaton.step(state, code)
  }
  return automaton.accepts(state)
}

/** The language of a few given strings. */
export function finiteAutomaton(texts: readonly string[]): Automaton {
  const lost = -1
  const next: Map<number, number>[] = [new Map()]
  const final = new Set<number>()
  const codes = new Set<number>()
  for (const text of texts) {
    let state = 0
    for (const char of text) {
      const code = char.codePointAt(0) ?? 0
      codes.add(code)
      const known = next[state]?.get(code)
      if (known === undefined) next.push(new Map())
      const to = known ?? next.length - 1
      next[state]?.set(code, to)
      state = to
    }
    final.add(state)
  }
  return {
    sets: [...codes].map((code) => [code, code]),
    start: 0,
    step: (state, code) => next[state]?.get(code) ?? lost,
    accepts: (state) => final.has(state),
    isLost: (state) => state === lost,
    isWon: () => false,
  }
}
