import type { Call } from '../../command.ts'
import { folderSource } from '../../registry/folder-source.ts'
import { placeOf } from '../../registry/registry-client.ts'
import type { RegistryPlace } from '../../registry/registry-client.ts'
import { httpSource } from '../../registry/registry-source.ts'
import type { RegistrySource } from '../../registry/registry-source.ts'
import { failedAt } from '../../registry/registry-fault.ts'
import type { Read } from '../../registry/registry-fault.ts'
import { resolve } from 'node:path'
import type { RegistrySettings } from './settings.ts'
import { trustedKey } from './settings.ts'

/** One part of the command at work. */
export interface Task {
  readonly settings: RegistrySettings
  readonly call: Call
}

/** What a part did, in lines for standard output; `isInOrder` false makes exit code 1. */
export interface Done {
  readonly text: string
  readonly isInOrder: boolean
}

/** The registry that is asked, with the key of the environment. */
export function registryOf({ settings, call }: Task): Read<RegistryPlace> {
  const { variables } = call.environment
  const address = settings.registry ?? variables['SAMENSPRAAK_REGISTRY'] ?? ''
  if (address === '') return failedAt('registry/address-missing', '--registry')
  return placeOf(address, {
    key: variables['SAMENSPRAAK_REGISTRY_KEY'] || undefined,
    timeoutSeconds: settings.timeoutSeconds,
  })
}

/** Where this part reads: an edition in a folder, another registry, or the registry itself. */
export async function sourceOf(task: Task): Promise<Read<RegistrySource>> {
  const { offline, van, timeoutSeconds } = task.settings
  const { environment } = task.call
  if (offline !== undefined) {
    const trusted = await trustedKey(task.settings, environment)
    return trusted.ok ? folderSource(resolve(environment.cwd, offline), offline, trusted.value) : trusted
  }
  // The key belongs to the registry that is written to; another one does not get it.
  const place = van === undefined ? registryOf(task) : placeOf(van, { key: undefined, timeoutSeconds })
  return place.ok ? { ok: true, value: httpSource(place.value) } : place
}
