/** Thrown when a server answers with another status than was asked for; the outcome may hold data, so it is not repeated. */
export class FhirRequestError extends Error {
  readonly code = 'voorbeeld/fhir-request'
  readonly status: number
  constructor(method: string, type: string, status: number) {
    super(`${method} ${type} was answered with ${status}`)
    this.status = status
  }
}

/** A resource, as far as this example looks into it. */
export interface Resource {
  readonly resourceType: string
  readonly id?: string
  readonly [name: string]: unknown
}

/** What was read, with the version by which it can be changed. */
export interface Versioned {
  readonly resource: Resource
  readonly etag: string
}

/** The few requests of FHIR that two systems need to pass on a referral. */
export class FhirClient {
  readonly #base: string

  constructor(base: string) {
    this.#base = base
  }

  async read(type: string, id: string): Promise<Versioned> {
    const { body, etag } = await this.#send('GET', `/${type}/${id}`)
    return { resource: body, etag }
  }

  /** A searchset Bundle. */
  async search(
    type: string,
    parameters: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<Resource> {
    const query = new URLSearchParams()
    for (const [name, values] of Object.entries(parameters))
      for (const value of [values].flat()) query.append(name, value)
    return (await this.#send('GET', `/${type}?${query.toString()}`)).body
  }

  /** The resources that a search finds. */
  async find(type: string, parameters: Readonly<Record<string, string>>): Promise<readonly Resource[]> {
    return resourcesIn(await this.search(type, parameters)).filter(
      ({ resourceType }) => resourceType === type,
    )
  }

  /** Changes a resource when nobody else has changed it since it was read. */
  async update(resource: Resource, etag: string): Promise<Versioned> {
    const { resourceType, id = '' } = resource
    const answer = await this.#send('PUT', `/${resourceType}/${id}`, resource, { 'if-match': etag })
    return { resource: answer.body, etag: answer.etag }
  }

  /** All of it or nothing. */
  async transaction(bundle: unknown): Promise<void> {
    await this.#send('POST', '', bundle)
  }

  async #send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly body: Resource; readonly etag: string }> {
    const response = await fetch(`${this.#base}${path}`, {
      method,
      headers: { accept: 'application/fhir+json', 'content-type': 'application/fhir+json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const received: unknown = await response.json()
    if (!response.ok || !isResource(received))
      throw new FhirRequestError(method, path.split(/[/?]/)[1] ?? 'Bundle', response.status)
    return { body: received, etag: response.headers.get('etag') ?? '' }
  }
}

/** The resources in a Bundle. */
export function resourcesIn(bundle: Resource): readonly Resource[] {
  const entries: unknown = bundle['entry']
  return Array.isArray(entries)
    ? entries.flatMap((entry: unknown) =>
        typeof entry === 'object' && entry !== null && 'resource' in entry && isResource(entry.resource)
          ? [entry.resource]
          : [],
      )
    : []
}

function isResource(value: unknown): value is Resource {
  return typeof value === 'object' && value !== null && 'resourceType' in value
}
