import { startProgramma } from '../programma/programma.ts'

// A GP system: it follows its referrals and the feedback on them, and keeps nothing else.
await startProgramma(['verwijzingen', 'terugkoppelingen'])
