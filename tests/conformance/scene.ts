import type { Answer, Json, Request, Send } from '../../packages/conformance/src/index.ts'
import { parseJson, textAt } from '../../packages/conformance/src/json.ts'

/** What a proxy before a party has to know to do wrong on purpose: who asks, and how the maker would. */
export class Scene {
  /** A place in a plan that the reader never sees, and one that it sees only with consent. */
  readonly hidden: string
  readonly consented: string
  readonly #party: Send
  readonly #callers = new Map<string, string>()
  #maker = ''

  constructor(party: Send, places: { readonly hidden: string; readonly consented: string }) {
    this.#party = party
    this.hidden = places.hidden
    this.consented = places.consented
  }

  /** Asks the party, and remembers whose tokens these are and who made a plan. */
  readonly ask: Send = async (request) => {
    const answer = await this.#party(request)
    const asked = request.headers['Authorization'] ?? ''
    if (request.url.endsWith('/token')) {
      const token = textAt(parseJson(answer?.text ?? ''), '/access_token')
      this.#callers.set(`Bearer ${token}`, callerIn(request.body ?? ''))
    }
    if (request.method === 'POST' && request.url.endsWith('/ondersteuningsplannen') && answer?.status === 201)
      this.#maker = asked
    return answer
  }

  /** Whether a caller of the configuration asks. */
  isFrom({ headers }: Request, caller: string): boolean {
    const asked = headers['Authorization'] ?? ''
    return asked === `Bearer ${caller}` || this.#callers.get(asked) === caller
  }

  /** The same asked by who made the plan. */
  async askAsMaker(request: Request): Promise<Answer | undefined> {
    return this.ask({ ...request, headers: { ...request.headers, Authorization: this.#maker } })
  }

  /** Whether who made the plan asks. */
  isMaker({ headers }: Request): boolean {
    return headers['Authorization'] === this.#maker
  }
}

/** The caller of the standard that has the role and purpose of a token; only those that a fault is about. */
function callerIn(form: string): string {
  const details: Json = parseJson(new URLSearchParams(form).get('authorization_details') ?? '[]') ?? []
  const purpose = textAt(details, '/0/purpose')
  return purpose === 'ondersteuning-uitvoeren' ? 'reader' : purpose
}
