import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import {
  type AccessRequest,
  createViewer,
  type Policy,
  type RightsType,
  type View,
} from '@samenspraak/sdk/rights'
import { rightsTypes } from '@samenspraak/sdk/rights-types'
import type { Text } from '../../language.ts'
import type { RequestSource } from './request/request-source.ts'

/** What is seen of one document, and what could not be established about the request. */
export interface Seen {
  readonly type: RightsType<unknown>
  readonly request: AccessRequest
  readonly view: View<unknown>
  readonly open: readonly Text[]
}

/** Shows documents that were checked; the code of a type is loaded when its first document comes. */
export class Viewing {
  readonly #source: RequestSource
  readonly #policy: Policy
  readonly #viewers = new Map<MessageTypeEntry, Viewer>()

  constructor(source: RequestSource, policy: Policy) {
    this.#source = source
    this.#policy = policy
  }

  /** What is seen of a document of this type; undefined when there is nobody to show it to or no way to show it. */
  async of(entry: MessageTypeEntry, document: unknown): Promise<Seen | undefined> {
    const { request, open } = this.#source.requestFor(entry.name, document)
    if (request === undefined) return undefined
    const known = this.#viewers.get(entry)
    const viewer = known?.request === request ? known : await this.#viewerFor(entry, request)
    if (viewer === undefined) return undefined
    return { type: viewer.type, request, view: viewer.show(document), open }
  }

  async #viewerFor(entry: MessageTypeEntry, request: AccessRequest): Promise<Viewer | undefined> {
    const type = await rightsTypes.find(({ schemaId }) => schemaId === entry.schemaId)?.load()
    if (type === undefined) return undefined
    const viewer = { type, request, show: createViewer(type, request, this.#policy) }
    this.#viewers.set(entry, viewer)
    return viewer
  }
}

interface Viewer {
  readonly type: RightsType<unknown>
  readonly request: AccessRequest
  readonly show: (document: unknown) => View<unknown>
}
