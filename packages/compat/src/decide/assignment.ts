import { kindOf } from '../graph/node.ts'
import type { GraphNode, Literal, ValueKind } from '../graph/node.ts'
import { isList, isObject } from '../json.ts'
import { conclude } from './conclude.ts'
import type { KindFacts } from './kind-facts.ts'
import { Knowledge } from './knowledge.ts'
import type { KnowledgeMark } from './knowledge.ts'
import { rangeOf } from './number-gaps.ts'
import type { Solver } from './solver.ts'

/** How deep the parts of an undecided combination are looked into. */
const deepestLook = 3

/** More combinations than this sleep until a value breaks them. */
const mostAwake = 32

interface Step {
  readonly id: number
  readonly before: boolean | undefined
  readonly wasLearned: boolean
}

/** A moment to go back to. */
export interface Mark {
  readonly steps: number
  readonly obligations: number
  readonly dormant: number
  readonly atoms: number
  readonly settled: number
  readonly knowledge: KnowledgeMark
}

/** What is decided about the nodes for a value of one type. */
export class Assignment {
  /** Combinations that must hold and were not taken apart yet. */
  readonly obligations: Literal[] = []
  /** Combinations that must hold, from which no conclusions are drawn yet. */
  readonly dormant: Literal[] = []
  /** Assertions about the type, for the solver of that type. */
  readonly atoms: Literal[] = []
  readonly #solver: Solver
  readonly #kind: ValueKind
  readonly #facts: KindFacts
  readonly #isNumber: boolean
  readonly #decided = new Map<number, boolean>()
  /** Decided nodes that follow from the others, so that no one has to see to them. */
  readonly #learned = new Set<number>()
  readonly #steps: Step[] = []
  /** Obligations that follow from what is decided, in the order in which that was seen. */
  readonly #settled: Literal[] = []
  readonly #isSettled = new Set<Literal>()
  readonly #knowledge: Knowledge

  constructor(solver: Solver, kind: ValueKind) {
    this.#solver = solver
    this.#knowledge = new Knowledge(solver.graph)
    this.#kind = kind
    this.#facts = solver.facts[kind]
    this.#isNumber = kind === 'integer' || kind === 'fraction'
  }

  /** This moment. */
  mark(): Mark {
    return {
      steps: this.#steps.length,
      obligations: this.obligations.length,
      dormant: this.dormant.length,
      atoms: this.atoms.length,
      settled: this.#settled.length,
      knowledge: this.#knowledge.mark(),
    }
  }

  /** Forgets what was decided since. */
  backTo({ steps, obligations, dormant, atoms, settled, knowledge }: Mark): void {
    this.#knowledge.backTo(knowledge)
    while (this.#steps.length > steps) {
      const step = this.#steps.pop()
      if (step === undefined) break
      if (step.before === undefined) this.#decided.delete(step.id)
      else this.#decided.set(step.id, step.before)
      if (step.wasLearned) this.#learned.add(step.id)
      else this.#learned.delete(step.id)
    }
    while (this.#settled.length > settled) this.#isSettled.delete(this.#settled.pop() ?? -1)
    this.obligations.length = obligations
    this.dormant.length = dormant
    this.atoms.length = atoms
  }

  #decide(literal: Literal, learned: boolean): void {
    const id = literal >> 1
    this.#steps.push({ id, before: this.#decided.get(id), wasLearned: this.#learned.has(id) })
    this.#decided.set(id, (literal & 1) === 0)
    if (learned) this.#learned.add(id)
    else this.#learned.delete(id)
  }

  /** Demands a literal; false when that contradicts what is decided. */
  want(literal: Literal): boolean {
    const queue = [literal]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const fact = this.#facts.of(next)
      if (fact === false) return false
      if (fact === true) continue
      const id = next >> 1
      const known = this.#decided.get(id)
      if (known !== undefined && known !== ((next & 1) === 0)) return false
      if (known !== undefined && !this.#learned.has(id)) continue
      this.#decide(next, false)
      this.#takeUp(next, this.#solver.graph.nodeOf(next), queue)
    }
    return true
  }

