import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What the registry counts about itself; labels are few and fixed: never a subject, a key or an address. */
export interface Metrics {
  readonly request: (method: string, route: string, status: number, seconds: number) => void
  /** An operation of the store; `failed` when it rejected. */
  readonly store: (operation: string, seconds: number, failed: boolean) => void
  readonly registration: (outcome: string) => void
  readonly verdict: (verdict: 'compatible' | 'incompatible' | 'unknown') => void
  readonly attempt: (outcome: string, lagSeconds: number) => void
  readonly refusedAccess: (reason: string) => void
  readonly streams: (open: number) => void
  readonly sealed: (position: number) => void
  readonly contentType: string
  readonly text: () => Promise<string>
}

const latencies = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const lags = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 3600, 21_600]

/** Metrics of one process, with those of Node itself. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    ...requestMetrics(registry),
    ...changeMetrics(registry),
    ...eventMetrics(registry),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}

function requestMetrics(registry: Registry): Pick<Metrics, 'request' | 'store' | 'refusedAccess'> {
  const buckets = latencies
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Answered requests',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  })
  const store = new Histogram({
    name: 'registry_store_duration_seconds',
    help: 'Operations of the store',
    labelNames: ['operation'],
    buckets,
    registers: [registry],
  })
  const failures = counter(
    registry,
    'registry_store_failures_total',
    'Operations of the store that failed',
    'operation',
  )
  const refusals = counter(
    registry,
    'registry_access_refused_total',
    'Requests refused by access or limits',
    'reason',
  )
  return {
    request: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    store: (operation, seconds, failed) => {
      store.observe({ operation }, seconds)
      if (failed) failures.inc({ operation })
    },
    refusedAccess: (reason) => refusals.inc({ reason }),
  }
}

function changeMetrics(registry: Registry): Pick<Metrics, 'registration' | 'verdict'> {
  const registrations = counter(
    registry,
    'registry_registrations_total',
    'Registrations by their outcome',
    'outcome',
  )
  const verdicts = counter(registry, 'registry_verdicts_total', 'Verdicts on compatibility', 'verdict')
  return {
    registration: (outcome) => registrations.inc({ outcome }),
    verdict: (verdict) => verdicts.inc({ verdict }),
  }
}

function eventMetrics(registry: Registry): Pick<Metrics, 'attempt' | 'streams' | 'sealed'> {
  const attempts = counter(
    registry,
    'registry_webhook_attempts_total',
    'Deliveries by their outcome',
    'outcome',
  )
  const lag = new Histogram({
    name: 'registry_event_lag_seconds',
    help: 'From change to accepted delivery',
    buckets: lags,
    registers: [registry],
  })
  const streams = gauge(registry, 'registry_event_streams', 'Open event streams')
  const sealed = gauge(
    registry,
    'registry_journal_position',
    'Last position of the journal that this instance knows',
  )
  return {
    attempt: (outcome, seconds) => {
      attempts.inc({ outcome })
      if (outcome === 'taken') lag.observe(seconds)
    },
    streams: (open) => streams.set(open),
    sealed: (position) => sealed.set(position),
  }
}

function counter<T extends string>(registry: Registry, name: string, help: string, label: T): Counter<T> {
  return new Counter({ name, help, labelNames: [label], registers: [registry] })
}

function gauge(registry: Registry, name: string, help: string): Gauge {
  return new Gauge({ name, help, registers: [registry] })
}
