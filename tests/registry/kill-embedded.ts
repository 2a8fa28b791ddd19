import { killEmbeddedWriters } from './kill/embedded-rounds.ts'
import { printReport } from './kill/rounds-report.ts'

// kill -9 of a process that registers in one file, 100 times: nothing acknowledged is lost, nothing is double, no gaps.
printReport('embedded store', await killEmbeddedWriters(Number(process.argv[2] ?? 100)))
