import { aboutOthers } from '../conditions/about-others.ts'
import type { Element, Involved } from '../conditions/element.ts'
import { unknown, yes } from '../conditions/truth.ts'
import { full, minimum, nothing } from '../mask/level.ts'
import type { GroupRule, Mask, Residual } from '../mask/mask.ts'
import type { Policy } from '../policy/policy.ts'
import type { Requester } from '../request/access-request.ts'
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
  /** For each code list the codes that tell of a group that may not be seen whole here; undefined when none does. */
  readonly tells: readonly (ReadonlySet<unknown> | undefined)[] | undefined
}

// Contexts are looked up by their answers in a table of at most this length.
const largestTable = 256

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
  readonly periode: AspectQuestions | undefined
  readonly codes: ReturnType<QuestionSet['aboutCodes']>
  readonly ontvanger: AspectQuestions | undefined
  /** What one object says of its own context, written over for each object. */
  readonly scratch: Scratch = new Scratch()
  readonly #regimes: Map<unknown, number> = new Map()
  #lastRegime: unknown = nothingSaid
  #underLastRegime = 0
  #outside: Shown | undefined
  /** Whether a question is answered by the document as a whole, so that no two documents start alike. */
  readonly #asksDocument: boolean
  readonly #asked: readonly AskedRule[]
  readonly #base: Uint8Array
  /** Answers -> what they show. */
  readonly #known: Map<number, Shown> = new Map()
  /** The same as a table, as far as it stays small. */
  readonly #table: (Shown | undefined)[]
  /** The question whether an element is about others; undefined when everything is, or no code tells anything. */
  readonly #others: number | undefined

  constructor(
    mask: Mask,
    policy: Policy,
    type: Pick<RightsType<unknown>, 'codeLists' | 'contexts' | 'groups' | 'kinds' | 'persons'>,
    wie: Requester = {},
  ) {
    const rules = mask.rules.lezen
    const { groupNames } = policy.vocabulary
    const ruleOf = (group: string): GroupRule | undefined =>
      rules[groupNames.findIndex((name) => name === group)]
    const isFull = (group: string): boolean => ruleOf(group)?.fixed === full
    const telling = type.persons
      ? policy.verraad.filter(({ codelijst }) => type.codeLists.includes(codelijst))
      : []
    this.tells = telling.length === 0 ? undefined : tellingMaps(telling, type.codeLists, groupNames)
    const watched = new Set<string>([...type.groups, ...telling.map(({ gegevensgroep }) => gegevensgroep)])
    const others = telling.length === 0 ? undefined : aboutOthers(wie)
    this.questions = new QuestionSet(others === undefined ? mask.tests : [...mask.tests, others])
    this.#base = Uint8Array.from(rules, ({ fixed }) => fixed ?? nothing)
    this.#asked = rules.flatMap((rule, group) =>
      rule.fixed === undefined && watched.has(groupNames[group] ?? '') ? [this.#ask(rule, group)] : [],
    )
    const { questions } = this
    this.#others = others === undefined ? undefined : questions.numberOf(mask.tests.length, unknown)
    questions.arrange()
    this.#table = Array.from({ length: Math.min(questions.ways, largestTable) }, () => undefined)
    this.isSimple = questions.fits && questions.about('mixed') === undefined
    this.needs = type.contexts.map(([groups, codeLists]) => {
      const told = codeLists.flatMap((list) => [...(this.tells?.[list]?.values() ?? [])])
      const asked = this.#others === undefined || told.length === 0 ? [] : [this.#others]
      const bits = questions.neededFor(this.#asked, new Set([...groups, ...told]), asked)
      return bits !== 0 && !this.isSimple ? everything : bits
    })
    this.over = questions.about('over')
    this.eigenaar = questions.about('eigenaar')
    this.auteur = questions.about('auteur')
    this.regime = questions.about('regime')
    this.voorzieningssoort = questions.about('voorzieningssoort')
    this.doel = questions.about('doel')
    this.periode = questions.about('periode')
    this.codes = questions.aboutCodes()
    this.ontvanger = questions.about('ontvanger')
    this.#asksDocument = questions.about('document') !== undefined
    this.whole = type.groups.every(isFull) && telling.every(({ gegevensgroep }) => isFull(gegevensgroep))
    this.mayBeMinimal = type.groups.some((group) => isMinimal(ruleOf(group)))
    this.partial = type.kinds.map(
      ({ groups, codeLists }) =>
        !groups.every(isFull) ||
        codeLists.some((list) =>
          [...(this.tells?.[list]?.values() ?? [])].some((group) => rules[group]?.fixed !== full),
        ),
    )
  }

  /** What all contexts with these answers show. */
  shownBy(answers: number): Shown {
    const known = answers < this.#table.length ? this.#table[answers] : this.#known.get(answers)
    return known ?? this.#firstShownBy(answers)
  }

  #firstShownBy(answers: number): Shown {
    const isYes = (number: number): boolean => this.questions.isYes(answers, number)
    const levels = levelsBy(this.#base, this.#asked, isYes)
    const shown = { element: nothingSaid, answers, levels, tells: this.#tellsWhen(isYes, levels) }
    if (answers < this.#table.length) this.#table[answers] = shown
    // There are far fewer ways to answer in real documents; made-up ones must not fill memory.
    else if (this.#known.size < 4096) this.#known.set(answers, shown)
    return shown
  }

  /** What is shown outside any object: the start of every document. */
  outside(involved: Involved): Shown {
    if (!this.isSimple) return this.shownOf(nothingSaid, involved)
    if (this.#outside !== undefined) return this.#outside
    const shown = this.shownBy(this.questions.ofAll(nothingSaid, involved))
    if (!this.#asksDocument) this.#outside = shown
    return shown
  }

  /** The answers to the questions about the act alone; most objects of a document name the same act. */
  underRegime(regime: unknown, involved: Involved): number {
    if (regime === this.#lastRegime) return this.#underLastRegime
    const known = this.#regimes.get(regime)
    const answers = known ?? this.regime?.answers({ ...nothingSaid, regime }, involved) ?? 0
    // Acts are a closed list; made-up ones must not fill memory.
    if (known === undefined && this.#regimes.size < 64) this.#regimes.set(regime, answers)
    this.#lastRegime = regime
    this.#underLastRegime = answers
    return answers
  }

  /** What a context shows when a question asks for several things, so that all of it must be kept. */
  shownOf(element: Element, involved: Involved): Shown {
    if (this.questions.fits) {
      const { levels, tells } = this.shownBy(this.questions.ofAll(element, involved))
      return { element, answers: 0, levels, tells }
    }
    const isYes = (number: number): boolean => this.questions.ask(number, element, involved)
    const levels = levelsBy(this.#base, this.#asked, isYes)
    return { element, answers: 0, levels, tells: this.#tellsWhen(isYes, levels) }
  }

  #tellsWhen(isYes: (question: number) => boolean, levels: Uint8Array): Shown['tells'] {
    const tells = this.#others === undefined || isYes(this.#others) ? this.tells : undefined
    if (tells === undefined) return undefined
    const hides = tells.map((groups) => hiddenCodes(groups, levels))
    return hides.every((codes) => codes === undefined) ? undefined : hides
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

/** The codes of one list that tell of a group of which not all may be seen. */
function hiddenCodes(
  groups: ReadonlyMap<unknown, number> | undefined,
  levels: Uint8Array,
): ReadonlySet<unknown> | undefined {
  const hidden = new Set<unknown>()
  for (const [code, group] of groups ?? []) if ((levels[group] ?? 0) < 2) hidden.add(code)
  return hidden.size === 0 ? undefined : hidden
}

function isMinimal(rule: GroupRule | undefined): boolean {
  if (rule === undefined || rule.fixed === nothing || rule.fixed === full) return false
  return rule.fixed === minimum || rule.permits.some(({ level }) => level === minimum)
}

function tellingMaps(
  telling: Policy['verraad'],
  codeLists: readonly string[],
  groupNames: Policy['vocabulary']['groupNames'],
): readonly (ReadonlyMap<unknown, number> | undefined)[] {
  return codeLists.map((list) => {
    const own = telling.filter(({ codelijst }) => codelijst === list)
    if (own.length === 0) return undefined
    return new Map<unknown, number>(
      own.map(({ waarde, gegevensgroep }) => [waarde, groupNames.indexOf(gegevensgroep)]),
    )
  })
}
