/** What goes wrong before, beside or under an API, with what is told about it in each language. */
export interface HttpTrouble {
  readonly status: number
  /** Three digits behind the status: what the registry API for Kafka clients calls `error_code`. */
  readonly errorCode: number
  /** Last part of the `type` of problem+json. */
  readonly code: string
  readonly nl: string
  readonly en: string
}

function trouble(
  status: number,
  code: string,
  nl: string,
  en: string,
  errorCode: number = status,
): HttpTrouble {
  return { status, errorCode, code, nl, en }
}

/** Every answer that the server itself can give instead of an API. */
export const httpTroubles = {
  badRequest: trouble(400, 'request-invalid', 'Het verzoek is niet te lezen.', 'The request cannot be read.'),
  notJson: trouble(400, 'body-not-json', 'De inhoud is geen JSON.', 'The body is not JSON.'),
  notFound: trouble(404, 'not-found', 'Dit adres bestaat niet.', 'There is nothing at this address.'),
  methodNotAllowed: trouble(
    405,
    'method-not-allowed',
    'Deze methode bestaat niet op dit adres; zie de header Allow.',
    'This method does not exist at this address; see the header Allow.',
  ),
  notAcceptable: trouble(
    406,
    'not-acceptable',
    'Geen van de gevraagde vormen is er; vraag application/json.',
    'None of the requested forms is available; ask for application/json.',
  ),
  timeout: trouble(
    408,
    'request-timeout',
    'Het verzoek kwam te traag binnen.',
    'The request came in too slowly.',
  ),
  unauthenticated: trouble(
    401,
    'unauthenticated',
    'Stuur een geldige sleutel (Basic of Bearer) of een geldig token mee.',
    'Send a valid key (Basic or Bearer) or a valid token.',
  ),
  forbidden: trouble(403, 'forbidden', 'Dit token geeft hier geen rol.', 'This token gives no role here.'),
  tooMany: trouble(
    429,
    'too-many-requests',
    'Te veel verzoeken; wacht even.',
    'Too many requests; wait a moment.',
  ),
  tooMuchWork: trouble(
    429,
    'too-much-work',
    'Deze vragen kosten te veel rekentijd; wacht even.',
    'These questions cost too much computing time; wait a moment.',
  ),
  tooManyConnections: trouble(
    429,
    'too-many-connections',
    'Er zijn te veel verbindingen vanaf dit adres.',
    'There are too many connections from this address.',
  ),
  tooManyStreams: trouble(
    429,
    'too-many-streams',
    'Deze afnemer leest al zo veel stromen als mag.',
    'This client reads as many streams as it may already.',
  ),
  encodingUnsupported: trouble(
    415,
    'content-encoding-unsupported',
    'Stuur de inhoud zonder Content-Encoding.',
    'Send the body without Content-Encoding.',
  ),
  tooLarge: trouble(413, 'body-too-large', 'De inhoud is te groot.', 'The body is too large.'),
  addressTooLong: trouble(414, 'address-too-long', 'Het adres is te lang.', 'The address is too long.'),
  mediaType: trouble(
    415,
    'media-type-unsupported',
    'Deze soort inhoud wordt niet aangenomen; stuur application/json.',
    'This kind of content is not taken; send application/json.',
  ),
  headersTooLarge: trouble(
    431,
    'headers-too-large',
    'De headers zijn te groot.',
    'The headers are too large.',
  ),
  fault: trouble(500, 'internal-fault', 'Er ging bij ons iets mis.', 'Something went wrong on our side.'),
  storeFault: trouble(
    503,
    'store-unavailable',
    'De opslag is even niet bereikbaar.',
    'The store cannot be reached for a moment.',
    50_001,
  ),
  storeTimeout: trouble(
    503,
    'store-timeout',
    'De opslag antwoordt te traag.',
    'The store answers too slowly.',
    50_002,
  ),
  busy: trouble(
    503,
    'busy',
    'Het register is te druk; probeer het zo opnieuw.',
    'The registry is too busy; try again.',
  ),
} as const satisfies Readonly<Record<string, HttpTrouble>>
