import type { Client } from '../../access/limits/current-client.ts'

interface Line<Item> {
  readonly client: Client
  readonly items: Item[]
}

/** What waits: a line for each client. Those who may publish go first; among equals everybody has a turn. */
export class WaitingLines<Item> {
  readonly #lines = new Map<string, Line<Item>>()

  /** Puts something at the end of the line of a client. */
  add(client: Client, item: Item): void {
    const line = this.#lines.get(client.name)
    if (line === undefined) this.#lines.set(client.name, { client, items: [item] })
    else line.items.push(item)
  }

  /** The next, of those who may now; its client then waits behind the others. */
  take(mayNow: (client: Client) => boolean): Item | undefined {
    const able = [...this.#lines.values()].filter(({ client }) => mayNow(client))
    const line = able.find(({ client }) => client.mayPublish) ?? able[0]
    if (line === undefined) return undefined
    const [item, ...others] = line.items
    this.#lines.delete(line.client.name)
    if (others.length > 0) this.#lines.set(line.client.name, { client: line.client, items: others })
    return item
  }

  /** Takes all but the first of one client out of its line. */
  shorten({ name }: Client): readonly Item[] {
    return this.#lines.get(name)?.items.splice(1) ?? []
  }

  /** How much waits for one client. */
  lengthOf({ name }: Client): number {
    return this.#lines.get(name)?.items.length ?? 0
  }

  /** How much waits for everybody who may publish, or for everybody who may not. */
  lengthFor(mayPublish: boolean): number {
    const lengths = [...this.#lines.values()].filter(({ client }) => client.mayPublish === mayPublish)
    return lengths.reduce((total, { items }) => total + items.length, 0)
  }

  /** Everybody for whom something waits. */
  clients(): readonly Client[] {
    return [...this.#lines.values()].map(({ client }) => client)
  }
}
