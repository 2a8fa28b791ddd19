import type { HttpTrouble } from './trouble.ts'

/** A body for an answer that is no success, in the form of the API that was called. */
export interface TroubleBody {
  readonly contentType: string
  readonly body: string
}

const problemPrefixes = ['/v1', '/objecttypes', '/health', '/metrics']
const typeBase = 'https://w3id.org/samenspraak/probleem/'

/** Whether a path belongs to an API that speaks problem+json; the others are those of the Kafka clients. */
export function speaksProblems(path: string): boolean {
  return problemPrefixes.some(
    (prefix) => path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}?`),
  )
}

/**
 * RFC 9457 for our own API and the Objecttypes facade; for the others exactly two members, because clients in other
 * languages refuse a third.
 */
export function troubleBody(path: string, trouble: HttpTrouble, language: 'nl' | 'en' = 'nl'): TroubleBody {
  if (!speaksProblems(path)) {
    const body = JSON.stringify({ error_code: trouble.errorCode, message: trouble.en })
    return { contentType: 'application/vnd.schemaregistry.v1+json', body }
  }
  const body = JSON.stringify({
    type: `${typeBase}${trouble.code}`,
    title: trouble[language],
    status: trouble.status,
    code: trouble.code,
  })
  return { contentType: 'application/problem+json', body }
}

/** The language a reader asks for; Dutch unless English comes first. */
export function languageOf(acceptLanguage: string | undefined): 'nl' | 'en' {
  return /^\s*en\b/iu.test(acceptLanguage ?? '') ? 'en' : 'nl'
}
