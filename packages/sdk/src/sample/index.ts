export { GemeenteUnknownError } from './gemeenten.ts'
export { sample, SampleImpossibleError, SampleNameUnknownError, sampleTypes } from './sample.ts'
export type { SampleName, SampleOptions } from './sample.ts'
export type { SampleTypes } from '../../generated/sample-schemas.ts'
