import { isAccepted } from './difference.ts'
import type { DifferenceCode, ProfileDifference, RegistryPolicy } from './difference.ts'
import type { Shape } from './shape.ts'

/** Compares two shapes; the rules of the kinds call it for their parts. */
export type CompareShapes = (from: Shape, to: Shape, registry: Registry) => void

/** More comparisons than this are too many; matching branches with branches can multiply without end. */
const mostComparisons = 20_000
/** As deep as parts are looked into. */
const mostDepth = 200

/** What the registry has found so far, and what it is looking at. */
export class Registry {
  readonly differences: ProfileDifference[] = []
  readonly policy: RegistryPolicy
  readonly #compare: CompareShapes
  readonly #work: { comparisons: number; readonly open: Set<string> }

  constructor(
    policy: RegistryPolicy,
    compare: CompareShapes,
    work?: { comparisons: number; readonly open: Set<string> },
  ) {
    this.policy = policy
    this.#compare = compare
    this.#work = work ?? { comparisons: 0, open: new Set() }
  }

  /** Notes a difference between two shapes, at a keyword of theirs. */
  note(code: DifferenceCode, from: Shape, to: Shape, keyword = ''): void {
    const below = keyword === '' ? '' : `/${keyword}`
    this.differences.push({
      code,
      at: { from: `${from.place.pointer}${below}`, to: `${to.place.pointer}${below}` },
      isAccepted: isAccepted(code, this.policy),
    })
  }

  /** Whether so many comparisons more are not too many. */
  canAfford(comparisons: number): boolean {
    return this.#work.comparisons + comparisons <= mostComparisons
  }

  /** Compares two shapes here; a pair that is already being compared adds nothing. */
  compare(from: Shape, to: Shape): void {
    const key = `${placeKey(from)} ${placeKey(to)}`
    if (this.#work.open.has(key)) return
    this.#work.comparisons += 1
    if (this.#work.comparisons > mostComparisons || this.#work.open.size > mostDepth) {
      if (!this.differences.some(({ code }) => code === 'too-much-work')) this.note('too-much-work', from, to)
      return
    }
    this.#work.open.add(key)
    this.#compare(from, to, this)
    this.#work.open.delete(key)
  }

  /** Compares two shapes apart; what is found counts only when it is added. */
  tried(from: Shape, to: Shape): Registry {
    const apart = new Registry(this.policy, this.#compare, this.#work)
    apart.compare(from, to)
    return apart
  }

  get accepts(): boolean {
    return this.differences.every((difference) => difference.isAccepted)
  }

  add({ differences }: Registry): void {
    this.differences.push(...differences)
  }
}

/** Several shapes may stand at one place, of one kind each. */
function placeKey({ place, kind, how, isInteger = false }: Shape): string {
  return `${place.resource.uri}#${place.pointer} ${kind} ${how ?? ''} ${isInteger}`
}
