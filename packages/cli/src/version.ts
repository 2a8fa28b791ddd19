import { createRequire } from 'node:module'

/** The version in the package.json of this package, found by its own name so that source and build agree. */
export function readVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('@samenspraak/cli/package.json')
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return isManifest ? String(manifest.version) : ''
}
