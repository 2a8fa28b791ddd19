import type { ParsedOptions } from '../../arguments/parse-options.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import type { Environment } from '../../environment.ts'
import type { StreamSettings } from '../../stream/nats/stream-settings.ts'
import { type AskedSchemas, readMap } from '../validate/settings.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'

/** What the user asked of `worker`, checked. */
export interface WorkerSettings extends StreamSettings {
  /** CloudEvents `source` of the verdicts. */
  readonly source: string
  readonly attempts: number
  readonly maxBytes: number
  readonly maxIssues: number
  readonly port: number
  readonly host: string
  /** Schemas that are not ours, and what goes by them. */
  readonly schemas: AskedSchemas
}

/** The settings, or what is wrong with them. */
export type SettingsRead =
  { readonly ok: true; readonly settings: WorkerSettings } | { readonly ok: false; readonly trouble: Trouble }

const name = /^[A-Za-z0-9_-]{1,60}$/
const subject = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/
const filter = /^(?:[A-Za-z0-9_-]+|\*)(?:\.(?:[A-Za-z0-9_-]+|\*))*(?:\.>)?$/
const address = /^(?:nats|tls):\/\/[^\s@/]+$/

/** Reads the options of `worker`; who it is for the broker comes from the environment. */
export function readWorkerSettings(options: ParsedOptions, { variables }: Environment): SettingsRead {
  const reader = new ValueReader(options)
  reader.choice('lang', ['nl', 'en'])
  const servers = reader.list('server', address, 'nats://HOST:POORT')
  const fallback = variables['NATS_URL']?.split(',') ?? ['nats://127.0.0.1:4222']
  const stream = reader.formed('stream', name, 'NAAM') ?? 'SAMENSPRAAK'
  const prefix = reader.formed('prefix', subject, 'ONDERWERP') ?? 'samenspraak'
  const settings: WorkerSettings = {
    servers: servers.length > 0 ? servers : fallback,
    stream,
    prefix,
    consumer: reader.formed('consumer', name, 'NAAM') ?? 'samenspraak',
    filter: reader.formed('filter', filter, 'ONDERWERP'),
    once: reader.choice('once', ['kept', 'window']) ?? 'kept',
    source: reader.formed('source', /^[\x21-\x7e]{1,120}$/, 'URI') ?? 'urn:samenspraak:worker',
    create: readCreate(reader, options, prefix),
    ...readBounds(reader),
    schemas: {
      type: undefined,
      paths: reader.list('schemas', /\S/, 'FILE|FOLDER'),
      map: readMap(reader),
      isOffline: options.switches.has('offline'),
    },
    variables,
  }
  const trouble =
    reader.trouble ?? (options.positionals.length > 0 ? createTrouble('cli/argument-unexpected') : undefined)
  return trouble === undefined ? { ok: true, settings } : { ok: false, trouble }
}

type Bounds = Pick<
  WorkerSettings,
  'ackWaitSeconds' | 'attempts' | 'host' | 'inFlight' | 'maxBytes' | 'maxIssues' | 'port'
>

function readBounds(reader: ValueReader): Bounds {
  return {
    inFlight: reader.number('in-flight', { least: 1, most: 10_000, unless: 200 }),
    attempts: reader.number('attempts', { least: 1, most: 1000, unless: 10 }),
    ackWaitSeconds: reader.number('ack-wait', { least: 1, most: 3600, unless: 30 }),
    maxBytes: reader.number('max-message', { least: 1, most: 8_388_608, unless: 1_048_576 }),
    maxIssues: reader.number('max-issues', { least: 1, most: 100, unless: 10 }),
    port: reader.number('port', { least: 0, most: 65_535, unless: 9464 }),
    host: reader.formed('host', /^[0-9A-Za-z.:-]{1,100}$/, 'ADRES') ?? '127.0.0.1',
  }
}

function readCreate(
  reader: ValueReader,
  { switches }: ParsedOptions,
  prefix: string,
): StreamSettings['create'] {
  const create = {
    subject: reader.formed('subject', filter, 'ONDERWERP') ?? `${prefix}.in.>`,
    replicas: reader.number('replicas', { least: 1, most: 5, unless: 1 }),
    windowSeconds: reader.number('window', { least: 1, most: 604_800, unless: 120 }),
  }
  return switches.has('create') ? create : undefined
}
