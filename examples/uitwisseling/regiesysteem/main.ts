import { startProgramma } from '../programma/programma.ts'

// A municipal regiesysteem: it keeps the plans, and follows what others keep.
await startProgramma(['arrangementen', 'metingen', 'terugkoppelingen', 'verwijzingen'])
