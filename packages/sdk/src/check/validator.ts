import type { FaultTable } from './fault-table.ts'
import type { Validate } from './fault.ts'
import { walkFaults } from './walk-faults.ts'

/** Puts the two generated parts of a validator together: straight code for the verdict, a table for what is wrong. */
export function createValidate(accepts: (data: unknown) => boolean, faults: FaultTable): Validate {
  return (data, path, onFault) => (path === 0 ? accepts(data) : !walkFaults(faults, onFault, 0, data, path))
}
