export { createFhirChecker } from './checker.ts'
export type { FhirChecker, FhirCheckerOptions } from './checker.ts'
export type { FhirFinding, FhirFindingCode } from './finding.ts'
