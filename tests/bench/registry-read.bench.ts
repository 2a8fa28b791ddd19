import { printFigures } from './figure.ts'
import { readFigures } from './registry/read-figures.ts'

// Reading a schema from the registry beside nginx with the same file, and beside servers that can do nothing else.
const within = printFigures('Reading from the registry', await readFigures())
if (!within) process.exitCode = 1
