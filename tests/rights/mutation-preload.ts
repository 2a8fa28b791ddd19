import { bringIn } from './bring-in.ts'

// Plants the mutant that RIGHTS_MUTANT names before the unit tests are loaded.
await bringIn(process.env['RIGHTS_MUTANT'] ?? '')
