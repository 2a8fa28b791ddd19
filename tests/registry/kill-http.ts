import { killEmbeddedInstances, killPostgresInstances } from './kill/http-rounds.ts'
import { printReport } from './kill/rounds-report.ts'

// kill -9 of servers while clients register over HTTP: one of two instances and PostgreSQL, and one alone with its file. Nothing
// acknowledged is lost, nothing is double, no gaps.
const rounds = Number(process.argv[2] ?? 20)
printReport('Two instances on PostgreSQL, over HTTP', await killPostgresInstances(rounds))
printReport('One instance with its file, over HTTP', await killEmbeddedInstances(rounds))
