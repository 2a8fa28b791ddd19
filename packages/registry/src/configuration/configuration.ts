import type { TokenIssuer } from '../access/tokens/token-issuer.ts'
import type { ConfigurationFault } from './fault.ts'
import { settings } from './settings.ts'
import { SettingReader } from './sources.ts'
import type { ConfigurationSources } from './sources.ts'

/** Everything that can be said about how a registry runs; checked. */
export interface Configuration {
  readonly server: {
    readonly host: string
    readonly port: number
    readonly publicUrl: string | undefined
    readonly trustedProxies: readonly string[]
    readonly bodyLimit: number
    readonly requestTimeoutSeconds: number
    readonly maxConnections: number
    readonly shutdownGraceSeconds: number
    readonly shutdownDrainSeconds: number
  }
  readonly store: (
    | { readonly kind: 'embedded'; readonly file: string }
    | { readonly kind: 'postgres'; readonly url: string; readonly poolSize: number }
  ) & { readonly seed: boolean }
  readonly access: {
    readonly publicReading: boolean
    readonly adminKey: string | undefined
    readonly tokenIssuers: readonly TokenIssuer[]
  }
  readonly limits: {
    readonly readsPerMinute: number
    readonly writesPerMinute: number
    readonly failuresPerMinute: number
    readonly connectionsPerAddress: number
    readonly streamsPerClient: number
    readonly workSecondsPerMinute: number
  }
  readonly events: {
    readonly source: string
    readonly webhookNetworks: readonly string[]
    readonly webhookHttp: boolean
    readonly webhookTimeoutSeconds: number
    readonly webhookAttempts: number
  }
  readonly edition: {
    /** PEM of the key that signs; undefined when editions are unsigned. */
    readonly signingKey: string | undefined
  }
  readonly site: {
    /** `auto`, `none` or a folder. */
    readonly folder: string
  }
  readonly operation: {
    readonly logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug'
    readonly metrics: boolean
  }
}

/** The configuration, or everything that is wrong with it at once. */
export function readConfiguration(
  sources: ConfigurationSources,
): { readonly configuration: Configuration } | { readonly faults: readonly ConfigurationFault[] } {
  const reader = new SettingReader(sources)
  const configuration = assemble(reader)
  reader.refuseOthers(Object.values(settings))
  const faults = [...reader.faults, ...contradictions(configuration)]
  return faults.length > 0 ? { faults } : { configuration }
}

function assemble(reader: SettingReader): Configuration {
  const { access, limits, events, edition, operation } = guarded(reader)
  const site = { folder: reader.read(settings.site) }
  const databaseUrl = reader.read(settings.databaseUrl)
  const poolSize = reader.read(settings.databasePool)
  const file = reader.read(settings.storeFile)
  const seed = reader.read(settings.seed)
  return {
    server: {
      host: reader.read(settings.host),
      port: reader.read(settings.port),
      publicUrl: reader.read(settings.publicUrl)?.replace(/\/+$/u, ''),
      trustedProxies: reader.read(settings.trustedProxies),
      bodyLimit: reader.read(settings.bodyLimit),
      requestTimeoutSeconds: reader.read(settings.requestTimeout),
      maxConnections: reader.read(settings.maxConnections),
      shutdownGraceSeconds: reader.read(settings.shutdownGrace),
      shutdownDrainSeconds: reader.read(settings.shutdownDrain),
    },
    store:
      databaseUrl === undefined
        ? { kind: 'embedded', file, seed }
        : { kind: 'postgres', url: databaseUrl, poolSize, seed },
    access,
    limits,
    events,
    edition,
    site,
    operation,
  }
}

function guarded(
  reader: SettingReader,
): Pick<Configuration, 'access' | 'limits' | 'events' | 'edition' | 'operation'> {
  return {
    access: {
      publicReading: reader.read(settings.publicReading),
      adminKey: reader.read(settings.adminKey),
      tokenIssuers: reader.read(settings.issuers),
    },
    limits: {
      readsPerMinute: reader.read(settings.readsPerMinute),
      writesPerMinute: reader.read(settings.writesPerMinute),
      failuresPerMinute: reader.read(settings.failuresPerMinute),
      connectionsPerAddress: reader.read(settings.connectionsPerAddress),
      streamsPerClient: reader.read(settings.streamsPerClient),
      workSecondsPerMinute: reader.read(settings.workSecondsPerMinute),
    },
    events: {
      source: reader.read(settings.eventSource),
      webhookNetworks: reader.read(settings.webhookNetworks),
      webhookHttp: reader.read(settings.webhookHttp),
      webhookTimeoutSeconds: reader.read(settings.webhookTimeout),
      webhookAttempts: reader.read(settings.webhookAttempts),
    },
    edition: { signingKey: reader.read(settings.editionKey) },
    operation: { logLevel: reader.read(settings.logLevel), metrics: reader.read(settings.metrics) },
  }
}

/** Two issuers of one name cannot both decide about a token. */
function contradictions({ access }: Configuration): readonly ConfigurationFault[] {
  const names = access.tokenIssuers.map(({ issuer }) => issuer)
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  return twice.map(() => ({
    code: 'configuration/given-twice',
    at: settings.issuers.variable,
    allowed: 'name each issuer once',
  }))
}
