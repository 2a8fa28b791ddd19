import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { limitWork } from '../../src/validation/workers/work-limit.ts'

async function startWorker(program: string): Promise<Worker> {
  const worker = new Worker(program, { eval: true })
  onTestFinished(async () => void (await worker.terminate()))
  await new Promise((resolve) => void worker.once('online', resolve))
  return worker
}

async function used(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage()
  return (user + system) / 1000
}

test('a worker that works without end is late, and not before it has worked', async () => {
  const worker = await startWorker('for (;;);')
  const before = await used(worker)
  await new Promise<void>((resolve) => void limitWork(worker, 200, resolve))
  expect((await used(worker)) - before).toBeGreaterThan(50)
})

test('a worker that waits while others have the machine is late in the end too', async () => {
  const worker = await startWorker('setInterval(() => {}, 1000)')
  let told = 0
  await new Promise<void>((resolve) => {
    limitWork(worker, 40, () => {
      told += 1
      resolve()
    })
  })
  expect(told).toBe(1)
})

test('what was called off is never late', async () => {
  const worker = await startWorker('for (;;);')
  let told = 0
  const callOff = limitWork(worker, 2, () => void (told += 1))
  callOff()
  await new Promise<void>((resolve) => void limitWork(worker, 20, resolve))
  expect(told).toBe(0)
})
