import { printFigures } from './figure.ts'
import { writeFigures } from './registry/write-figures.ts'

// Registering over HTTP, with everything that belongs to it: reading the schema, its check against the version before, a
// durable commit, the journal.
const within = printFigures('Registering in the registry', await writeFigures())
if (!within) process.exitCode = 1
