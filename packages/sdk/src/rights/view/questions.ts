import type { Aspect, ElementTest } from '../conditions/about-element.ts'
import type { Element, Involved } from '../conditions/element.ts'
import { unknown } from '../conditions/truth.ts'
import type { Truth } from '../conditions/truth.ts'
import type { AskedRule } from './levels.ts'

/** A question that is asked of elements: whether a test is surely so, or may be so. */
interface Question {
  readonly test: number
  readonly truth: ElementTest['truth']
  readonly asks: readonly Aspect[]
  readonly needed: Truth
}

/** Questions that ask for the same one thing of a context. */
export interface AspectQuestions {
  /** The bits of the answers that are about this. */
  readonly mask: number
  /** The answers as bits, each at its own place. */
  answers(element: Element, involved: Involved): number
}

/** The parts of a context; generated code tests the bits in this order. */
const aspects: readonly Aspect[] = ['over', 'eigenaar', 'auteur', 'regime', 'voorzieningssoort', 'doel']

/** All parts of a context. */
export const everything: number = (1 << aspects.length) - 1

// The bits that one number holds without becoming slow.
const mostInNumber = 30

/**
 * The questions of one lens. Most ask for one aspect of a context, so that what is inherited from outside need not
 * be asked again.
 */
export class QuestionSet {
  readonly #tests: readonly ElementTest[]
  readonly #questions: Question[] = []
  readonly #byAspect: Map<Aspect | 'mixed', AspectQuestions> = new Map()

  constructor(tests: readonly ElementTest[]) {
    this.#tests = tests
  }

  /** The number of a question; equal questions have one. */
  numberOf(test: number, needed: Truth): number {
    const known = this.#questions.findIndex(
      (question) => question.test === test && question.needed === needed,
    )
    if (known >= 0) return known
    const { truth = (): Truth => unknown, asks = [] } = this.#tests[test] ?? {}
    return this.#questions.push({ test, truth, asks, needed }) - 1
  }

  /** Sorts the questions by what they ask for; after this none is added. */
  arrange(): void {
    for (const { asks } of this.#questions) {
      const [only, ...others] = asks
      const aspect = only !== undefined && others.length === 0 ? only : 'mixed'
      if (!this.#byAspect.has(aspect)) this.#byAspect.set(aspect, this.#about(aspect))
    }
  }

  /** True when the answers fit in one number. */
  get fits(): boolean {
    return this.#questions.length <= mostInNumber
  }

  /** The questions that ask for one thing only, or for several at once. */
  about(aspect: Aspect | 'mixed'): AspectQuestions | undefined {
    return this.#byAspect.get(aspect)
  }

  /** What of a context decides over some groups, as bits in the order of `aspects`. */
  neededFor(rules: readonly AskedRule[], groups: ReadonlySet<number>): number {
    let bits = 0
    for (const { group, forbids, permits } of rules) {
      if (!groups.has(group)) continue
      for (const number of [...forbids.flat(), ...permits.flatMap(({ questions }) => questions)])
        for (const aspect of this.#questions[number]?.asks ?? []) bits |= 1 << aspects.indexOf(aspect)
    }
    return bits
  }

  /** One answer out of all. */
  isYes(answers: number, number: number): boolean {
    return ((answers >> number) & 1) === 1
  }

  /** The answers to all questions. */
  ofAll(element: Element, involved: Involved): number {
    let answers = 0
    for (const questions of this.#byAspect.values()) answers |= questions.answers(element, involved)
    return answers
  }

  /** One question of one element. */
  ask(number: number, element: Element, involved: Involved): boolean {
    const question = this.#questions[number]
    return question !== undefined && question.truth(element, involved) >= question.needed
  }

  #about(aspect: Aspect | 'mixed'): AspectQuestions {
    const chosen = [...this.#questions.entries()].filter(([, { asks }]) =>
      aspect === 'mixed' ? asks.length !== 1 : asks.length === 1 && asks[0] === aspect,
    )
    const list = chosen.map(([number, { truth, needed }]) => ({ bit: 1 << number, truth, needed }))
    return {
      mask: list.reduce((mask, { bit }) => mask | bit, 0),
      answers(element, involved) {
        let bits = 0
        for (let index = 0; index < list.length; index++) {
          const question = list[index]
          if (question !== undefined && question.truth(element, involved) >= question.needed)
            bits |= question.bit
        }
        return bits
      },
    }
  }
}
