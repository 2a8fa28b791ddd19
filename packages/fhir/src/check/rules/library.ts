import { isObject, objectsOf, plainText } from '../../json.ts'
import type { Json, JsonObject } from '../../json.ts'
import { isChoice } from '../fhirpath/item.ts'
import { definitionOf } from './definition.ts'
import type { Definition, ElementRule } from './definition.ts'
import { ruleTree } from './rule-tree.ts'
import type { RuleNode } from './rule-tree.ts'

const core = 'http://hl7.org/fhir/StructureDefinition/'

/** The codes of a system in a value set, or `open` when it takes what the system itself must tell. */
type CodeList = ReadonlySet<string> | 'open'

const nothing: ReadonlySet<string> = new Set()

/** An element of a type: its rule, and the type of what stands there. */
export interface Child {
  readonly rule: ElementRule
  /** The name in the definition, which has `[x]` where the name in JSON has a type. */
  readonly name: string
  readonly type: string
}

/** Definitions that can be asked. */
export class Library {
  readonly #definitions = new Map<string, Definition>()
  readonly #valueSets = new Map<string, ReadonlyMap<string, CodeList>>()
  readonly #codeSystems = new Map<string, ReadonlySet<string>>()
  readonly #trees = new Map<string, RuleNode>()
  readonly #children = new Map<string, ElementRule[]>()
  readonly #known = new Map<string, Child | undefined>()

  /** Takes resources as they stand in a FHIR package; what is no profile and no value set says nothing here. */
  constructor(resources: Iterable<unknown>) {
    for (const resource of resources) {
      if (!isObject(resource)) continue
      if (resource['resourceType'] === 'ValueSet') this.#addValueSet(resource)
      if (resource['resourceType'] === 'CodeSystem') this.#addCodeSystem(resource)
      if (resource['resourceType'] === 'StructureDefinition') this.#addDefinition(definitionOf(resource))
    }
  }

  definition(url: string): Definition | undefined {
    return this.#definitions.get(url.split('|')[0] ?? '')
  }

  /** The definition of a type by its name. */
  type(name: string): Definition | undefined {
    return this.definition(`${core}${name}`)
  }

  isResource(name: string): boolean {
    const found = this.type(name)
    return found?.kind === 'resource' && !found.isAbstract
  }

  /** The rules of a profile, without those of the type that it constrains. */
  profile(url: string): RuleNode | undefined {
    const definition = this.definition(url)
    if (definition === undefined) return undefined
    const tree = this.#trees.get(definition.url) ?? ruleTree(this.#chain(definition))
    this.#trees.set(definition.url, tree)
    return tree
  }

  /** The elements of a type or of an element without a type of its own. */
  childrenOf(type: string): readonly ElementRule[] {
    return this.#children.get(type) ?? []
  }

  /** The element under a name of JSON; absent when the type has none. */
  child(type: string, name: string): Child | undefined {
    const key = `${type}.${name}`
    if (!this.#known.has(key)) this.#known.set(key, this.#findChild(type, name))
    return this.#known.get(key)
  }

  /** Whether a code is in a value set; undefined when nobody here can tell. */
  isCodeIn(valueSet: string, code: Json | undefined, system?: Json): boolean | undefined {
    const codes = this.#valueSets.get(valueSet)
    if (codes === undefined) return undefined
    const systems = system === undefined ? [...codes.keys()] : [plainText(system)]
    const lists = systems.map((each) => this.#listOf(codes.get(each), each))
    if (lists.some((list) => list !== 'open' && list.has(plainText(code)))) return true
    return lists.includes('open') ? undefined : false
  }

  #listOf(list: CodeList | undefined, system: string): CodeList {
    return list === 'open' ? (this.#codeSystems.get(system) ?? list) : (list ?? nothing)
  }

  #findChild(type: string, name: string): Child | undefined {
    for (const rule of this.childrenOf(type)) {
      const own = rule.id.slice(rule.id.lastIndexOf('.') + 1)
      if (own === name) return { rule, name: own, type: typeOf(rule) }
      if (!own.endsWith('[x]') || !isChoice(name, own.slice(0, -3))) continue
      const suffix = name.slice(own.length - 3)
      const found = rule.types.find(({ code }) => capital(code) === suffix)
      if (found !== undefined) return { rule, name: own, type: found.code }
    }
    return undefined
  }

  /** From the lowest profile up. */
  #chain(definition: Definition): readonly Definition[] {
    const below = definition.base === undefined ? undefined : this.definition(definition.base)
    const isEnd = below === undefined || below.base === undefined
    return isEnd ? [definition] : [...this.#chain(below), definition]
  }

  #addDefinition(definition: Definition): void {
    this.#definitions.set(definition.url, definition)
    if (definition.base !== undefined) return
    for (const rule of definition.elements) {
      const parent = rule.id.slice(0, rule.id.lastIndexOf('.'))
      if (!rule.id.includes('.') || rule.id.includes(':')) continue
      this.#children.set(parent, [...(this.#children.get(parent) ?? []), rule])
    }
  }

  #addCodeSystem({ url, content, concept }: JsonObject): void {
    if (content === 'complete') this.#codeSystems.set(plainText(url), new Set(codesOf(concept)))
  }

  #addValueSet({ url, compose }: JsonObject): void {
    const codes = new Map<string, CodeList>()
    const include = isObject(compose) ? objectsOf(compose['include']) : []
    if (include.some(({ filter, valueSet: other }) => filter !== undefined || other !== undefined)) return
    for (const { system, concept } of include) {
      const found = objectsOf(concept).map(({ code }) => plainText(code))
      codes.set(plainText(system), concept === undefined ? 'open' : new Set(found))
    }
    this.#valueSets.set(plainText(url), codes)
  }
}

/** The name of the type, or for an element that has none the path where its children are defined. */
function typeOf({ id, types, sameAs }: ElementRule): string {
  if (sameAs !== undefined) return sameAs
  const [first] = types
  if (first === undefined) return id
  return first.code === 'BackboneElement' || first.code === 'Element' ? id : first.code
}

function codesOf(concepts: Json | undefined): readonly string[] {
  return objectsOf(concepts).flatMap(({ code, concept }) => [plainText(code), ...codesOf(concept)])
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
