import { printFigures } from './figure.ts'
import { embeddedFigures } from './store/embedded-figures.ts'
import { postgresFigures } from './store/postgres-figures.ts'

// The stores of the registry beside the databases that they are made of: what the promises cost on top.
const within = printFigures('Stores of the registry', [
  ...(await embeddedFigures()),
  ...(await postgresFigures()),
])
if (!within) process.exitCode = 1
