import type { Bevoegdheid } from '../../generated/bevoegdheid/1.0/types.ts'
import type { Policy } from '../rights/policy/policy.ts'
import { extentAsked } from './extent.ts'
import { factsOf } from './facts.ts'
import type { Fact } from './facts.ts'

/** A policy in the language Rego: fixed rules, and the rows as data beside them. */
export interface RegoExport {
  /** Module for `opa`, version 1 of the language. */
  readonly module: string
  /** The document under `data.samenspraak`. */
  readonly data: RegoData
}

/** The rows as the module reads them. */
export interface RegoData {
  readonly version: string
  readonly hash: string
  readonly rows: readonly RegoRow[]
}

/** One row with its conditions as facts. */
export interface RegoRow {
  readonly sleutel: string
  readonly effect: 'toestaan' | 'verbieden'
  readonly rol: string
  readonly acties: readonly string[]
  readonly gegevensgroep: string
  readonly verwerkingsdoel: string | null
  readonly begindatum: string
  readonly einddatum: string | null
  /** Null for a forbid, which holds for every extent. */
  readonly omvang: string | null
  readonly celgrootte: number
  readonly facts: readonly Fact[]
}

/** Exported text: it was never run here, because no OPA compiler is among the tools of this project. */
export function toRego(policy: Policy): RegoExport {
  const { version, hash, rows } = policy
  return { module: regoModule, data: { version, hash, rows: rows.map(regoRow) } }
}

function regoRow(row: Bevoegdheid): RegoRow {
  const { sleutel, effect, rol, acties, gegevensgroep, verwerkingsdoel, periode } = row
  const { omvang, celgrootte } = extentAsked(row)
  return {
    sleutel,
    effect,
    rol,
    acties,
    gegevensgroep,
    verwerkingsdoel: verwerkingsdoel ?? null,
    begindatum: periode.begindatum,
    einddatum: periode.einddatum ?? null,
    omvang: effect === 'toestaan' ? omvang : null,
    celgrootte: celgrootte ?? 0,
    facts: factsOf(row),
  }
}

const regoModule = `# Exported by Samenspraak from the rows of a policy. Exported text: it was never run by who made it, so hold it
# against the Cedar export or the decisions of the SDK before use.
# input: subject.rol, action.name, resource.id, context.{verwerkingsdoel, op, omvang, celgrootte, <facts>}
# An absent fact, or null, is one that nobody knows: it never permits and always forbids.
package samenspraak

default allow := false

allow if {
	count(permits) > 0
	count(forbids) == 0
}

permits contains row.sleutel if {
	some row in data.samenspraak.rows
	row.effect == "toestaan"
	concerns(row)
	extent_given(row)
	every fact in row.facts { surely(fact) }
}

forbids contains row.sleutel if {
	some row in data.samenspraak.rows
	row.effect == "verbieden"
	concerns(row)
	every fact in row.facts { not surely_not(fact) }
}

concerns(row) if {
	row.rol == input.subject.rol
	input.action.name in row.acties
	row.gegevensgroep == input.resource.id
	purpose_given(row)
	row.begindatum <= input.context.op
	not ended(row)
}

purpose_given(row) if row.verwerkingsdoel == null

purpose_given(row) if row.verwerkingsdoel == input.context.verwerkingsdoel

ended(row) if {
	row.einddatum != null
	input.context.op > row.einddatum
}

extent_given(row) if row.omvang == "alles"

extent_given(row) if {
	row.omvang == input.context.omvang
	object.get(input.context, "celgrootte", 0) >= row.celgrootte
}

value(name) := object.get(input.context, name, null)

surely(fact) if {
	fact.kind == "holds"
	value(fact.name) == true
}

surely(fact) if {
	fact.kind == "one-of"
	value(fact.name) != "onbekend"
	value(fact.name) in fact.codes
}

surely(fact) if {
	fact.kind == "all-among"
	count(value(fact.name)) > 0
	every code in value(fact.name) {
		code != "onbekend"
		code in fact.codes
	}
}

surely(fact) if {
	fact.kind == "at-most"
	is_number(value(fact.name))
	value(fact.name) <= fact.most
}

surely(fact) if {
	fact.kind == "contains"
	fact.value in value(fact.name)
}

surely(fact) if {
	fact.kind == "present"
	value(fact.name) != null
}

surely(fact) if {
	fact.kind == "absent"
	every name in fact.names { value(name) == null }
}

surely_not(fact) if {
	fact.kind == "holds"
	value(fact.name) == false
}

surely_not(fact) if {
	fact.kind == "one-of"
	is_string(value(fact.name))
	value(fact.name) != "onbekend"
	not value(fact.name) in fact.codes
}

surely_not(fact) if {
	fact.kind == "all-among"
	some code in value(fact.name)
	code != "onbekend"
	not code in fact.codes
}

surely_not(fact) if {
	fact.kind == "at-most"
	is_number(value(fact.name))
	value(fact.name) > fact.most
}

surely_not(fact) if {
	fact.kind == "contains"
	is_array(value(fact.name))
	not fact.value in value(fact.name)
}

surely_not(fact) if {
	fact.kind == "absent"
	some name in fact.names
	value(name) != null
}
`
