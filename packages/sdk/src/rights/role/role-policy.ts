import type { Policy } from '../policy/policy.ts'

/** Thrown when a view is asked for by other rows than the types of its roles were made from. */
export class RolePolicyDiffersError extends Error {
  readonly code = 'rights/role-policy-differs'
  constructor(made: string, given: string) {
    super(`The types of the roles were made from the policy with hash ${made}, not from ${given}`)
    this.name = 'RolePolicyDiffersError'
  }
}

/** Refuses a policy of which the types of the roles may not be true. */
export function requireSameHash(made: string, { hash }: Policy): void {
  if (hash !== made) throw new RolePolicyDiffersError(made, hash)
}
