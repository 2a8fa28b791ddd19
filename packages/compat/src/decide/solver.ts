import type { Evaluator } from '../evaluate/evaluator.ts'
import type { Graph } from '../graph/graph.ts'
import { always, kindsOfValue, negate, never } from '../graph/node.ts'
import type { Literal, ValueKind } from '../graph/node.ts'
import { byNumber } from '../graph/signature.ts'
import type { Json } from '../json.ts'
import { none, unknown } from './answer.ts'
import type { Answer } from './answer.ts'
import { costOf } from './cost.ts'
import { KindFacts } from './kind-facts.ts'
import { Search } from './search.ts'

interface Frame {
  readonly key: string
  /** Frames below that were taken to be empty because they are still being solved. */
  readonly assumed: Set<Frame>
}

/** Goals nested deeper than this would need a document nested as deeply. */
const deepestGoal = 1200

/**
 * Finds a value that satisfies a set of literals. A goal that comes up inside itself is empty there: the smallest value
 * that satisfies it contains no smaller one that does.
 */
export class Solver {
  readonly graph: Graph
  readonly evaluator: Evaluator
  readonly facts: Readonly<Record<ValueKind, KindFacts>>
  readonly spend: (steps?: number) => void
  readonly #solved = new Map<string, Answer>()
  readonly #provisional = new Map<string, ReadonlySet<Frame>>()
  readonly #open = new Map<string, Frame>()
  readonly #stack: Frame[] = []
  readonly #costs = new Map<Literal, number>()

  constructor(evaluator: Evaluator, spend: (steps?: number) => void) {
    this.graph = evaluator.graph
    this.evaluator = evaluator
    const facts = (kind: ValueKind): KindFacts => new KindFacts(this.graph, kind)
    this.facts = {
      null: facts('null'),
      boolean: facts('boolean'),
      integer: facts('integer'),
      fraction: facts('fraction'),
      string: facts('string'),
      array: facts('array'),
      object: facts('object'),
    }
    this.spend = spend
  }

  /** How much work a literal is likely to be. */
  cost(literal: Literal): number {
    const known = this.#costs.get(literal)
    if (known !== undefined) return known
    const cost = costOf(this.graph, literal, 3)
    this.#costs.set(literal, cost)
    return cost
  }

  /** A value for which all of these literals hold. */
  solve(literals: readonly Literal[]): Answer {
    this.spend()
    const goal = this.#flat(literals)
    if (goal === undefined) return none
    const key = goal.join(' ')
    const solved = this.#solved.get(key)
    if (solved !== undefined) return solved
    const open = this.#open.get(key)
    if (open !== undefined) return this.#assumeEmpty(new Set([open]))
    const provisional = this.#provisional.get(key)
    if (provisional !== undefined) {
      if ([...provisional].every((frame) => this.#open.get(frame.key) === frame)) {
        return this.#assumeEmpty(provisional)
      }
      this.#provisional.delete(key)
    }
    if (this.#stack.length > deepestGoal) return unknown({ code: 'too-deep' })
    return this.#remember(key, goal)
  }

  #remember(key: string, goal: readonly Literal[]): Answer {
    const frame: Frame = { key, assumed: new Set() }
    this.#open.set(key, frame)
    this.#stack.push(frame)
    const answer = this.#byKind(goal)
    this.#stack.pop()
    this.#open.delete(key)
    frame.assumed.delete(frame)
    if (answer.is !== 'none' || frame.assumed.size === 0) this.#solved.set(key, answer)
    else {
      this.#provisional.set(key, frame.assumed)
      this.#assumeEmpty(frame.assumed)
    }
    return answer
  }

  #assumeEmpty(frames: ReadonlySet<Frame>): Answer {
    const top = this.#stack.at(-1)
    for (const frame of frames) top?.assumed.add(frame)
    return none
  }

  #byKind(goal: readonly Literal[]): Answer {
    const listed = this.#smallestEnum(goal)
    if (listed !== undefined) return this.amongValues(listed, goal)
    let answer: Answer = none
    for (const kind of kindsOfValue) {
      if (goal.some((literal) => this.facts[kind].of(literal) === false)) continue
      const found = new Search(this, kind, goal).run()
      if (found.is === 'member') return found
      if (found.is === 'unknown') answer = found
    }
    return answer
  }

  /** The first of a few values that satisfies a goal. */
  amongValues(values: readonly Json[], goal: readonly Literal[]): Answer {
    let unsure = false
    for (const value of values) {
      const holds = this.evaluator.holdsAll(goal, value)
      if (holds === true) return { is: 'member', value }
      if (holds === undefined) unsure = true
    }
    return unsure ? unknown(this.evaluator.doubt) : none
  }

  #smallestEnum(goal: readonly Literal[]): readonly Json[] | undefined {
    let smallest: readonly Json[] | undefined
    for (const literal of goal) {
      const node = this.graph.nodeOf(literal)
      if (node.kind !== 'enum' || (literal & 1) === 1) continue
      if (smallest === undefined || node.values.length < smallest.length) smallest = node.values
    }
    return smallest
  }

  /** The literals without conjunctions, in order; undefined when two contradict each other. */
  #flat(literals: readonly Literal[]): readonly Literal[] | undefined {
    const flat = new Set<Literal>()
    const queue = [...literals]
    for (let literal = queue.pop(); literal !== undefined; literal = queue.pop()) {
      if (literal === never || flat.has(negate(literal))) return undefined
      if (literal === always || flat.has(literal)) continue
      const node = this.graph.nodeOf(literal)
      if (node.kind === 'and' && (literal & 1) === 0) queue.push(...node.all)
      // The conjunction itself contradicts its negation as well.
      else flat.add(literal)
    }
    for (const literal of flat) {
      const node = this.graph.nodeOf(literal)
      if (node.kind === 'and' && node.all.every((part) => flat.has(part))) return undefined
    }
    return [...flat].toSorted(byNumber)
  }
}