  #takeUp(literal: Literal, node: GraphNode, queue: Literal[]): void {
    const wanted = (literal & 1) === 0
    this.#knowledge.note(node, wanted)
    if (node.kind === 'and' && wanted) queue.push(...node.all)
    else if (this.#isNumber && rangeOf(this.#solver.graph, this.#facts, node) !== undefined) {
      this.atoms.push(literal)
    } else if (node.kind === 'and' && this.obligations.length >= mostAwake) this.dormant.push(literal)
    else if (node.kind === 'and' || node.kind === 'one' || 'covers' in node) this.obligations.push(literal)
    else if (node.kind === 'enum' && !wanted && this.#kind !== 'string') {
      for (const value of node.values) {
        if (kindOf(value) !== this.#kind) continue
        if (isList(value) || isObject(value)) queue.push(this.#solver.graph.differsFrom(value))
      }
      this.atoms.push(literal)
    } else this.atoms.push(literal)
  }

  /** Notes what follows from the rest; false when it contradicts what is decided. */
  learn(literal: Literal): boolean {
    const known = this.look(literal)
    if (known !== undefined) return known
    this.#decide(literal, true)
    return true
  }

  /** Takes up sleeping combinations that a value breaks, or else what was only concluded; false when there is neither. */
  wake(broken: readonly Literal[]): boolean {
    const sleeping = broken.filter((literal) => !this.obligations.includes(literal))
    this.obligations.push(...sleeping)
    return sleeping.length > 0 || this.#learned.size > 0
  }

  /** Demands what was only noted; false when that contradicts the rest. */
  wantLearned(): boolean {
    return [...this.#learned].every((id) => this.want(id * 2 + (this.#decided.get(id) === true ? 0 : 1)))
  }

  /** Whether a literal is decided, itself or through its parts. */
  look(literal: Literal, depth: number = deepestLook): boolean | undefined {
    const wanted = (literal & 1) === 0
    const fact = this.#facts.of(literal)
    if (fact !== undefined) return fact
    const decided = this.#decided.get(literal >> 1)
    if (decided !== undefined) return decided === wanted
    const node = this.#solver.graph.nodeOf(literal)
    if (node.kind !== 'and') {
      const follows = this.#knowledge.follows(node, this.#isRequired)
      return follows === undefined ? undefined : follows === wanted
    }
    if (depth === 0) return undefined
    let all: boolean | undefined = true
    for (const part of node.all) {
      const holds = this.look(part, depth - 1)
      if (holds === false) return !wanted
      if (holds === undefined) all = undefined
    }
    return all === undefined ? undefined : wanted
  }

  readonly #isRequired = (key: string): boolean =>
    this.#decided.get(this.#solver.graph.add({ kind: 'required', key }) >> 1) === true

  /** True when an obligation follows from what is decided. */
  isMet(obligation: Literal): boolean {
    if (this.#isSettled.has(obligation)) return true
    const node = this.#solver.graph.nodeOf(obligation)
    if (node.kind === 'and') return node.all.some((part) => this.look(part) === false)
    if (node.kind === 'one') {
      const holding = node.of.filter((part) => this.look(part) === true).length
      if ((obligation & 1) === 1) return holding > 1 || this.allDecided(node.of)
      return this.allDecided(node.of)
    }
    return 'covers' in node ? this.allDecided(node.covers.map(({ when }) => when)) : true
  }

  /** True when each of these is decided. */
  allDecided(literals: readonly Literal[]): boolean {
    return literals.every((literal) => this.look(literal) !== undefined)
  }

  /** Draws the conclusions that leave no choice; false when they contradict. */
  propagate(): boolean {
    for (let before = -1; before !== this.#decided.size;) {
      before = this.#decided.size
      // Conclusions add obligations while the list is walked.
      for (const obligation of this.obligations) {
        if (this.#isSettled.has(obligation)) continue
        this.#solver.spend()
        if (!conclude(this.#solver.graph, this, obligation)) return false
      }
    }
    return true
  }

  /** Notes that an obligation follows from the rest, so that it is not looked at again. */
  settle(obligation: Literal): true {
    this.#settled.push(obligation)
    this.#isSettled.add(obligation)
    return true
  }
}
