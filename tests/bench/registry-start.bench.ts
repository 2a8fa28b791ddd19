import { printFigures } from './figure.ts'
import { startFigures } from './registry/start-figures.ts'

// From nothing to ready with a thousand schemas in the store, and what it then takes of the memory.
const within = printFigures('Starting the registry', await startFigures())
if (!within) process.exitCode = 1
