import type { Element, Involved } from '../conditions/element.ts'
import { unknown, yes } from '../conditions/truth.ts'
import { full, minimum, nothing } from '../mask/level.ts'
import type { GroupRule, Mask, Residual } from '../mask/mask.ts'
import type { Policy } from '../policy/policy.ts'
import { groupNames } from '../policy/vocabulary.ts'
import { levelsBy } from './levels.ts'
import type { AskedRule } from './levels.ts'
import { everything, QuestionSet } from './questions.ts'
import type { AspectQuestions } from './questions.ts'
import type { RightsType } from './rights-type.ts'
import { nothingSaid, Scratch } from './scratch.ts'

/** What a context says as far as it decides anything, the answers to all questions about it, and what it shows. */
export interface Shown {
  readonly element: Element
  readonly answers: number
  /** Of each group, by number: 0 nothing, 1 the minimum, 2 all. */
  readonly levels: Uint8Array
}

/** A mask for reading one message type, in the form that is quickest to ask. */
export class Lens {
  /** True when nothing of the message can be hidden. */
  readonly whole: boolean
  /** For each kind of thing: whether some may be hidden. */
  readonly partial: readonly boolean[]
  /** Whether some elements may show only the minimum. */
  readonly mayBeMinimal: boolean
  /** For each code list of the message the codes that tell of a group; undefined when none does. */
  readonly tells: readonly (ReadonlyMap<unknown, number> | undefined)[] | undefined
  readonly questions: QuestionSet
  /** True when each question asks for one thing and all answers fit in a number. */
  readonly isSimple: boolean
  /** For each object with a context of its own the parts of it that decide anything inside, as bits. */
  readonly needs: readonly number[]
  readonly over: AspectQuestions | undefined
  readonly eigenaar: AspectQuestions | undefined
  readonly auteur: AspectQuestions | undefined
  readonly regime: AspectQuestions | undefined
  readonly voorzieningssoort: AspectQuestions | undefined
  readonly doel: AspectQuestions | undefined
  /** What one object says of its own context, written over for each object. */
  readonly scratch: Scratch = new Scratch()
  readonly #regimes: Map<unknown, number> = new Map()
  #outside: Shown | undefined
  readonly #asked: readonly AskedRule[]
  readonly #base: Uint8Array
  readonly #known: Map<number, Shown> = new Map()

  constructor(
    mask: Mask,
    policy: Policy,
    type: Pick<RightsType<unknown>, 'codeLists' | 'contexts' | 'groups' | 'kinds' | 'persons'>,
  ) {
    const rules = mask.rules.lezen
    const ruleOf = (group: string): GroupRule | undefined =>
      rules[groupNames.findIndex((name) => name === group)]
    const isFull = (group: string): boolean => ruleOf(group)?.fixed === full
    const telling = type.persons
      ? policy.verraad.filter(({ codelijst }) => type.codeLists.includes(codelijst))
      : []
    this.tells = telling.length === 0 ? undefined : tellingMaps(telling, type.codeLists)
    const watched = new Set<string>([...type.groups, ...telling.map(({ gegevensgroep }) => gegevensgroep)])
    this.questions = new QuestionSet(mask.tests)
    this.#base = Uint8Array.from(rules, ({ fixed }) => fixed ?? nothing)
    this.#asked = rules.flatMap((rule, group) =>
      rule.fixed === undefined && watched.has(groupNames[group] ?? '') ? [this.#ask(rule, group)] : [],
    )
    const { questions } = this
    questions.arrange()
    this.isSimple = questions.fits && questions.about('mixed') === undefined
    this.needs = type.contexts.map(([groups, codeLists]) => {
      const told = codeLists.flatMap((list) => [...(this.tells?.[list]?.values() ?? [])])
      const bits = questions.neededFor(this.#asked, new Set([...groups, ...told]))
      return bits !== 0 && !this.isSimple ? everything : bits
    })
    this.over = questions.about('over')
    this.eigenaar = questions.about('eigenaar')
    this.auteur = questions.about('auteur')
    this.regime = questions.about('regime')
    this.voorzieningssoort = questions.about('voorzieningssoort')
    this.doel = questions.about('doel')
    this.whole = type.groups.every(isFull)
    this.mayBeMinimal = type.groups.some((group) => isMinimal(ruleOf(group)))
    this.partial = type.kinds.map(
      ({ groups, codeLists }) =>
        !groups.every(isFull) ||
        codeLists.some((list) =>
          [...(this.tells?.[list]?.values() ?? [])].some((group) => rules[group]?.fixed !== full),
        ),
    )
  }

  /** What all contexts with these answers show; `element` is kept only for whoever asks first. */
  shownBy(answers: number, element: Element): Shown {
    const known = this.#known.get(answers)
    if (known !== undefined) return known
    const shown = {
      element,
      answers,
      levels: levelsBy(this.#base, this.#asked, (number) => this.questions.isYes(answers, number)),
    }
    // There are far fewer ways to answer in real documents; made-up ones must not fill memory.
    if (this.#known.size < 4096) this.#known.set(answers, shown)
    return shown
  }

  /** What is shown outside any object: the start of every document. */
  outside(involved: Involved): Shown {
    if (!this.isSimple) return this.shownOf(nothingSaid, involved)
    this.#outside ??= this.shownBy(this.questions.ofAll(nothingSaid, involved), nothingSaid)
    return this.#outside
  }

  /** The answers to the questions about the act alone. */
  underRegime(regime: unknown, involved: Involved): number {
    const known = this.#regimes.get(regime)
    if (known !== undefined) return known
    const answers = this.regime?.answers({ ...nothingSaid, regime }, involved) ?? 0
    // Acts are a closed list; made-up ones must not fill memory.
    if (this.#regimes.size < 64) this.#regimes.set(regime, answers)
    return answers
  }

  /** What a context shows when a question asks for several things, so that all of it must be kept. */
  shownOf(element: Element, involved: Involved): Shown {
    if (this.questions.fits) {
      const { levels } = this.shownBy(this.questions.ofAll(element, involved), nothingSaid)
      return { element, answers: 0, levels }
    }
    const levels = levelsBy(this.#base, this.#asked, (number) =>
      this.questions.ask(number, element, involved),
    )
    return { element, answers: 0, levels }
  }

  #ask({ forbids, permits }: GroupRule, group: number): AskedRule {
    return {
      group,
      forbids: forbids.map(({ tests }) => tests.map((number) => this.questions.numberOf(number, unknown))),
      permits: permits.map(({ level, tests }: Residual) => ({
        level,
        questions: tests.map((number) => this.questions.numberOf(number, yes)),
      })),
    }
  }
}

function isMinimal(rule: GroupRule | undefined): boolean {
  if (rule === undefined || rule.fixed === nothing || rule.fixed === full) return false
  return rule.fixed === minimum || rule.permits.some(({ level }) => level === minimum)
}

function tellingMaps(
  telling: Policy['verraad'],
  codeLists: readonly string[],
): readonly (ReadonlyMap<unknown, number> | undefined)[] {
  return codeLists.map((list) => {
    const own = telling.filter(({ codelijst }) => codelijst === list)
    if (own.length === 0) return undefined
    return new Map<unknown, number>(
      own.map(({ waarde, gegevensgroep }) => [waarde, groupNames.indexOf(gegevensgroep)]),
    )
  })
}
