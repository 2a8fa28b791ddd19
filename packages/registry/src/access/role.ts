import { accessActions, roles } from './caller.ts'
import { nationalContext } from '../subjects/subject-name.ts'
import type { AccessAction, Caller, Role, Wanted } from './caller.ts'

const grants: Readonly<Record<Role, readonly AccessAction[]>> = {
  reader: ['read'],
  publisher: ['read', 'publish'],
  steward: ['read', 'publish', 'manage'],
  admin: ['read', 'publish', 'manage', 'administer', 'operate'],
}

/** Whoever comes without key or token. */
export const anonymous: Caller = { name: 'anoniem', roles: [], contexts: [] }

/** The role of that name. */
export function readRole(name: unknown): Role | undefined {
  return roles.find((role) => role === name)
}

/** The action of that name. */
export function readAction(name: unknown): AccessAction | undefined {
  return accessActions.find((action) => action === name)
}

/**
 * Whether a caller may do what is wanted. The national set is there for every reader; what a municipality or consortium has of
 * its own only for those of its context.
 */
export function may(caller: Caller, { action, context }: Wanted): boolean {
  if (caller.actions?.includes(action) === false) return false
  if (!caller.roles.some((role) => grants[role].includes(action))) return false
  if (caller.contexts.includes('*')) return true
  if (action === 'read' && (context === undefined || context === nationalContext)) return true
  return context !== undefined && caller.contexts.includes(context)
}

/** Whether a caller may publish in any context at all. */
export function mayPublishSomewhere(caller: Caller): boolean {
  return caller.contexts.some((context) => may(caller, { action: 'publish', context }))
}
