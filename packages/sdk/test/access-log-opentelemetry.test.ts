import { context, trace } from '@opentelemetry/api'
import {
  AlwaysOffSampler,
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { accessRecordOf, logboekAttributes } from '@samenspraak/sdk/access-log'
import type { AccessContext, AccessRecord } from '@samenspraak/sdk/access-log'
import { recordAccess } from '@samenspraak/sdk/access-log/opentelemetry'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { rows } from '@samenspraak/sdk/policy'
import { view } from '@samenspraak/sdk/rights'
import { afterEach, describe, expect, test } from 'vitest'
import { contextOf, fullPlan, recordIn } from './access-log-cases.ts'
import { policyOf } from './rights-random.ts'
import { requestOf } from './rights-roles.ts'

const policy = policyOf(rows, '0.1.0')
const plan = fullPlan()
const [resident = ''] = plan.over
const other = 'f0000000-0000-4000-8000-000000000004'
const consents = ['5f0c1b2e-0000-4000-8000-000000000002', '5f0c1b2e-0000-4000-8000-000000000003']
const idType = 'https://w3id.org/samenspraak/schema/bouwstenen/1.0#/$defs/inwonerId'

function recordFor(rol: string, more: Partial<AccessContext> = {}): AccessRecord {
  const request = requestOf(rol, plan, policy)
  return recordIn(
    accessRecordOf(view(ondersteuningsplanRights, plan, request, policy), contextOf(request, more)),
  )
}

function logbook(): { readonly provider: BasicTracerProvider; readonly exporter: InMemorySpanExporter } {
  const exporter = new InMemorySpanExporter()
  return {
    exporter,
    provider: new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  }
}

describe('a log line', () => {
  test('has the names of the standard and, outside its namespace, what the record says more', () => {
    const record = recordFor('wijkcoach')
    const { regel, groups } = record
    expect(logboekAttributes(record)).toEqual({
      'dpl.core.processing_activity_id': 'https://register.voorbeeldstad.example/verwerkingen/12',
      'dpl.core.data_subject_id': resident,
      'dpl.core.data_subject_id_type': idType,
      'samenspraak.inzageregel': regel.id,
      'samenspraak.bron': regel.bron,
      'samenspraak.handeling': 'lezen',
      'samenspraak.uitkomst': 'deels',
      'samenspraak.verwerkingsdoel': 'ondersteuning-uitvoeren',
      'samenspraak.gegevensgroepen': regel.gegevensgroepen,
      'samenspraak.documenten': [plan.id],
      'samenspraak.noodtoegang': false,
      'samenspraak.bevoegdheden': groups.flatMap(({ bevoegdheden }) =>
        bevoegdheden.map(({ sleutel }) => sleutel),
      ),
      'samenspraak.toestemmingen': consents,
      'samenspraak.policy.version': '0.1.0',
      'samenspraak.policy.hash': policy.hash,
    })
  })

  test('has the fields of the draft extension for NEN 7513 only when asked', () => {
    const record = recordFor('wijkcoach')
    const { wie, gegevensgroepen } = record.regel
    const plain = logboekAttributes(record)
    const attributes = logboekAttributes(record, { nen7513: true })
    expect(attributes).toEqual({
      ...plain,
      'dpl.nen7513.eventTypeCode': 'lezen',
      'dpl.nen7513.users': JSON.stringify([
        {
          ...('roltoewijzing' in wie ? { userID: wie.roltoewijzing } : {}),
          userIsRequestor: true,
          roleIDCode: 'wijkcoach',
          purposeOfUse: 'ondersteuning-uitvoeren',
        },
      ]),
      'dpl.nen7513.participants': JSON.stringify([
        { participantObjectID: resident, participantObjectIDTypeCode: idType },
      ]),
      'dpl.nen7513.participantSegments': JSON.stringify([
        {
          participantObjectID: plan.id,
          participantObjectIDTypeCode: ondersteuningsplanRights.messageType.schemaId,
          participantObjectDetail: gegevensgroepen.join(' '),
        },
      ]),
      'dpl.nen7513.autorisatieProtocol': `0.1.0 sha256:${policy.hash}`,
      'dpl.nen7513.toestemmingsProfiel': consents.join(' '),
    })
  })

  test('holds no id of a resident when the caller has a code for residents', () => {
    const record = recordFor('inwoner')
    const betrokkene = (): { id: string; type: string } => ({ id: 'x1', type: 'pseudoniem' })
    const attributes = logboekAttributes(record, { betrokkene, nen7513: true })
    expect(attributes).toMatchObject({
      'dpl.core.data_subject_id': 'x1',
      'dpl.core.data_subject_id_type': 'pseudoniem',
    })
    expect(JSON.stringify(attributes)).not.toContain(resident)
  })

  test('names no resident when there are several, and each in a line of their own', () => {
    const record = recordFor('wijkcoach', { over: [resident, other] })
    expect(logboekAttributes(record)['dpl.core.data_subject_id']).toBeUndefined()
    expect(logboekAttributes(record, { inwoner: other })['dpl.core.data_subject_id']).toBe(other)
  })
})

describe('the tracer', () => {
  afterEach(() => {
    trace.disable()
    context.disable()
  })

  test('gets one ended span at the moment of the record, with the line and no fault', () => {
    const { provider, exporter } = logbook()
    const record = recordFor('wijkcoach')
    expect(recordAccess(record, { tracer: provider.getTracer('test') })).toBe(true)
    const spans = exporter
      .getFinishedSpans()
      .map(({ name, attributes, status, startTime, ended, duration }) => ({
        ...{ name, attributes, status, startTime, ended, duration },
      }))
    const moment = Date.parse(record.regel.op)
    expect(spans).toEqual([
      {
        name: 'lezen',
        attributes: logboekAttributes(record),
        status: { code: 0 },
        startTime: [Math.floor(moment / 1000), (moment % 1000) * 1_000_000],
        ended: true,
        duration: [0, 0],
      },
    ])
  })

  test('gets a span for each of several residents below the span of the access', () => {
    const { provider, exporter } = logbook()
    const record = recordFor('wijkcoach', { over: [resident, other] })
    expect(recordAccess(record, { tracer: provider.getTracer('test') })).toBe(true)
    const spans = exporter.getFinishedSpans()
    const whole = spans.find(({ parentSpanContext }) => parentSpanContext === undefined)
    const lines = spans.filter((span) => span !== whole)
    expect(lines.map(({ attributes }) => attributes['dpl.core.data_subject_id'])).toEqual([resident, other])
    expect(lines.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual(
      lines.map(() => whole?.spanContext().spanId),
    )
    expect(whole?.attributes).toEqual(logboekAttributes(record))
  })

  test('that leaves out spans is reported, because the log allows no samples', () => {
    const provider = new BasicTracerProvider({ sampler: new AlwaysOffSampler() })
    expect(recordAccess(recordFor('wijkcoach'), { tracer: provider.getTracer('test') })).toBe(false)
  })

  test('of the program is used when none is given, and its absence is reported', () => {
    const record = recordFor('wijkcoach')
    expect(recordAccess(record)).toBe(false)
    const { provider, exporter } = logbook()
    trace.setGlobalTracerProvider(provider)
    expect(recordAccess(record)).toBe(true)
    expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual(['lezen'])
  })

  test('gets a refusal as a span without a fault', () => {
    const { provider, exporter } = logbook()
    const request = { ...requestOf('wijkcoach', plan, policy), verwerkingsdoel: 'beleid' }
    const seen = view(ondersteuningsplanRights, plan, request, policy)
    recordAccess(recordIn(accessRecordOf(seen, contextOf(request, { policy }))), {
      tracer: provider.getTracer('test'),
    })
    expect(exporter.getFinishedSpans().map(({ status, attributes }) => [status, attributes])).toEqual([
      [
        { code: 0 },
        expect.objectContaining({
          'samenspraak.uitkomst': 'geweigerd',
          'samenspraak.redenWeigering': 'ander-doel',
          'samenspraak.bevoegdheden': [],
        }),
      ],
    ])
  })
})
