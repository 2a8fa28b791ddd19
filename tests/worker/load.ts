import { readFileSync } from 'node:fs'
import { jetstreamManager } from '@nats-io/jetstream'
import { setTimeout as wait } from 'node:timers/promises'
import { startBrokers } from './rig/broker.ts'
import { eventMaker, type SentEvent } from './rig/events.ts'
import { connectTest, publishEvents } from './rig/publisher.ts'
import { startWorker } from './rig/worker-process.ts'

// node tests/worker/load.ts [events] [workers] [type] [kept|window] [brokers 1|3]
// How many events a second so many workers judge when the queue is full from the start.
const [events = '100000', workers = '2', type = 'signaal', once = 'kept', count = '1'] = process.argv.slice(2)
const brokers = await startBrokers(count === '3' ? 3 : 1)
const connection = await connectTest(brokers.urls)
const words = ['--create', '--replicas', count, '--once', once]
// The first worker makes the streams; all start when the queue is full.
await (await startWorker(brokers.urls, words)).stop()
const make = eventMaker(type, 1)
const publishing = performance.now()
await publishEvents(connection, all(Number(events)))
const published = performance.now() - publishing
const [bytesOfOne] = [make(0).body.length]
const started = performance.now()
const crew = await Promise.all(
  Array.from({ length: Number(workers) }, () => startWorker(brokers.urls, words)),
)
const begun = performance.now()
await untilStored(Number(events))
const ended = performance.now()
const cpu = crew.map(({ pid }) => cpuSeconds(pid))
const memory = crew.map(({ pid }) => megabytes(pid))
console.log(
  JSON.stringify({
    ...{ events: Number(events), workers: Number(workers), type, once, brokers: Number(count), bytesOfOne },
    publishedPerSecond: Math.round((1000 * Number(events)) / published),
    judgedPerSecond: Math.round((1000 * Number(events)) / (ended - begun)),
    secondsToStart: (begun - started) / 1000,
    workerCpuSeconds: cpu,
    workerMegabytes: memory,
    brokerCpuSeconds: brokers.pids().map(cpuSeconds),
    brokerMegabytes: brokers.pids().map(megabytes),
  }),
)
await Promise.all(crew.map((worker) => worker.stop()))
await connection.close()
await brokers.stop()

function* all(size: number): Generator<SentEvent> {
  for (let index = 0; index < size; index += 1) yield make(index)
}

async function untilStored(size: number): Promise<void> {
  const manager = await jetstreamManager(connection)
  while ((await manager.streams.info('SAMENSPRAAK_RESULT')).state.messages < size) await wait(100)
}

/** What a process used so far, in user and system time. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** The most that a process held. */
function megabytes(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}
