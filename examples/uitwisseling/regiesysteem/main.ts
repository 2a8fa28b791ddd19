import { startProgramma } from '../programma/programma.ts'
import { rapporteur } from './cijfers/rapporteren.ts'
import { oudeMeting } from './editie-meting.ts'
import type { Regiesysteem } from './instelling.ts'

// A municipal regiesysteem: it keeps the plans, follows what others keep, counts what it keeps, and still speaks an old draft.
await startProgramma<Regiesysteem>(
  ['arrangementen', 'metingen', 'terugkoppelingen', 'verwijzingen'],
  ({ rapportages }) => ({ rapporteer: rapporteur(rapportages), edities: [oudeMeting] }),
)
