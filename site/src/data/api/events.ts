import type { InBoth } from '../../language.ts'
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

/** The events of the exchange, as they are described in a language. */
export interface ExchangeEvents {
  /** What the description says of all events. */
  readonly description: string
  readonly channels: readonly EventChannel[]
}

/** Undefined when the built data describes none. */
export const exchangeEvents: InBoth<ExchangeEvents | undefined> = {
  nl: eventsIn('asyncapi.json'),
  en: eventsIn('asyncapi.en.json'),
}

function eventsIn(name: string): ExchangeEvents | undefined {
  if (!namesIn('apis/uitwisseling').includes(name)) return undefined
  const { info, channels, components } = readBuilt<DescribedEvents>(`apis/uitwisseling/${name}`)
  return {
    description: info.description,
    channels: Object.entries(channels).map(([channel, { address, messages }]) => ({
      name: channel,
      address,
      events: Object.values(messages).flatMap(({ $ref }) => eventOf(nameOfReference($ref), components)),
    })),
  }
}

function eventOf(name: string, { messages }: DescribedEvents['components']): readonly DescribedEvent[] {
  const message = messages[name]
  if (message === undefined) return []
  const example = JSON.stringify(message.examples?.[0]?.payload ?? {}, undefined, 2)
  return [{ name, type: message.name, summary: message.summary, example }]
}
