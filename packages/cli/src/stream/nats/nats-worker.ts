import type { JsMsg } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { fitLetter } from '../fit-letter.ts'
import { type HandlerParts, handleMessage } from '../message-handler.ts'
import type { Header, ReceivedMessage } from '../message.ts'
import { Slots } from '../slots.ts'
import { connectToNats } from './connect.ts'
import { ensureStreams } from './ensure-streams.ts'
import { createFetch, type Fetch } from './fetch-messages.ts'
import { loadNatsClient } from './load-client.ts'
import { createStore } from './store-letter.ts'
import type { StreamSettings } from './stream-settings.ts'

/** How it is with a worker, for whoever watches over it. */
export interface WorkerState {
  readonly isConnected: boolean
  readonly isDraining: boolean
  readonly underWay: number
  /** Messages that wait in the stream, as the last one told. */
  readonly waiting: number
}

/** A worker that takes messages from JetStream. */
export interface NatsWorker {
  state(): WorkerState
  /** Works until `signal` ends; then finishes what it has taken and says goodbye. */
  work(signal: AbortSignal): Promise<void>
}

/** Connects and gets all ready; nothing is taken from the stream yet. */
export async function createNatsWorker(
  settings: StreamSettings,
  parts: Omit<HandlerParts, 'store'>,
): Promise<NatsWorker> {
  const client = await loadNatsClient()
  const connection = await connectToNats(client, settings)
  try {
    const manager = await client.jetstream.jetstreamManager(connection)
    await ensureStreams(client, manager, settings)
    const streams = client.jetstream.jetstream(connection)
    const consumer = await streams.consumers.get(settings.stream, settings.consumer)
    const store = createStore(client, streams, settings)
    const all: HandlerParts = {
      ...parts,
      store: (letter) => store(fitLetter(letter, connection.info?.max_payload ?? commonPayload)),
    }
    return new Worker(connection, createFetch(client, manager, consumer, settings), settings, all)
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** What a broker takes that does not say. */
const commonPayload = 1_048_576

/** Asked for at once: two requests are open at a time, so that one comes in while the other is worked on. */
const requests = 2

class Worker implements NatsWorker {
  readonly #connection: NatsConnection
  readonly #fetch: Fetch
  readonly #slots: Slots
  /** How often the broker hears that a message is not forgotten, in milliseconds. */
  readonly #beat: number
  readonly #parts: HandlerParts
  #isConnected = true
  #isDraining = false
  #waiting = 0

  constructor(connection: NatsConnection, fetch: Fetch, settings: StreamSettings, parts: HandlerParts) {
    this.#connection = connection
    this.#fetch = fetch
    this.#slots = new Slots(settings.inFlight)
    this.#beat = (1000 * settings.ackWaitSeconds) / 3
    this.#parts = parts
  }

  state(): WorkerState {
    return {
      isConnected: this.#isConnected,
      isDraining: this.#isDraining,
      underWay: this.#slots.taken,
      waiting: this.#waiting,
    }
  }

  async work(signal: AbortSignal): Promise<void> {
    void this.#watchConnection()
    const drain = (): void => void (this.#isDraining = true)
    signal.addEventListener('abort', drain)
    if (signal.aborted) drain()
    try {
      await Promise.all(Array.from({ length: requests }, () => this.#take()))
      await this.#slots.idle()
      await this.#connection.drain()
    } catch (error) {
      // The other request would ask for ever on a connection that is closed.
      this.#isDraining = true
      await this.#connection.close()
      throw error
    }
  }

  /** A request that is open is waited for: what the broker sends on it would otherwise be missing until its patience ends. */
  async #take(): Promise<void> {
    while (!this.#isDraining) {
      const begun: Promise<void>[] = []
      for await (const message of this.#fetch()) begun.push(this.#begin(message))
      await Promise.all(begun)
    }
  }

  /** Comes back when there is room for the message; until it is dealt with it must not go to another worker. */
  async #begin(message: JsMsg): Promise<void> {
    const busy = setInterval(() => {
      if (!this.#connection.isClosed()) message.working()
    }, this.#beat)
    await this.#slots.take()
    this.#waiting = message.info.pending
    void this.#handle(message).finally(() => clearInterval(busy))
  }

  async #handle(message: JsMsg): Promise<void> {
    const started = performance.now()
    await handleMessage(
      toReceived(message),
      {
        done: () => message.ack(),
        later: (milliseconds) => message.nak(milliseconds),
        busy: () => message.working(),
      },
      this.#parts,
    )
    this.#parts.metrics.took(performance.now() - started)
    this.#slots.release()
  }

  async #watchConnection(): Promise<void> {
    for await (const { type } of this.#connection.status()) {
      if (type === 'disconnect') this.#isConnected = false
      if (type === 'reconnect') this.#isConnected = true
    }
  }
}

function toReceived(message: JsMsg): ReceivedMessage {
  const { stream, streamSequence, deliveryCount } = message.info
  return {
    headers: headersOf(message),
    body: message.data,
    place: `${stream}:${streamSequence}`,
    attempt: deliveryCount,
  }
}

/** The broker passes on any bytes as headers; the client throws at those that are none. */
function headersOf(message: JsMsg): readonly Header[] | undefined {
  try {
    return [...(message.headers ?? [])].flatMap(([name, values]) =>
      values.map((value): Header => [name, value]),
    )
  } catch {
    return undefined
  }
}
