import { bitOf, negate } from '../../graph/node.ts'
import type { Literal } from '../../graph/node.ts'
import { hasName } from '../../evaluate/properties.ts'
import { objectOf } from '../../json.ts'
import type { Json } from '../../json.ts'
import type { CompatIssue } from '../../trouble.ts'
import { member, none, unknown } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { Solver } from '../solver.ts'
import { classIsIn, nameClasses } from './name-classes.ts'
import type { NameClass } from './name-classes.ts'
import { objectGoal } from './object-goal.ts'
import type { ObjectGoal } from './object-goal.ts'

/** Objects with more properties than this are not built. */
const mostProperties = 2000

/** An object with the properties that are asked for and as little else as possible. */
export function solveObject(solver: Solver, atoms: readonly Literal[]): Answer {
  const goal = objectGoal(solver.graph, atoms)
  if (goal.least > goal.most || goal.required.size > goal.most) return none
  for (const key of goal.required) if (goal.absent.has(key)) return none
  if (goal.least > mostProperties) return unknown({ code: 'too-large', keyword: 'minProperties' })
  return new ObjectSearch(solver, goal).run()
}

/** What the value of a chosen property must satisfy, and its name when that was picked from a class. */
interface ChosenProperty {
  readonly demands: readonly Literal[]
  readonly of: NameClass | undefined
  readonly name: readonly Literal[]
}

type Chosen = ReadonlyMap<string, ChosenProperty>

/** A demand that some property has to meet: by its name, by its value, or both. */
interface Demand {
  /** The one name that it is for. */
  readonly only: string | undefined
  readonly isFor: (key: string) => boolean
  readonly isForClass: ((names: NameClass) => boolean) | undefined
  readonly value: readonly Literal[]
  readonly name: readonly Literal[]
}

class ObjectSearch {
  readonly #solver: Solver
  readonly #goal: ObjectGoal
  #classes: readonly NameClass[] | undefined
  #doubt: CompatIssue | undefined

  constructor(solver: Solver, goal: ObjectGoal) {
    this.#solver = solver
    this.#goal = goal
  }

  run(): Answer {
    for (const { names, child } of this.#goal.somewhere) {
      if (names.is === 'name' && this.#value(names.name, [child], undefined) === undefined)
        return this.#nothing()
    }
    const chosen = new Map<string, ChosenProperty>()
    for (const key of this.#goal.required) {
      if (!this.#mayBeNamed(key)) return this.#nothing()
      if (this.#value(key, [], undefined) === undefined) return this.#nothing()
      chosen.set(key, { demands: [], of: undefined, name: [] })
    }
    const found = this.#meet(this.#demands(), 0, chosen)
    return found === undefined ? this.#nothing() : member(found)
  }

  #nothing(): Answer {
    return this.#doubt === undefined ? none : unknown(this.#doubt)
  }

  readonly #note = (issue: CompatIssue): void => {
    this.#doubt ??= issue
  }

  /** Demands on names first: they leave the fewest properties to choose from. */
  #demands(): readonly Demand[] {
    const { someName, somewhere } = this.#goal
    const text = this.#solver.graph.type(bitOf('string'))
    return [
      ...someName.map((rule) => ({
        only: undefined,
        isFor: (key: string) => this.#isSure(this.#solver.evaluator.holds(rule, key)),
        isForClass: () => true,
        value: [],
        name: [rule, text],
      })),
      ...somewhere.map(({ names, child }) => ({
        only: names.is === 'name' ? names.name : undefined,
        isFor: (key: string) => this.#isSure(hasName(this.#solver.evaluator.patterns, names, key)),
        isForClass: names.is === 'name' ? undefined : (of: NameClass) => classIsIn(of, names),
        value: [child],
        name: [],
      })),
    ]
  }

