import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'

// SECURITY.md promises that nothing is sent anywhere unasked. What can reach a network is so little that it can be named.
const reaches =
  /(?<!['"`#.\w-])fetch\(|from 'node:(?:https?|http2|net|tls|dgram|dns)|XMLHttpRequest|new (?:WebSocket|EventSource)\(|sendBeacon/

const asked = {
  'packages/cli/src/check/foreign/cached-get.ts': 'the registry that --registry names',
  'packages/cli/src/input/runs/byte-pipe.ts': 'standard input, when it is a socket',
  'packages/cli/src/registry/registry-client.ts': 'the registry that the user names',
  'packages/cli/src/stream/metrics-server.ts': 'whoever asks for the metrics that were switched on',
  'packages/cli/src/stream/nats/fetch-messages.ts': 'the broker that the user names',
  'packages/conformance/src/run/exchange.ts': 'the party that --target names',
}

test('only these files of what vendors install reach a network, each because it is asked to', () => {
  const packages = ['sdk', 'engine', 'compat', 'fhir', 'term-search', 'cli', 'conformance']
  const found = packages.flatMap((name) =>
    readdirSync(fromRoot('packages', name, 'src'), { recursive: true, encoding: 'utf8' })
      .map((path) => join('packages', name, 'src', path).replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && reaches.test(readFileSync(fromRoot(path), 'utf8'))),
  )
  expect(found.toSorted()).toEqual(Object.keys(asked))
})
