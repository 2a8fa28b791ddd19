import { namesIn, readBuilt } from '../built.ts'
import { nameOfReference } from './shapes.ts'

/** A kind of event, and what it looks like. */
export interface DescribedEvent {
  readonly name: string
  readonly type: string
  readonly summary: string
  readonly example: string
}

/** Events that go through one channel. */
export interface EventChannel {
  readonly name: string
  readonly address: string
  readonly events: readonly DescribedEvent[]
}

interface DescribedEvents {
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly channels: Readonly<
    Record<
      string,
      { readonly address: string; readonly messages: Readonly<Record<string, { readonly $ref: string }>> }
    >
  >
  readonly components: { readonly messages: Readonly<Record<string, DescribedMessage>> }
}

interface DescribedMessage {
  readonly name: string
  readonly summary: string
  readonly examples?: readonly { readonly payload: unknown }[]
}

const described: DescribedEvents | undefined = namesIn('apis/uitwisseling').includes('asyncapi.json')
  ? readBuilt('apis/uitwisseling/asyncapi.json')
  : undefined

/** What the description says of all events. */
export const eventsInfo = described?.info

/** The channels of the exchange with their events. */
export const eventChannels: readonly EventChannel[] = Object.entries(described?.channels ?? {}).map(
  ([name, { address, messages }]) => ({
    name,
    address,
    events: Object.values(messages).flatMap(({ $ref }) => eventOf(nameOfReference($ref))),
  }),
)

function eventOf(name: string): readonly DescribedEvent[] {
  const message = described?.components.messages[name]
  if (message === undefined) return []
  const example = JSON.stringify(message.examples?.[0]?.payload ?? {}, undefined, 2)
  return [{ name, type: message.name, summary: message.summary, example }]
}
