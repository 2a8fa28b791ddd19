import { got } from './registry-fault.ts'
import type { Read } from './registry-fault.ts'
import { ask, mostAnswerBytes } from './registry-client.ts'
import type { RegistryPlace } from './registry-client.ts'

/** Where schemas are read: a registry that answers, or an edition of one in a folder. */
export interface RegistrySource {
  /** As people know it. */
  readonly name: string
  /** The bytes at an address under the source, such as `v1/schemas/plan.v1/versies/1.0`. */
  read(address: string): Promise<Read<Uint8Array>>
}

/** A registry, or a web server with an edition of it. */
export function httpSource(place: RegistryPlace): RegistrySource {
  return {
    name: place.url,
    async read(address) {
      const answer = await ask(place, address, { mostBytes: mostAnswerBytes })
      return answer.ok ? got(answer.value.bytes) : answer
    },
  }
}
