import type { Json } from '../../json.ts'
import { isObject } from '../../json.ts'
import { finding } from '../finding.ts'
import type { FhirFinding, FhirFindingCode } from '../finding.ts'
import type { Surroundings } from '../fhirpath/focus.ts'
import type { Place } from '../place.ts'
import type { Library } from '../rules/library.ts'
import type { Placed } from './placed.ts'
import type { Targets } from './targets.ts'

/** The resource that something stands in, and the one that contains that. */
export interface Frame {
  readonly resource: Placed
  readonly root: Placed
}

/** One check of one document: what it knows and what it found. */
export class Run {
  readonly library: Library
  readonly targets: Targets
  readonly mayNameUnknownProfiles: boolean
  readonly #most: number
  readonly #found: Map<string, FhirFinding>
  /** Whether a resource or value meets a profile; while that is being found out, it counts as met. */
  readonly known: Map<unknown, Map<string, boolean>>

  constructor(settings: RunSettings, known: Map<unknown, Map<string, boolean>> = new Map()) {
    this.library = settings.library
    this.targets = settings.targets
    this.mayNameUnknownProfiles = settings.mayNameUnknownProfiles
    this.#most = settings.most
    this.#found = new Map()
    this.known = known
  }

  /** The findings so far, one for each place and rule. */
  get findings(): readonly FhirFinding[] {
    return [...this.#found.values()]
  }

  get isFull(): boolean {
    return this.#found.size > this.#most
  }

  report(code: FhirFindingCode, place: Place, rule?: string): void {
    if (this.isFull) return
    const made = finding(this.#found.size === this.#most ? 'fhir/too-many-findings' : code, place, rule)
    this.#found.set(`${made.code} ${made.pointer} ${rule ?? ''}`, made)
  }

  /** A run that only wants to know whether anything is wrong. */
  trial(): Run {
    const { library, targets } = this
    return new Run({ library, targets, mayNameUnknownProfiles: true, most: 1 }, this.known)
  }

  /** What rules may ask beyond the element that they are about. */
  around({ resource, root }: Frame): Surroundings {
    const { library, targets } = this
    return {
      typeOf: (type, name) => library.child(type, name)?.type ?? '',
      resource,
      rootResource: root,
      resolve: (reference) => targets.find(reference, root)?.item,
      isMember: (value, valueSet) => isMember(value, valueSet, library),
    }
  }
}

/** What a run works with. */
export interface RunSettings {
  readonly library: Library
  readonly targets: Targets
  readonly mayNameUnknownProfiles: boolean
  /** The most findings. */
  readonly most: number
}

function isMember(value: Json, valueSet: string, library: Library): boolean | undefined {
  if (!isObject(value)) return library.isCodeIn(valueSet, value)
  const codings = Array.isArray(value['coding']) ? value['coding'].filter(isObject) : [value]
  const answers = codings.map(({ system, code }) => library.isCodeIn(valueSet, code, system ?? ''))
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
}
