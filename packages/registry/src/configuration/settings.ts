import type { TokenIssuer } from '../access/tokens/token-issuer.ts'
import { isNetwork } from '../events/delivery/safe-address.ts'
import { readPrivateKey } from '../static-edition/signature.ts'
import { issuersRule } from './issuer-rule.ts'
import { address, listOf, oneOf, textOf, thatIs, wholeNumber, yesNo } from './rule.ts'
import { secret, setting } from './setting.ts'
import { site } from './site-setting.ts'

const network = thatIs('an address or a network such as 10.0.0.0/8', isNetwork)
const text = textOf('text', /\S/u)

/** Everything that can be configured. */
export const settings = {
  host: setting(
    'SAMENSPRAAK_HOST',
    '/server/host',
    text,
    '127.0.0.1',
    'Address to listen on; `0.0.0.0` in a container',
  ),
  port: setting(
    'SAMENSPRAAK_PORT',
    '/server/port',
    wholeNumber(0, 65_535),
    8081,
    'Port to listen on; 0 takes a free one',
  ),
  publicUrl: setting<string | undefined>(
    'SAMENSPRAAK_PUBLIC_URL',
    '/server/publicUrl',
    address(['https:', 'http:']),
    undefined,
    'How clients reach the registry; stands in links and events',
  ),
  trustedProxies: setting<readonly string[]>(
    'SAMENSPRAAK_TRUSTED_PROXIES',
    '/server/trustedProxies',
    listOf(network),
    [],
    'Proxies whose X-Forwarded-For is believed',
  ),
  bodyLimit: setting(
    'SAMENSPRAAK_BODY_LIMIT',
    '/server/bodyLimit',
    wholeNumber(16_384, 67_108_864),
    1_048_576,
    'Largest body in bytes; a schema may be 256 KB at most',
  ),
  requestTimeout: setting(
    'SAMENSPRAAK_REQUEST_TIMEOUT',
    '/server/requestTimeoutSeconds',
    wholeNumber(1, 600),
    30,
    'Seconds within which a request must have come in whole',
  ),
  maxConnections: setting(
    'SAMENSPRAAK_MAX_CONNECTIONS',
    '/server/maxConnections',
    wholeNumber(1, 100_000),
    2000,
    'Connections at a time; further ones are closed',
  ),
  shutdownGrace: setting(
    'SAMENSPRAAK_SHUTDOWN_GRACE',
    '/server/shutdownGraceSeconds',
    wholeNumber(0, 300),
    20,
    'Seconds that requests under way get at SIGTERM',
  ),
  shutdownDrain: setting(
    'SAMENSPRAAK_SHUTDOWN_DRAIN',
    '/server/shutdownDrainSeconds',
    wholeNumber(0, 60),
    1,
    'Seconds before that in which connections are answered and let go one by one',
  ),
  databaseUrl: secret(
    'DATABASE_URL',
    '/store/databaseUrl',
    address(['postgres:', 'postgresql:'], 'with'),
    'PostgreSQL; without it the embedded store',
  ),
  databasePool: setting(
    'SAMENSPRAAK_DATABASE_POOL',
    '/store/poolSize',
    wholeNumber(2, 200),
    10,
    'Connections to PostgreSQL of one instance',
  ),
  storeFile: setting(
    'SAMENSPRAAK_STORE_FILE',
    '/store/file',
    text,
    'samenspraak-register.db',
    'File of the embedded store',
  ),
  seed: setting('SAMENSPRAAK_SEED', '/store/seed', yesNo, true, 'Put our own schemas into an empty store'),
  publicReading: setting(
    'SAMENSPRAAK_PUBLIC_READING',
    '/access/publicReading',
    yesNo,
    true,
    'Reading without a key or token',
  ),
  adminKey: secret(
    'SAMENSPRAAK_ADMIN_KEY',
    '/access/adminKey',
    textOf(
      '<id>:<secret>, the secret at least 32 letters, digits, - or _',
      /^[A-Za-z0-9_-]{1,64}:[A-Za-z0-9_-]{32,200}$/u,
    ),
    'First key of an admin; without it one is made and printed once',
  ),
  issuers: setting<readonly TokenIssuer[]>(
    'SAMENSPRAAK_TOKEN_ISSUERS',
    '/access/tokenIssuers',
    issuersRule,
    [],
    'Who may make OIDC bearer tokens, and what these are worth here',
  ),
  readsPerMinute: setting(
    'SAMENSPRAAK_READS_PER_MINUTE',
    '/limits/readsPerMinute',
    wholeNumber(1, 100_000_000),
    60_000,
    'Reads of one client in a minute',
  ),
  writesPerMinute: setting(
    'SAMENSPRAAK_WRITES_PER_MINUTE',
    '/limits/writesPerMinute',
    wholeNumber(1, 100_000_000),
    6000,
    'Writes of one client in a minute',
  ),
  failuresPerMinute: setting(
    'SAMENSPRAAK_FAILURES_PER_MINUTE',
    '/limits/failuresPerMinute',
    wholeNumber(1, 100_000),
    30,
    'Wrong keys and tokens from one address in a minute',
  ),
  connectionsPerAddress: setting(
    'SAMENSPRAAK_CONNECTIONS_PER_ADDRESS',
    '/limits/connectionsPerAddress',
    wholeNumber(1, 100_000),
    500,
    'Connections at a time from one address that is no trusted proxy',
  ),
  streamsPerClient: setting(
    'SAMENSPRAAK_STREAMS_PER_CLIENT',
    '/limits/streamsPerClient',
    wholeNumber(1, 1000),
    20,
    'Streams of events at a time of one client',
  ),
  workSecondsPerMinute: setting(
    'SAMENSPRAAK_WORK_SECONDS_PER_MINUTE',
    '/limits/workSecondsPerMinute',
    wholeNumber(1, 3600),
    20,
    'Computing time in a minute of one client who may not publish',
  ),
  eventSource: setting(
    'SAMENSPRAAK_EVENT_SOURCE',
    '/events/source',
    textOf(
      'a URN of the Dutch namespace, such as urn:nld:oin:00000001234567890000:systeem:register',
      /^urn:nld:(?:[A-Za-z0-9._~-]+:)*[A-Za-z0-9._~-]+$/u,
    ),
    'urn:nld:samenspraak:systeem:register',
    '`source` of the events: who tells',
  ),
  webhookNetworks: setting<readonly string[]>(
    'SAMENSPRAAK_WEBHOOK_NETWORKS',
    '/events/webhookNetworks',
    listOf(network),
    [],
    'Private networks to which webhooks may go',
  ),
  webhookHttp: setting(
    'SAMENSPRAAK_WEBHOOK_HTTP',
    '/events/webhookHttp',
    yesNo,
    false,
    'Webhooks over plain http too; for tests and closed networks',
  ),
  webhookTimeout: setting(
    'SAMENSPRAAK_WEBHOOK_TIMEOUT',
    '/events/webhookTimeoutSeconds',
    wholeNumber(1, 60),
    10,
    'Seconds that a receiver may take',
  ),
  webhookAttempts: setting(
    'SAMENSPRAAK_WEBHOOK_ATTEMPTS',
    '/events/webhookAttempts',
    wholeNumber(1, 50),
    12,
    'Attempts before an event is set aside',
  ),
  editionKey: secret(
    'SAMENSPRAAK_EDITION_KEY',
    '/edition/signingKey',
    thatIs('a private key for Ed25519 in PEM', (pem) => readPrivateKey(pem) !== undefined),
    'Signs the static edition; without it editions are unsigned',
  ),
  site,
  logLevel: setting(
    'SAMENSPRAAK_LOG_LEVEL',
    '/operation/logLevel',
    oneOf(['silent', 'fatal', 'error', 'warn', 'info', 'debug']),
    'info',
    'How much is logged; never payloads, keys or queries',
  ),
  metrics: setting('SAMENSPRAAK_METRICS', '/operation/metrics', yesNo, true, 'Serve /metrics'),
} as const
