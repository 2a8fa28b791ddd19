import { setTimeout as wait } from 'node:timers/promises'
import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import type { StreamJudge } from '../../stream/message-judge.ts'
import { type MetricsServer, serveMetrics } from '../../stream/metrics-server.ts'
import { createNatsWorker, type NatsWorker } from '../../stream/nats/nats-worker.ts'
import { StreamTroubleError, streamTroubleText } from '../../stream/stream-trouble.ts'
import { WorkerMetrics } from '../../stream/worker-metrics.ts'
import { workerHelp } from './help.ts'
import { judgeFor } from './judge-for.ts'
import { readWorkerSettings, type WorkerSettings } from './settings.ts'

/** `samenspraak worker`: checks a stream of messages until it is told to stop. */
export const workerCommand: Command = {
  help: workerHelp,
  async run(call: Call): Promise<ExitCode> {
    const { options, language, environment } = call
    const read = readWorkerSettings(options, environment)
    if (!read.ok) {
      await environment.stderr.write(problemLine(read.trouble, language))
      return exitCodes.usage
    }
    const made = await judgeFor(read.settings, environment)
    if (!made.ok) {
      await environment.stderr.write(problemLine(made.trouble, language, made.file))
      return made.exitCode
    }
    try {
      await work(read.settings, made.judge, call)
      return exitCodes.clean
    } catch (fault) {
      if (!(fault instanceof StreamTroubleError)) throw fault
      const trouble = { code: fault.code, ...streamTroubleText(fault) }
      await environment.stderr.write(problemLine(trouble, language))
      return exitCodeOf(fault)
    } finally {
      await made.close()
    }
  },
}

async function work(settings: WorkerSettings, judge: StreamJudge, call: Call): Promise<void> {
  const { environment } = call
  const metrics = new WorkerMetrics()
  const worker = await createNatsWorker(settings, {
    judge,
    sender: { source: settings.source, now: environment.date },
    metrics,
    attempts: settings.attempts,
    wait: (milliseconds) => wait(milliseconds),
  })
  const server = await serve(settings, worker, metrics)
  const { interruption } = environment
  interruption?.takeOver()
  const signal = interruption?.signal ?? new AbortController().signal
  const tell = (nl: string, en: string): void =>
    void environment.stderr.write(`samenspraak: worker: ${call.language === 'nl' ? nl : en}\n`)
  signal.addEventListener('abort', () =>
    tell('stopt; maakt af wat begonnen is', 'stopping; finishes what was begun'),
  )
  const place = `http://${settings.host}:${server.port}/metrics`
  tell(`werkt aan ${settings.stream}; ${place}`, `works on ${settings.stream}; ${place}`)
  try {
    await worker.work(signal)
  } finally {
    server.close()
  }
  tell('gestopt', 'stopped')
}

function serve(
  { port, host }: WorkerSettings,
  worker: NatsWorker,
  metrics: WorkerMetrics,
): Promise<MetricsServer> {
  return serveMetrics(port, host, {
    metrics: () => {
      const { isConnected, isDraining, underWay, waiting } = worker.state()
      return metrics.text({
        connected: Number(isConnected),
        draining: Number(isDraining),
        under_way: underWay,
        waiting,
      })
    },
    isHealthy: () => worker.state().isConnected && !worker.state().isDraining,
  })
}

function exitCodeOf({ code }: StreamTroubleError): ExitCode {
  if (code === 'worker/stream-missing' || code === 'worker/stream-gone') return exitCodes.schemaUnknown
  return code === 'worker/unreachable' ? exitCodes.unreachable : exitCodes.usage
}