  #isSure(holds: boolean | undefined): boolean {
    if (holds === undefined) this.#note({ code: 'pattern-not-regular' })
    return holds === true
  }

  #meet(demands: readonly Demand[], index: number, chosen: Chosen): Json | undefined {
    this.#solver.spend()
    const demand = demands[index]
    if (demand === undefined) return this.#fill(chosen)
    for (const [key, { demands: known, of, name: rules }] of chosen) {
      const isFor = demand.isFor(key)
      // A demand on the name of a property may suit another name of its class.
      if (!isFor && (of === undefined || demand.name.length === 0)) continue
      const name = [...rules, ...demand.name]
      const others = new Map([...chosen].filter(([other]) => other !== key))
      const renamed = isFor || of === undefined ? key : this.#newName(of, name, others)
      const all = [...known, ...demand.value]
      if (renamed === undefined || this.#value(renamed, all, of) === undefined) continue
      const found = this.#meet(demands, index + 1, others.set(renamed, { demands: all, of, name }))
      if (found !== undefined) return found
    }
    if (chosen.size >= this.#goal.most) return undefined
    for (const [key, of] of this.#newProperties(demand, chosen)) {
      if (this.#value(key, demand.value, of) === undefined) continue
      const wider = new Map([...chosen, [key, { demands: demand.value, of, name: demand.name }]])
      const found = this.#meet(demands, index + 1, wider)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Properties that are not there yet and could meet a demand. */
  *#newProperties(demand: Demand, chosen: Chosen): Iterable<readonly [string, NameClass | undefined]> {
    for (const key of demand.only === undefined ? this.#goal.spoken() : [demand.only]) {
      if (chosen.has(key) || this.#goal.absent.has(key)) continue
      if (demand.isFor(key) && this.#mayBeNamed(key)) yield [key, undefined]
    }
    const { isForClass } = demand
    if (isForClass === undefined) return
    this.#classes ??= nameClasses(this.#solver, this.#goal, this.#note)
    for (const of of this.#classes) {
      if (!isForClass(of)) continue
      const key = this.#newName(of, demand.name, chosen)
      if (key !== undefined) yield [key, of]
    }
  }

  #newName(of: NameClass, rules: readonly Literal[], chosen: Chosen): string | undefined {
    const taken = [...chosen].flatMap(([key, other]) => (other.of === of ? [key] : []))
    const fresh = taken.length === 0 ? [] : [negate(this.#solver.graph.oneOfValues(taken))]
    const goal = [...of.rules, ...rules, ...fresh]
    const visible = this.#solver.solve([...goal, this.#solver.graph.count('minLength', 1)])
    const answer = visible.is === 'member' ? visible : this.#solver.solve(goal)
    if (answer.is === 'member' && typeof answer.value === 'string') return answer.value
    if (answer.is === 'unknown') this.#note(answer.issue)
    // The names that are taken were picked at will; others might have left one for this demand.
    else if (
      taken.length > 0 &&
      rules.length > 0 &&
      this.#solver.solve([...of.rules, ...rules]).is !== 'none'
    ) {
      this.#note({ code: 'keyword-unsupported', keyword: 'propertyNames' })
    }
    return undefined
  }

  #mayBeNamed(key: string): boolean {
    return this.#isSure(this.#solver.evaluator.holdsAll(this.#goal.nameRules, key))
  }

  /** A value for a property, or undefined when it cannot have one. */
  #value(key: string, demands: readonly Literal[], of: NameClass | undefined): Json | undefined {
    const { evaluator } = this.#solver
    const { at, everywhere } = this.#goal
    const own = of === undefined ? (at.get(key) ?? []) : []
    const shared = everywhere.flatMap(({ names, child }) => {
      const inside =
        of === undefined ? this.#isIn(hasName(evaluator.patterns, names, key)) : classIsIn(of, names)
      return inside ? [child] : []
    })
    const answer = this.#solver.solve([...own, ...shared, ...demands])
    if (answer.is === 'unknown') this.#note(answer.issue)
    return answer.is === 'member' ? answer.value : undefined
  }

  #isIn(holds: boolean | undefined): boolean {
    if (holds === undefined) this.#note({ code: 'pattern-not-regular' })
    return holds !== false
  }

  /** The object, with properties added until there are enough. */
  #fill(chosen: Chosen): Json | undefined {
    const entries = new Map<string, Json>()
    const add = (key: string, demands: readonly Literal[], of: NameClass | undefined): boolean => {
      const value = this.#value(key, demands, of)
      if (value !== undefined) entries.set(key, value)
      return value !== undefined
    }
    for (const [key, { demands, of }] of chosen) if (!add(key, demands, of)) return undefined
    let all = chosen
    const { least, spoken, absent } = this.#goal
    for (const key of entries.size < least ? spoken() : []) {
      if (entries.size >= least) break
      if (!entries.has(key) && !absent.has(key) && this.#mayBeNamed(key)) add(key, [], undefined)
    }
    if (entries.size < least) this.#classes ??= nameClasses(this.#solver, this.#goal, this.#note)
    for (const of of this.#classes ?? []) {
      while (entries.size < least) {
        const key = this.#newName(of, [], all)
        if (key === undefined || !add(key, [], of)) break
        all = new Map([...all, [key, { demands: [], of, name: [] }]])
      }
    }
    return entries.size < least ? undefined : objectOf(entries)
  }
}
