import { roleReaches } from '../generated/role-reach.ts'
import type { Rolsleutel } from '../generated/role-reach.ts'

/** Whether a text is the key of a role that has rows. */
export function isRolsleutel(text: string): text is Rolsleutel {
  return roleReaches.has(text)
}
