import { killPostgresWriters } from './kill/postgres-rounds.ts'
import { printReport } from './kill/rounds-report.ts'

// kill -9 of one of two processes and of PostgreSQL during 200 registrations in each, 20 times: nothing acknowledged is
// lost, nothing is double, no gaps.
printReport('PostgreSQL', await killPostgresWriters(Number(process.argv[2] ?? 20)))
