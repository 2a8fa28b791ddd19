import { resourceId } from '../ids/resource-id.ts'
import type { JsonObject } from '../json.ts'

/** The Bundle while it is being written. */
export interface Draft {
  readonly resources: JsonObject[]
  readonly fullUrls: Map<JsonObject, string>
  readonly byUrl: Map<string, JsonObject>
  /** Resources that point to the one that they help, by what they are and where they point. */
  readonly byTarget: Map<string, JsonObject>
  /** `kind|id` of ours to the resource that it became. */
  readonly known: Map<string, JsonObject>
  /** References that are made literal when everything is written, with what they name. */
  readonly references: OpenReference[]
}

/** A reference of which it is not known yet whether the Bundle holds what it names. */
export interface OpenReference {
  element: JsonObject
  readonly kind: string
  readonly id: string
}

/** For which document, and where in it, is being written. */
export interface Scope {
  readonly draft: Draft
  readonly documentId: string
  readonly pointer: string
  /** Whom the document is about, for the elements that FHIR asks for and the schema does not. */
  readonly subject: readonly string[]
  /** The resource type that the object at hand asks for, where a path leaves a choice. */
  readonly chosen: string | undefined
  /** Whether the next resource is the object at hand itself, and not one on the way to it. */
  readonly direct: boolean
  /** Which of a list is being written, for items that stand in no list of FHIR. */
  readonly order: number
  /** Full URL of the resource that the object at hand stands in. */
  readonly parent: string
}

/** An element that is being filled, and the resource that it stands in. */
export interface Node {
  readonly element: JsonObject
  readonly resource: JsonObject
}

/** A Bundle in which nothing is written yet. */
export function createDraft(): Draft {
  return {
    resources: [],
    fullUrls: new Map(),
    byUrl: new Map(),
    byTarget: new Map(),
    known: new Map(),
    references: [],
  }
}

/** The scope in which a document starts. */
export function outermost(draft: Draft, documentId: string, subject: readonly string[]): Scope {
  const nowhere = { chosen: undefined, direct: false, order: 1, parent: '' }
  return { draft, documentId, pointer: '', subject, ...nowhere }
}

/** A scope with all that it has: written out, because one of one shape is made for every value. */
export function scopeAt(outer: Scope, pointer: string, changes: Partial<Scope> = {}): Scope {
  const { draft, documentId, subject } = outer
  const { chosen = outer.chosen, direct = false, order = outer.order, parent = outer.parent } = changes
  return { draft, documentId, pointer, subject, chosen, direct, order, parent }
}

/** Adds a resource, with the id that its place in the document gives it. */
export function addResource(scope: Scope, type: string, pointer: string): Node {
  const id = resourceId(scope.documentId, pointer)
  const resource: JsonObject = { resourceType: type, id }
  const fullUrl = `urn:uuid:${id}`
  scope.draft.resources.push(resource)
  scope.draft.fullUrls.set(resource, fullUrl)
  scope.draft.byUrl.set(fullUrl, resource)
  return { element: resource, resource }
}
