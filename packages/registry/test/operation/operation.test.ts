import { once } from 'node:events'
import { request } from 'node:http'
import { context, propagation, trace } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { InMemorySpanExporter, SimpleSpanProcessor, BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeError } from '../../src/operation/logging.ts'
import { readinessOf } from '../../src/operation/readiness.ts'
import { shutDown } from '../../src/operation/shutdown.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'

let registry: TestRegistry | undefined
afterEach(async () => {
  await registry?.stop()
  registry = undefined
})

describe('readiness', () => {
  const now = (): Date => new Date(0)

  test('is not there before the start is over, is there while the store answers, and goes when the stop begins', async () => {
    const readiness = readinessOf({ ping: () => Promise.resolve() }, now)
    const seen = [await readiness.isReady()]
    readiness.phase = 'serving'
    seen.push(await readiness.isReady())
    readiness.phase = 'stopping'
    seen.push(await readiness.isReady())
    expect(seen).toEqual([false, true, false])
  })

  test('is not there when the store fails', async () => {
    const readiness = readinessOf(
      { ping: () => Promise.reject(new StoreError('STORE_UNAVAILABLE', 'gone')) },
      now,
    )
    readiness.phase = 'serving'
    expect(await readiness.isReady()).toBe(false)
  })

  test('of a registry whose store is closed is 503, while it is still alive', async () => {
    registry = await startTestRegistry()
    await registry.store.close()
    const ready = await call(registry, 'GET', '/health/ready')
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '1'])
    expect((await call(registry, 'GET', '/health/live')).status).toBe(200)
    expect((await call(registry, 'GET', '/v1/sleutels', { headers: basic('x:y') })).body).toMatchObject({
      status: 503,
      code: 'store-unavailable',
    })
  })
})

describe('metrics', () => {
  test('count requests by pattern and status, never by address', async () => {
    registry = await startTestRegistry()
    await call(registry, 'GET', '/v1/sleutels/geheime-naam', { headers: basic(registry.admin) })
    await call(registry, 'GET', '/onbekend/geheime-naam')
    const text = await (await fetch(`${registry.url}/metrics`)).text()
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/v1/sleutels/:id",status="404"} 1',
    )
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1')
    expect(text).toMatch(/registry_store_duration_seconds_count\{operation="record"\} [1-9]/u)
    expect(text).not.toContain('geheime-naam')
  })

  test('count registrations by their outcome and verdicts', async () => {
    registry = await startTestRegistry()
    const headers = basic(registry.admin)
    for (const schema of [
      '{"type":"string"}',
      '{"type":"string"}',
      '{"type":["string","null"]}',
      '{"type":"integer"}',
    ])
      await call(registry, 'POST', '/subjects/a/versions', { headers, body: { schemaType: 'JSON', schema } })
    const text = await (await fetch(`${registry.url}/metrics`)).text()
    expect(text).toContain('registry_registrations_total{outcome="registered"} 2')
    expect(text).toContain('registry_verdicts_total{verdict="compatible"} 1')
    expect(text).toContain('registry_verdicts_total{verdict="incompatible"} 1')
  })

  test('can be left out', async () => {
    registry = await startTestRegistry({ SAMENSPRAAK_METRICS: 'false' })
    expect((await call(registry, 'GET', '/metrics')).status).toBe(404)
  })
})

describe('the log', () => {
  test('is one JSON object a line, with patterns instead of addresses', async () => {
    registry = await startTestRegistry({ SAMENSPRAAK_LOG_LEVEL: 'debug' })
    await call(registry, 'GET', '/v1/sleutels/geheime-naam?zoek=iets', { headers: basic(registry.admin) })
    await call(registry, 'GET', '/health/live')
    const lines = registry.log.map((line): unknown => JSON.parse(line))
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'info', route: '/v1/sleutels/:id', status: 404 }),
    )
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'debug', route: '/health/live', status: 200 }),
    )
    expect(registry.log.join('')).not.toMatch(/geheime-naam|zoek/u)
  })

  test('repeats of an error no text that may come from outside', () => {
    const parser = new SyntaxError('Unexpected token, "{"bsn":123456782" is not valid JSON')
    const driver = new StoreError('STORE_UNAVAILABLE', 'the store cannot be reached', { cause: parser })
    const described = describeError(driver)
    expect(described).toMatchObject({
      type: 'StoreError',
      code: 'STORE_UNAVAILABLE',
      message: 'the store cannot be reached',
      cause: { type: 'SyntaxError', message: '' },
    })
    expect(JSON.stringify(described)).not.toContain('123456782')
  })
})

