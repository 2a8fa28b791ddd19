import { startProgramma } from '../programma/programma.ts'

// A consortium partner: it works on plans and arrangements, and hears of signals.
await startProgramma(['ondersteuningsplannen', 'arrangementen', 'signalen', 'metingen'])
