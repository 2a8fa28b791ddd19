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
  readonly codeList?: string | undefined
  readonly needed: Truth
}

/** Questions that ask for the same one thing of a context. */
export interface AspectQuestions {
  /** The bits of the answers that are about this. */
  readonly mask: number
  /** The answers as bits, each at its own place. */
  answers(element: Element, involved: Involved): number
}

/** What questions ask for: one thing of a context, several at once, or nothing but the document. */
type Asking = Aspect | 'mixed' | 'document' | `code of ${string}`

function askingOf({ asks, codeList }: Pick<Question, 'asks' | 'codeList'>): Asking {
  const [only, ...others] = asks
  if (only === undefined) return 'document'
  if (others.length > 0) return 'mixed'
  // An object may say a code of one list and have that of another from around it.
  return codeList === undefined ? only : `code of ${codeList}`
}

/** The parts of a context; generated code tests the bits in this order. */
const aspects: readonly Aspect[] = [
  ...(['over', 'eigenaar', 'auteur', 'regime', 'voorzieningssoort', 'doel'] as const),
  ...(['periode', 'codes', 'ontvanger'] as const),
]

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
  readonly #byAspect: Map<Asking, AspectQuestions> = new Map()

  constructor(tests: readonly ElementTest[]) {
    this.#tests = tests
  }

  /** The number of a question; equal questions have one. */
  numberOf(test: number, needed: Truth): number {
    const known = this.#questions.findIndex(
      (question) => question.test === test && question.needed === needed,
    )
    if (known >= 0) return known
    const { truth = (): Truth => unknown, asks = [], codeList } = this.#tests[test] ?? {}
    return this.#questions.push({ test, truth, asks, codeList, needed }) - 1
  }

  /** Sorts the questions by what they ask for; after this none is added. */
  arrange(): void {
    for (const question of this.#questions) {
      const asking = askingOf(question)
      if (!this.#byAspect.has(asking)) this.#byAspect.set(asking, this.#about(asking))
    }
  }

  /** In how many ways they can be answered, when the answers fit. */
  get ways(): number {
    return 2 ** this.#questions.length
  }

  /** True when the answers fit in one number. */
  get fits(): boolean {
    return this.#questions.length <= mostInNumber
  }

  /** The questions that ask for one thing only, for several at once, or for the document as a whole. */
  about(asking: Asking): AspectQuestions | undefined {
    return this.#byAspect.get(asking)
  }

  /** Code list -> the questions that ask for a code of it. */
  aboutCodes(): readonly (readonly [codeList: string, questions: AspectQuestions])[] {
    const lists = new Set(this.#questions.flatMap(({ codeList }) => codeList ?? []))
    return [...lists].flatMap((list) => {
      const questions = this.about(`code of ${list}`)
      return questions === undefined ? [] : [[list, questions] as const]
    })
  }

  /** What of a context decides over some groups, or is asked anyhow, as bits in the order of `aspects`. */
  neededFor(rules: readonly AskedRule[], groups: ReadonlySet<number>, anyhow: readonly number[]): number {
    const ofGroups = rules
      .filter(({ group }) => groups.has(group))
      .flatMap(({ forbids, permits }) => [
        ...forbids.flat(),
        ...permits.flatMap(({ questions }) => questions),
      ])
    const asked = [...ofGroups, ...anyhow].flatMap((number) => this.#questions[number]?.asks ?? [])
    return asked.reduce((bits, aspect) => bits | (1 << aspects.indexOf(aspect)), 0)
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

  #about(asking: Asking): AspectQuestions {
    const chosen = [...this.#questions.entries()].filter(([, question]) => askingOf(question) === asking)
    const list = chosen.map(([number, { truth, needed }]) => ({ bit: 1 << number, truth, needed }))
    const mask = list.reduce((mask, { bit }) => mask | bit, 0)
    const [only, ...others] = list
    // Mostly there is one, and then a loop is most of the work.
    if (only !== undefined && others.length === 0) {
      const { bit, truth, needed } = only
      return { mask, answers: (element, involved) => (truth(element, involved) >= needed ? bit : 0) }
    }
    return {
      mask,
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
