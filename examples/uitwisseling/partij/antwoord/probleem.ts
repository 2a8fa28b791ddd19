import { contract } from '../contract.ts'

/** One violation with its place; it repeats no value. */
export interface Overtreding {
  readonly in: 'body' | 'query' | 'path' | 'header'
  readonly location?: { readonly pointer?: string; readonly name?: string }
  readonly code: string
  readonly begrip?: string
  readonly nl: string
  readonly en: string
}

/** An error of the contract, thrown by an operation and answered as problem+json. */
export class ProbleemError extends Error {
  readonly code: string
  readonly errors: readonly Overtreding[]
  /** Seconds after which it is of use to ask again. */
  readonly wachten: number

  constructor(code: string, errors: readonly Overtreding[] = [], wachten = 1) {
    super(code)
    this.code = code
    this.errors = errors
    this.wachten = wachten
  }
}

/** The body of a problem, with the texts of the contract. */
export function probleemVan({ code, errors }: ProbleemError): {
  readonly status: number
  readonly code: string
  readonly body: object
} {
  const soort = contract.problemen.find((one) => one.code === code) ?? onbekend
  const { status, titel, uitleg } = soort
  const body = {
    type: `https://w3id.org/samenspraak/probleem/${soort.code}`,
    title: titel.nl,
    status,
    detail: uitleg.nl,
    code: soort.code,
    errors,
  }
  return { status, code: soort.code, body }
}

const onbekend = {
  code: 'tijdelijk-niet-beschikbaar',
  status: 503,
  titel: { nl: 'Tijdelijk niet beschikbaar', en: 'Temporarily not available' },
  uitleg: { nl: 'Probeer het later opnieuw.', en: 'Try again later.' },
}
