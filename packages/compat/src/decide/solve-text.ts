import type { Literal } from '../graph/node.ts'
import { formatSamples } from '../strings/formats.ts'
import { finiteAutomaton } from '../strings/automaton.ts'
import { shortestWord } from '../strings/shortest-word.ts'
import type { WordGoal } from '../strings/shortest-word.ts'
import { member, none, unknown } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Solver } from './solver.ts'

/** A string within lengths that matches some patterns and not others. */
export function solveText(solver: Solver, atoms: readonly Literal[]): Answer {
  const { graph, spend } = solver
  const { patterns } = solver.evaluator
  const languages: WordGoal['languages'][number][] = []
  let minLength = 0
  let maxLength = Number.POSITIVE_INFINITY
  const samples: string[] = []
  let irregular = false
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
      const automaton = patterns.automaton(node.source)
      if (automaton === undefined) irregular = true
      else languages.push({ automaton, wanted })
    } else if (node.kind === 'format') {
      irregular = true
      samples.push(...(formatSamples.get(node.name)?.[wanted ? 'good' : 'bad'] ?? []))
    } else if (node.kind === 'enum') {
      const texts = node.values.filter((value) => typeof value === 'string')
      languages.push({ automaton: finiteAutomaton(texts), wanted: false })
    }
  }
  const goal = { languages, minLength, maxLength }
  return irregular ? solveIrregular(solver, goal, atoms, samples) : answerOf(shortestWord(goal, spend))
}

function answerOf(word: string | undefined): Answer {
  return word === undefined ? none : member(word)
}

const trials = 12

/** Words of the regular part that also happen to do for the rest; when none does, nothing is known. */
function solveIrregular(
  solver: Solver,
  goal: WordGoal,
  atoms: readonly Literal[],
  samples: readonly string[],
): Answer {
  const sample = samples.find((text) => solver.evaluator.holdsAll(atoms, text) === true)
  if (sample !== undefined) return member(sample)

  const tried: string[] = []
  for (let trial = 0; trial < trials; trial += 1) {
    const others = { automaton: finiteAutomaton(tried), wanted: false }
    const word = shortestWord({ ...goal, languages: [...goal.languages, others] }, solver.spend)
    if (word === undefined && trial === 0) return none
    if (word === undefined) break
    if (solver.evaluator.holdsAll(atoms, word) === true) return member(word)
    tried.push(word)
  }
  if (samples.length > 0) return unknown({ code: 'keyword-unsupported', keyword: 'format' })
  return unknown({ code: 'pattern-not-regular' })
}
