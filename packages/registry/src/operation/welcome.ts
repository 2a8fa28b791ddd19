import type { FirstKey } from '../access/keys/first-key.ts'
import type { Configuration } from '../configuration/configuration.ts'

/** What is printed once at the start: where everything is, and the first key if it was made now. */
export function writeWelcome(
  { url, firstKey }: { readonly url: string; readonly firstKey: FirstKey },
  { store, access }: Pick<Configuration, 'store' | 'access'>,
): string {
  return [
    `Samenspraak-register: ${url}`,
    `  ${url}/subjects                Kafka clients (schema registry API, JSON Schema)`,
    `  ${url}/v1/openapi.json         eigen API v1 / own API v1`,
    `  ${url}/v1/gebeurtenissen       gebeurtenissen als stroom / events as a stream`,
    `  ${url}/health/ready            klaar? / ready?`,
    `  opslag / store: ${store.kind === 'embedded' ? store.file : 'PostgreSQL'}; lezen / reading: ${access.publicReading ? 'openbaar / public' : 'met sleutel / with a key'}`,
    ...keyLines(firstKey),
  ].join('\n')
}

function keyLines(firstKey: FirstKey): readonly string[] {
  if (firstKey.outcome === 'made')
    return [
      '',
      'Eerste beheersleutel, wordt hierna nooit meer getoond / first admin key, never shown again:',
      `  ${firstKey.id}:${firstKey.secret}`,
    ]
  if (firstKey.outcome === 'differs')
    return [
      '',
      `SAMENSPRAAK_ADMIN_KEY: sleutel ${firstKey.id} bestaat al met een ander geheim; dat van de opslag geldt / the key exists with another secret; the one in the store counts.`,
    ]
  return []
}
