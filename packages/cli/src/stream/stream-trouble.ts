import type { Text } from '../language.ts'

/** What keeps a worker from starting, or from going on. */
export type StreamTroubleCode =
  | 'worker/client-missing'
  | 'worker/credentials-unreadable'
  | 'worker/port-taken'
  | 'worker/stream-missing'
  | 'worker/stream-gone'
  | 'worker/unreachable'

/** Thrown when the world around the worker is not as it must be; `names` are streams or addresses of ours. */
export class StreamTroubleError extends Error {
  readonly code: StreamTroubleCode
  readonly names: readonly string[]

  constructor(code: StreamTroubleCode, names: readonly string[], options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.names = names
  }
}

/** What the user reads about it. */
export function streamTroubleText({ code, names }: StreamTroubleError): Text {
  return texts[code](names.join(', '))
}

const texts: Readonly<Record<StreamTroubleCode, (names: string) => Text>> = {
  'worker/client-missing': () => ({
    nl: 'De client van NATS ontbreekt. Installeer die: npm install @nats-io/transport-node @nats-io/jetstream.',
    en: 'The client of NATS is missing. Install it: npm install @nats-io/transport-node @nats-io/jetstream.',
  }),
  'worker/credentials-unreadable': () => ({
    nl: 'Het bestand in NATS_CREDS of NATS_CA is niet te lezen.',
    en: 'The file in NATS_CREDS or NATS_CA cannot be read.',
  }),
  'worker/port-taken': (names) => ({
    nl: `Op deze poort kan niet worden geluisterd: ${names}. Kies een andere met --port.`,
    en: `This port cannot be listened on: ${names}. Choose another with --port.`,
  }),
  'worker/stream-missing': (names) => ({
    nl: `Deze stromen zijn er niet: ${names}. Maak ze, of laat dat doen met --create.`,
    en: `These streams do not exist: ${names}. Make them, or have it done with --create.`,
  }),
  'worker/stream-gone': () => ({
    nl: 'De stroom of de afnemer is weggehaald terwijl de worker liep.',
    en: 'The stream or the consumer was taken away while the worker ran.',
  }),
  'worker/unreachable': () => ({
    nl: 'De server van NATS is niet bereikbaar, of laat deze gebruiker niet toe.',
    en: 'The server of NATS cannot be reached, or does not admit this user.',
  }),
}
