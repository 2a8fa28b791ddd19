import type { Element, Involved, PartyKind } from '../conditions/element.ts'
import { isOwn } from '../conditions/own.ts'
import type { Covers } from '../conditions/period.ts'
import { all, highest, unknown, yes } from '../conditions/truth.ts'
import type { Truth } from '../conditions/truth.ts'
import type { Requester } from '../request/access-request.ts'
import { saidWithin } from './scratch.ts'
import type { Json } from './copying.ts'
import type { Lens, Shown } from './lens.ts'
import { Ids } from './ids.ts'
import { People } from './people.ts'
import type { AspectQuestions } from './questions.ts'
import type { ViewCode } from './rights-type.ts'

/** One request before one document: what generated code asks while it copies. */
export class Sight implements Involved {
  readonly whole: boolean
  /** For each kind of thing the ids that are seen; undefined when none can be hidden. */
  readonly seen: readonly (Ids | undefined)[]
  /** Who is named by what remains, as far as that decides anything. */
  readonly used: Set<unknown> | undefined
  /** Copies of whom only the minimum is shown; true for oneself. */
  minimal: Map<unknown, boolean> | undefined
  /** For each object with a context of its own the parts of it that decide anything inside, as bits. */
  readonly needs: readonly number[]
  readonly #lens: Lens
  readonly #document: unknown
  readonly #wie: Requester
  readonly #code: ViewCode
  #people: People | undefined
  #goals: Set<unknown> | undefined
  #parts: { readonly whose: Truth; readonly periode: unknown }[] | undefined

  constructor(lens: Lens, code: ViewCode, document: unknown, wie: Requester) {
    this.whole = lens.whole
    this.seen = lens.partial.map((isPartial) => (isPartial ? new Ids() : undefined))
    this.used = lens.mayBeMinimal ? new Set() : undefined
    this.minimal = undefined
    this.needs = lens.needs
    this.#lens = lens
    this.#code = code
    this.#document = document
    this.#wie = wie
  }

  /** The context outside the document: it says nothing. */
  outside(): Shown {
    return this.#lens.outside(this)
  }

  /** The context of an object: what it says itself, and the rest from outside. */
  within(
    around: Shown,
    over: unknown,
    overKind: PartyKind | undefined,
    eigenaar: unknown,
    eigenaarKind: PartyKind | undefined,
    auteur: unknown,
    auteurKind: PartyKind | undefined,
    regime: unknown,
    voorzieningssoort: unknown,
    doel: unknown,
    periode?: unknown,
    codes?: Element['codes'],
    ontvanger?: unknown,
    ontvangerKind?: PartyKind,
  ): Shown {
    const lens = this.#lens
    if (!lens.isSimple) {
      // When a question asks for several things at once, all that is said must be kept.
      const parties = { over, overKind, eigenaar, eigenaarKind, auteur, auteurKind, ontvanger, ontvangerKind }
      const said = { ...parties, regime, voorzieningssoort, doel, periode, codes }
      return lens.shownOf(saidWithin(around.element, said), this)
    }
    // Asked one by one, and only for what is said here: what comes from outside was answered there.
    let { answers } = around
    if (over !== undefined) answers = this.#ofOver(answers, over, overKind)
    if (eigenaar !== undefined) answers = this.#ofEigenaar(answers, eigenaar, eigenaarKind)
    if (auteur !== undefined) answers = this.#ofAuteur(answers, auteur, auteurKind)
    if (regime !== undefined && lens.regime !== undefined)
      answers = (answers & ~lens.regime.mask) | lens.underRegime(regime, this)
    if (voorzieningssoort !== undefined) answers = this.#ofVoorzieningssoort(answers, voorzieningssoort)
    if (doel !== undefined) answers = this.#ofDoel(answers, doel)
    if (periode !== undefined) answers = this.#ofPeriode(answers, periode)
    if (codes !== undefined) answers = this.#ofCodes(answers, codes)
    if (ontvanger !== undefined) answers = this.#ofOntvanger(answers, ontvanger, ontvangerKind)
    return answers === around.answers ? around : lens.shownBy(answers)
  }

