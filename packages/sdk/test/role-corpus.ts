import { rows } from '@samenspraak/sdk/policy'
import type { Policy } from '@samenspraak/sdk/rights'
import { createRandom, pickSome } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import type { Json } from '../../../tests/parity/mutate.ts'
import type { PlainJudge, RoleCase } from './role-cases.ts'
import { disputeOf } from './role-disputes.ts'
import type { Dispute } from './role-disputes.ts'
import { policies, policyOf } from './rights-random.ts'
import { candidate, faultByOther, faultOfView, makeView } from './role-views.ts'
import type { MadeView } from './role-views.ts'

/** How much to try. */
export interface TryOptions {
  readonly seed: string
  /** Documents to judge twice, beside the views. */
  readonly judged: number
  /** How many policies made of other rows to try. */
  readonly otherPolicies: number
  /** How many views to keep of each role and message, to look for planted faults in. */
  readonly keep: number
}

/** Makes views, and documents that are none, and lets ajv and the validator of the SDK judge both. */
export function tryAll(cases: readonly RoleCase[], judge: PlainJudge, options: TryOptions): Trial {
  const trial = new Trial(judge, options)
  const seen = cases.filter(({ schemas }) => schemas.size > 0)
  while (trial.judged < options.judged && trial.faults.length + trial.disputes.length < 20)
    for (const one of seen) trial.take(one)
  return trial
}

/** What was tried, and what went wrong. */
export class Trial {
  /** Role and message -> views of which something was in sight. */
  readonly views: Map<string, number> = new Map()
  readonly faults: string[] = []
  readonly disputes: Dispute[] = []
  readonly kept: MadeView[] = []
  judged = 0
  right = 0
  /** Views by other rows, held against what the SDK works out for those. */
  otherViews = 0
  readonly #donors: Json[] = []
  readonly #judge: PlainJudge
  readonly #keep: number
  readonly #random: Random
  readonly #policies: readonly Policy[]

  constructor(judge: PlainJudge, { seed, otherPolicies, keep }: TryOptions) {
    this.#judge = judge
    this.#keep = keep
    this.#random = createRandom(seed)
    this.#policies = policies(this.#random, otherPolicies)
  }

  /** One document of a message, seen by the rows of the project and by other rows. */
  take(one: RoleCase): void {
    // The first is that of the project, of which the schemas were made.
    const [project, ...others] = this.#policies
    for (const policy of pickSome(this.#random, others, 1)) {
      const { rol, fault } = faultByOther(makeView(this.#random, one, policy), policy)
      if (rol !== undefined) this.otherViews++
      if (fault !== undefined) this.faults.push(fault)
    }
    if (project === undefined) return
    const made = makeView(this.#random, one, project)
    this.#view(made, project)
    for (const [rol, schema] of this.#roles(made)) {
      const document = candidate(this.#random, made, this.#donors)
      this.judged++
      if (this.#judge.accepts(schema, document)) this.right++
      const dispute = disputeOf(one, rol, schema, document, this.#judge)
      if (dispute !== undefined) this.disputes.push(dispute)
    }
  }

  /** Tries to let a role see something of a message that nobody saw yet. */
  look(one: RoleCase, rol: string, tries: number): void {
    const [project] = this.#policies
    if (project === undefined) return
    const own = policyOf(rows.filter((row) => row.rol === rol))
    const key = `${rol} ${one.name}/${one.version}`
    for (let left = tries; left > 0 && !this.views.has(key); left--)
      this.#view(makeView(this.#random, one, project, own), project)
  }

  #view(made: MadeView, policy: Policy): void {
    if (made.shown === undefined) return
    const key = `${made.request.rol} ${made.one.name}/${made.one.version}`
    const count = (this.views.get(key) ?? 0) + 1
    this.views.set(key, count)
    if (count <= this.#keep) this.kept.push(made)
    if (this.#donors.length < 500) this.#donors.push(JSON.parse(JSON.stringify(made.shown)))
    const fault = faultOfView(made, this.#judge, policy)
    if (fault !== undefined) this.faults.push(fault)
  }

  /** The schema of the own role, and one of another: what one role sees is too much for another. */
  #roles({ one, request }: MadeView): readonly (readonly [rol: string, schema: object])[] {
    const own = [...one.schemas].filter(([rol]) => rol === request.rol)
    return [...own, ...own, ...pickSome(this.#random, [...one.schemas], 1)]
  }
}
