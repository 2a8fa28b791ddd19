import { parentPort, workerData } from 'node:worker_threads'
import { answerTasks } from './check/blocks/answer-tasks.ts'

// A thread of `validate`: documents come in, verdicts go out.
if (parentPort !== null) answerTasks(parentPort, workerData)
