import type { Configuration } from '../configuration/configuration.ts'
import { openEmbeddedStore } from './embedded/open-embedded-store.ts'
import type { Store } from './store.ts'

/** The configured store, migrated; PostgreSQL's driver is loaded only where it is used. */
export async function openStore(store: Configuration['store']): Promise<Store> {
  if (store.kind === 'embedded') return openEmbeddedStore(store.file)
  const { openPostgresStore } = await import('./postgres/open-postgres-store.ts')
  return openPostgresStore(store.url, { poolSize: store.poolSize })
}
