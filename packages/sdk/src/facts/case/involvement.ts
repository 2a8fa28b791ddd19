import type { Ondersteuningsplan } from '../../../generated/ondersteuningsplan/1.0/types.ts'
import type { Unbranded } from '../../ids.ts'
import { covers } from '../days/covers.ts'

/** A support plan as a document, with ids as plain text or checked. */
export type PlanDocument = Unbranded<Ondersteuningsplan>

/**
 * The entries of a plan's list of betrokkenen that are this role assignment or this resident on a day; empty for who is
 * not involved. That the organisation is named involves nobody who works there.
 */
export function involvementIn(
  { betrokkenen = [] }: Pick<PlanDocument, 'betrokkenen'>,
  { roltoewijzing, inwoner }: { readonly roltoewijzing?: string; readonly inwoner?: string },
  op: string,
): readonly string[] {
  return betrokkenen
    .filter(
      (one) =>
        covers(one.periode, op) &&
        ((roltoewijzing !== undefined && one.roltoewijzing === roltoewijzing) ||
          (inwoner !== undefined && one.inwoner === inwoner)),
    )
    .map(({ id }) => id)
}
