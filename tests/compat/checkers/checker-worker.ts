import { parentPort } from 'node:worker_threads'
import { askChecker } from './checker.ts'

// One checker in a thread of its own, so that one that never answers can be ended.
parentPort?.on('message', async ({ name, pair }) => {
  parentPort?.postMessage(await askChecker(name, pair), [])
})
