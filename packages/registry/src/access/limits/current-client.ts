import { AsyncLocalStorage } from 'node:async_hooks'

/** For whom this process works at a moment, as far as limits care. */
export interface Client {
  /** A key, the subject of a token, or the network of an address. */
  readonly name: string
  /** Whether it may publish somewhere; then others may not keep it waiting. */
  readonly mayPublish: boolean
  /** Hears that there was no room because of what it asked before, and after how many seconds there is. */
  readonly turnAway: (seconds: number) => void
}

/** What the registry does of its own accord. */
export const ownWork: Client = { name: 'register', mayPublish: true, turnAway: () => undefined }

const clients = new AsyncLocalStorage<Client>()

/** Does work for a client; whatever follows from it counts as its work too, so that costs are counted where they arise. */
export function workFor(client: Client, work: () => void): void {
  clients.run(client, work)
}

/** The client for whom this work is done. */
export function currentClient(): Client {
  return clients.getStore() ?? ownWork
}
