import { context, trace } from '@opentelemetry/api'
import type { Tracer } from '@opentelemetry/api'
import { logboekAttributes } from '../logboek/logboek-attributes.ts'
import type { LogboekOptions } from '../logboek/logboek-attributes.ts'
import type { AccessRecord } from '../record/access-record.ts'

/** Where the span goes and how it is written. */
export interface SpanOptions extends Omit<LogboekOptions, 'inwoner'> {
  /** Without it the tracer of the program. */
  readonly tracer?: Tracer
}

/**
 * Writes one span, within the span that is active, and below it one for each resident when there are several. The
 * status stays unset: a refusal is no fault of the system. False when the tracer left something out, which this log
 * does not allow: then the program samples, or has no tracer.
 */
export function recordAccess(record: AccessRecord, options: SpanOptions = {}): boolean {
  const { tracer = trace.getTracer('@samenspraak/sdk/access-log'), ...logboek } = options
  const { handeling, op, over } = record.regel
  const moment = new Date(op)
  const span = tracer.startSpan(handeling, {
    startTime: moment,
    attributes: logboekAttributes(record, logboek),
  })
  const below = trace.setSpan(context.active(), span)
  const residents = over.length > 1 ? over : []
  const lines = residents.map((inwoner) =>
    tracer.startSpan(
      handeling,
      { startTime: moment, attributes: logboekAttributes(record, { ...logboek, inwoner }) },
      below,
    ),
  )
  const spans = [...lines, span]
  const isComplete = spans.every((one) => one.isRecording())
  for (const one of spans) one.end(moment)
  return isComplete
}
