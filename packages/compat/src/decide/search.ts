import { negate } from '../graph/node.ts'
import type { Literal, ValueKind } from '../graph/node.ts'
import type { Json } from '../json.ts'
import { solveArray } from './array/solve-array.ts'
import { none, unknown } from './answer.ts'
import type { Answer } from './answer.ts'
import { Assignment } from './assignment.ts'
import { solveNumber } from './solve-number.ts'
import { solveObject } from './object/solve-object.ts'
import { solveText } from './solve-text.ts'
import type { Solver } from './solver.ts'

/**
 * Looks for a value of one type that satisfies a goal: gathers what is certain, makes a value of that, and only when the
 * value breaks a disjunction chooses between the branches of that disjunction.
 */
export class Search {
  readonly #solver: Solver
  readonly #kind: ValueKind
  readonly #goal: readonly Literal[]
  readonly #state: Assignment

  constructor(solver: Solver, kind: ValueKind, goal: readonly Literal[]) {
    this.#solver = solver
    this.#kind = kind
    this.#goal = goal
    this.#state = new Assignment(solver, kind)
  }

  /** A value of the type, none, or unknown. */
  run(): Answer {
    if (this.#kind === 'null') return this.#solver.amongValues([null], this.#goal)
    if (this.#kind === 'boolean') return this.#solver.amongValues([true, false], this.#goal)
    return this.#goal.every((literal) => this.#state.want(literal)) ? this.#decide() : none
  }

  #decide(): Answer {
    const state = this.#state
    for (;;) {
      this.#solver.spend()
      const answer = state.propagate() ? this.#fromAtoms() : none
      if (answer.is === 'none') return none
      const broken = this.#broken(answer)
      const options = this.#cheapestOptions(broken, answer)
      if (options !== undefined) return this.#branch(options)
      if (broken.length === 0) return answer
      if (answer.is === 'unknown') return answer
      if (!state.wake(broken)) return unknown({ code: 'pattern-not-regular' })
      // The value breaks something that was only concluded, so that has to be seen to as well.
      if (!state.wantLearned()) return none
    }
  }

  /** At least one of the options holds for every value of the goal. */
  #branch(options: readonly Literal[]): Answer {
    const state = this.#state
    let doubt: Answer | undefined
    for (const option of options) {
      const mark = state.mark()
      const found = state.want(option) ? this.#decide() : none
      state.backTo(mark)
      if (found.is === 'member') return found
      if (found.is === 'unknown') doubt = found
      else if (!state.learn(negate(option))) break
    }
    return doubt ?? none
  }

  /** Combinations that the value does not satisfy, or all that are open when there is no value. */
  #broken(answer: Answer): readonly Literal[] {
    const { obligations, dormant } = this.#state
    if (answer.is !== 'member') return obligations.filter((obligation) => !this.#state.isMet(obligation))
    const fails = (obligation: Literal): boolean =>
      this.#solver.evaluator.holds(obligation, answer.value) !== true
    const broken = obligations.filter(fails)
    if (broken.length > 0) return broken
    const sleeping = dormant.find(fails)
    return sleeping === undefined ? [] : [sleeping]
  }

  #cheapestOptions(broken: readonly Literal[], answer: Answer): readonly Literal[] | undefined {
    let best: readonly Literal[] | undefined
    let bestCost = Number.POSITIVE_INFINITY
    for (const obligation of broken) {
      if (this.#state.isMet(obligation)) continue
      const options = this.#options(obligation, answer)
      const cost = options.reduce((total, option) => total + this.#solver.cost(option), 0)
      if (options.length > 0 && cost < bestCost) [best, bestCost] = [options, cost]
    }
    return best?.toSorted((one, other) => this.#solver.cost(one) - this.#solver.cost(other))
  }

  #options(obligation: Literal, answer: Answer): readonly Literal[] {
    const node = this.#solver.graph.nodeOf(obligation)
    const open = (literals: readonly Literal[]): readonly Literal[] =>
      literals.filter((literal) => this.#state.look(literal) === undefined)
    if (node.kind === 'and') return open(node.all).map(negate)
    if (node.kind === 'one') {
      const branches = open(node.of)
      if ((obligation & 1) === 0) return branches
      // Exactly one holds for the value: that one must fail, or another must hold as well.
      if (answer.is === 'member') {
        return branches.map((branch) => (this.#holds(branch, answer.value) ? negate(branch) : branch))
      }
      return branches.slice(0, 1).flatMap((branch) => [branch, negate(branch)])
    }
    if (!('covers' in node)) return []
    return open(node.covers.map(({ when }) => when))
      .slice(0, 1)
      .flatMap((when) => [when, negate(when)])
  }

  #holds(literal: Literal, value: Json): boolean {
    return this.#solver.evaluator.holds(literal, value) === true
  }

  #fromAtoms(): Answer {
    const { atoms } = this.#state
    const { graph } = this.#solver
    for (const literal of atoms) {
      const node = graph.nodeOf(literal)
      if (node.kind === 'enum' && (literal & 1) === 0)
        return this.#solver.amongValues(node.values, this.#goal)
    }
    switch (this.#kind) {
      case 'integer':
      case 'fraction':
        return solveNumber(this.#solver, this.#kind, atoms)
      case 'string':
        return solveText(this.#solver, atoms)
      case 'array':
        return solveArray(this.#solver, atoms)
      default:
        return solveObject(this.#solver, atoms)
    }
  }
}