describe('traces', () => {
  const exporter = new InMemorySpanExporter()
  beforeEach(() => {
    exporter.reset()
    propagation.setGlobalPropagator(new W3CTraceContextPropagator())
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
    )
  })
  afterEach(() => {
    trace.disable()
    propagation.disable()
    context.disable()
  })

  test('have a span for a request, below that of the caller, and for each operation of the store', async () => {
    registry = await startTestRegistry()
    const [parent, span] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331']
    await call(registry, 'GET', '/v1/sleutels/geheime-naam', {
      headers: { ...basic(registry.admin), traceparent: `00-${parent}-${span}-01` },
    })
    const spans = exporter.getFinishedSpans()
    const request = spans.find(({ name }) => name === 'GET /v1/sleutels/:id')
    expect([request?.spanContext().traceId, request?.parentSpanContext?.spanId, request?.attributes]).toEqual(
      [
        parent,
        span,
        { 'http.request.method': 'GET', 'http.route': '/v1/sleutels/:id', 'http.response.status_code': 404 },
      ],
    )
    expect(spans.map(({ name }) => name)).toContain('store.record')
    expect(JSON.stringify(spans.map(({ name, attributes }) => [name, attributes]))).not.toContain(
      'geheime-naam',
    )
  })
})

describe('a shutdown', () => {
  test('goes on after a step that fails or hangs, and says which', async () => {
    const done: string[] = []
    const step = (
      name: string,
      work: () => Promise<void>,
    ): { readonly name: string; readonly stop: () => Promise<void> } => ({
      name,
      stop: async () => {
        done.push(name)
        await work()
      },
    })
    const outcome = await shutDown(
      [
        step('requests', () => Promise.resolve()),
        step('webhooks', () => new Promise(() => undefined)),
        step('store', () => Promise.reject(new StoreError('STORE_CLOSED', 'closed'))),
        step('rest', () => Promise.resolve()),
      ],
      50,
    )
    expect([outcome, done]).toEqual([
      { clean: false, step: 'webhooks' },
      ['requests', 'webhooks', 'store', 'rest'],
    ])
  })

  test('first lets its connections go one by one, and says that it is not ready', async () => {
    registry = await startTestRegistry({ SAMENSPRAAK_SHUTDOWN_DRAIN: '1' })
    const before = await call(registry, 'GET', '/health/live')
    const stopped = registry.stop()
    const [alive, ready] = [
      await call(registry, 'GET', '/health/live'),
      await call(registry, 'GET', '/health/ready'),
    ]
    expect([before, alive, ready].map(({ status, headers }) => [status, headers.get('connection')])).toEqual([
      [200, 'keep-alive'],
      [200, 'close'],
      [503, 'close'],
    ])
    expect(await stopped).toEqual({ clean: true })
  })

  test('answers what is under way and takes nothing new', async () => {
    registry = await startTestRegistry()
    const body = JSON.stringify({ omschrijving: 'x', rollen: ['reader'], contexten: ['.'] })
    const headers = {
      ...basic(registry.admin),
      'content-type': 'application/json',
      'content-length': body.length,
    }
    const half = request(`${registry.url}/v1/sleutels`, { method: 'POST', headers })
    const answered = once(half, 'response')
    half.write(body.slice(0, 10))
    // The answer to this comes after the server has seen the headers of the first.
    await call(registry, 'GET', '/health/live')
    const stopped = registry.stop()
    half.end(body.slice(10))
    const [answer]: unknown[] = await answered
    expect(answer).toMatchObject({ statusCode: 201 })
    expect(await stopped).toEqual({ clean: true })
    await expect(call(registry, 'GET', '/health/live')).rejects.toThrow('fetch failed')
  })
})
