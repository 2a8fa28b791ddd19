import type { Literal } from '../graph/node.ts'
import { finiteAutomaton } from '../strings/automaton.ts'
import { formats, isWithinFormat } from '../strings/formats.ts'
import type { Patterns } from '../strings/patterns.ts'
import { shortestWord } from '../strings/shortest-word.ts'
import type { WordGoal } from '../strings/shortest-word.ts'
import { member, none, unknown } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Solver } from './solver.ts'

type Language = WordGoal['languages'][number]

/** Everything that is asked of a string. */
interface TextGoal {
  readonly minLength: number
  readonly maxLength: number
  readonly languages: readonly Language[]
  /** The languages that formats are surely larger than, and those that they are surely smaller than. */
  readonly within: readonly Language[]
  readonly around: readonly Language[]
  /** Texts that look like what a format wants. */
  readonly dummies: readonly string[]
  readonly isIrregular: boolean
  /** A format is wanted, and one that it is a part of is not. */
  readonly isContradiction: boolean
}

/** A string within lengths that matches some patterns and not others. */
export function solveText(solver: Solver, atoms: readonly Literal[]): Answer {
  const goal = textGoal(solver, atoms)
  if (goal.isContradiction) return none
  const { minLength, maxLength, languages, within, around, isIrregular } = goal
  const certain: WordGoal = { languages: [...languages, ...within], minLength, maxLength }
  const possible: WordGoal = { languages: [...languages, ...around], minLength, maxLength }
  if (around.length === 0 && !isIrregular) return answerOf(shortestWord(certain, solver.spend))
  const dummy = goal.dummies.find((text) => solver.evaluator.holdsAll(atoms, text) === true)
  if (dummy !== undefined) return member(dummy)
  const word = isIrregular ? lucky(solver, certain, atoms) : shortestWord(certain, solver.spend)
  if (word !== undefined) return member(word)
  if (shortestWord(possible, solver.spend) === undefined) return none
  if (isIrregular) return unknown({ code: 'pattern-not-regular' })
  return unknown({ code: 'keyword-unsupported', keyword: 'format' })
}

function answerOf(word: string | undefined): Answer {
  return word === undefined ? none : member(word)
}

function textGoal({ graph, evaluator }: Solver, atoms: readonly Literal[]): TextGoal {
  const languages: Language[] = []
  const within: Language[] = []
  const around: Language[] = []
  const dummies: string[] = []
  const named: { readonly wanted: string[]; readonly unwanted: string[] } = { wanted: [], unwanted: [] }
  let minLength = 0
  let maxLength = Number.POSITIVE_INFINITY
  let isIrregular = false
  for (const literal of atoms) {
    const node = graph.nodeOf(literal)
    const wanted = (literal & 1) === 0
    if (node.kind === 'minLength') {
      if (wanted) minLength = Math.max(minLength, node.count)
      else maxLength = Math.min(maxLength, node.count - 1)
    } else if (node.kind === 'maxLength') {
      if (wanted) maxLength = Math.min(maxLength, node.count)
      else minLength = Math.max(minLength, node.count + 1)
    } else if (node.kind === 'pattern') {
      const automaton = evaluator.patterns.automaton(node.source)
      if (automaton === undefined) isIrregular = true
      else languages.push({ automaton, wanted })
    } else if (node.kind === 'format') {
      const format = formats.get(node.name)
      if (format === undefined) continue
      const [narrow, broad] = wanted ? [format.sure, format.wide] : [format.wide, format.sure]
      within.push(...languageOf(evaluator.patterns, narrow, wanted))
      around.push(...languageOf(evaluator.patterns, broad, wanted))
      if (wanted) dummies.push(...format.dummies)
      named[wanted ? 'wanted' : 'unwanted'].push(node.name)
    } else if (node.kind === 'enum') {
      const texts = node.values.filter((value) => typeof value === 'string')
      languages.push({ automaton: finiteAutomaton(texts), wanted: false })
    }
  }
  const isContradiction = named.wanted.some((name) =>
    named.unwanted.some((other) => isWithinFormat(name, other)),
  )
  return { minLength, maxLength, languages, within, around, dummies, isIrregular, isContradiction }
}

function languageOf(patterns: Patterns, source: string, wanted: boolean): readonly Language[] {
  const automaton = patterns.automaton(source)
  return automaton === undefined ? [] : [{ automaton, wanted }]
}

const trials = 12

/** A word of the regular part that also happens to do for the rest. */
function lucky(solver: Solver, goal: WordGoal, atoms: readonly Literal[]): string | undefined {
  const tried: string[] = []
  for (let trial = 0; trial < trials; trial += 1) {
    const others = { automaton: finiteAutomaton(tried), wanted: false }
    const word = shortestWord({ ...goal, languages: [...goal.languages, others] }, solver.spend)
    if (word === undefined || solver.evaluator.holdsAll(atoms, word) === true) return word
    tried.push(word)
  }
  return undefined
}