  #ofOver(answers: number, over: unknown, kind: PartyKind | undefined): number {
    const { over: questions, scratch } = this.#lens
    scratch.over = over
    scratch.overKind = kind
    return questions === undefined ? answers : this.#answered(answers, questions)
  }

  #ofEigenaar(answers: number, eigenaar: unknown, kind: PartyKind | undefined): number {
    const { eigenaar: questions, scratch } = this.#lens
    scratch.eigenaar = eigenaar
    scratch.eigenaarKind = kind
    return questions === undefined ? answers : this.#answered(answers, questions)
  }

  #ofAuteur(answers: number, auteur: unknown, kind: PartyKind | undefined): number {
    const { auteur: questions, scratch } = this.#lens
    scratch.auteur = auteur
    scratch.auteurKind = kind
    return questions === undefined ? answers : this.#answered(answers, questions)
  }

  #ofOntvanger(answers: number, ontvanger: unknown, kind: PartyKind | undefined): number {
    const { ontvanger: questions, scratch } = this.#lens
    scratch.ontvanger = ontvanger
    scratch.ontvangerKind = kind
    return questions === undefined ? answers : this.#answered(answers, questions)
  }

  #ofVoorzieningssoort(answers: number, voorzieningssoort: unknown): number {
    const { voorzieningssoort: questions, scratch } = this.#lens
    scratch.voorzieningssoort = voorzieningssoort
    return questions === undefined ? answers : this.#answered(answers, questions)
  }

  #ofDoel(answers: number, doel: unknown): number {
    const { doel: questions, scratch } = this.#lens
    scratch.doel = doel
    return questions === undefined ? answers : this.#answered(answers, questions)
  }

  #ofPeriode(answers: number, periode: unknown): number {
    const { periode: questions, scratch } = this.#lens
    scratch.periode = periode
    return questions === undefined ? answers : this.#answered(answers, questions)
  }

  #ofCodes(answers: number, codes: NonNullable<Element['codes']>): number {
    const { codes: byList, scratch } = this.#lens
    scratch.codes = codes
    let answered = answers
    for (const [list, questions] of byList)
      if (codes[list] !== undefined) answered = this.#answered(answered, questions)
    return answered
  }

  #answered(answers: number, questions: AspectQuestions): number {
    return (answers & ~questions.mask) | questions.answers(this.#lens.scratch, this)
  }

  /** Whether a party is who asks. */
  owns(party: unknown, kind: PartyKind | undefined): boolean {
    return isOwn(party, kind, this.#wie, this) === yes
  }

  /** Notes goals that an own part works on. */
  worksOn(goals: unknown): void {
    for (const goal of Array.isArray(goals) ? goals : [goals]) this.#goals?.add(goal)
  }

  /** Notes that of somebody only the minimum is shown. */
  onlyMinimum(copy: unknown, { inwoner, roltoewijzing }: Json): void {
    const isSelf =
      (inwoner !== undefined && inwoner === this.#wie.inwoner) ||
      (roltoewijzing !== undefined && roltoewijzing === this.#wie.roltoewijzing)
    this.minimal ??= new Map()
    this.minimal.set(copy, isSelf)
  }

  isOwnGoal(doel: unknown): boolean {
    if (this.#goals === undefined) {
      this.#goals = new Set()
      this.#code.ownGoals?.(this.#document, this)
    }
    return this.#goals.has(doel)
  }

  /** Notes a part that says whose it is, with the period it has itself or has from around it. */
  part(party: unknown, kind: PartyKind | undefined, periode: unknown): void {
    this.#parts?.push({ whose: isOwn(party, kind, this.#wie, this), periode })
  }

  hasOwnPart(covers: Covers): Truth {
    if (this.#parts === undefined) {
      this.#parts = []
      this.#code.ownParts?.(this.#document, this)
    }
    if (this.#code.ownParts === undefined) return unknown
    return highest(this.#parts.map(({ whose, periode }) => all([whose, covers(periode)])))
  }

  inwonerOf(betrokkene: unknown): unknown {
    return this.#involved().get(betrokkene)?.['inwoner']
  }

  roltoewijzingOf(betrokkene: unknown): unknown {
    return this.#involved().get(betrokkene)?.['roltoewijzing']
  }

  organisatieOf(betrokkene: unknown): unknown {
    return this.#involved().get(betrokkene)?.['organisatie']
  }

  organisatieOfRoltoewijzing(roltoewijzing: unknown): unknown {
    const found = [...this.#involved().values()].filter((person) => person['roltoewijzing'] === roltoewijzing)
    const organisations = new Set(found.map((person) => person['organisatie']))
    return organisations.size === 1 ? [...organisations][0] : undefined
  }

  #involved(): People {
    this.#people ??= new People(this.#code.involved(this.#document))
    return this.#people
  }
}
