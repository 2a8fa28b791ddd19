import { startPostgres } from '../../packages/registry/test/postgres-server.ts'
import { needPrograms } from '../bench/registry/programs.ts'
import { serveRegistry } from './run-server.ts'
import {
  addressesAreThoseOfClients,
  bodiesAreLimited,
  killedInstanceIsNotSeen,
  linesAreNotHeldBack,
  metricsAreHidden,
  readsAreKept,
  readsByIdAreFresh,
  streamIsNotHeldBack,
  streamsAreLimited,
  unchangedIsNotKept,
} from './nginx/checks.ts'
import type { Check } from './nginx/checks.ts'
import { startNginx } from './nginx/start-nginx.ts'

// deploy/nginx.conf with Debian's nginx before two instances on one PostgreSQL: `node --conditions=@samenspraak/source
// tests/registry/behind-nginx.ts`. No part of `npm test`: it needs nginx and takes half a minute.
needPrograms('nginx', 'openssl')
const postgres = await startPostgres({ durable: false })
const environment = {
  DATABASE_URL: await postgres.freshDatabase(),
  SAMENSPRAAK_TRUSTED_PROXIES: '127.0.0.1',
  SAMENSPRAAK_FAILURES_PER_MINUTE: '5',
}
const instances = [await serveRegistry(environment), await serveRegistry(environment)]
const nginx = await startNginx(instances.map(({ url }) => url))
const checks: Readonly<Record<string, Check>> = {
  'reads by hash are kept, each in its form, and never with a key': readsAreKept,
  'reads by id are fresh, in the form that was asked': readsByIdAreFresh,
  '304 reaches who has it, and nobody else': unchangedIsNotKept,
  'an event is not held back': streamIsNotHeldBack,
  'lines of documents are not held back or cut off': linesAreNotHeldBack,
  'bodies are limited': bodiesAreLimited,
  'an address is that of the client, not one that it makes up': addressesAreThoseOfClients,
  'streams of one client are limited': streamsAreLimited,
  'metrics are hidden': metricsAreHidden,
  'an instance that is killed fails no read': killedInstanceIsNotSeen,
}
try {
  for (const [what, check] of Object.entries(checks)) {
    const faults = await check({ port: nginx.port, instances })
    console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${what}`)
    for (const fault of faults) console.log(`         ${fault}`)
    if (faults.length > 0) process.exitCode = 1
  }
} finally {
  await nginx.stop()
  await instances[0]?.stop()
  await postgres.stop()
}
