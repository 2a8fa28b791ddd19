import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'

/**
 * The rows as if a right to add were a right to read, for what documents say of themselves besides the right to read it: a
 * second way to say what may stand in a new document, for code that makes views.
 */
export function readsWhatIsAdded(rows: readonly Bevoegdheid[]): readonly Bevoegdheid[] {
  return rows.flatMap((row) => {
    const isEnvelope = row.gegevensgroep === 'omslag' && row.acties.includes('lezen')
    const { verplichting, ...rest } = row
    if (row.effect === 'verbieden')
      return isEnvelope || row.acties.includes('toevoegen') ? [{ ...row, acties: ['lezen'] as const }] : []
    const isAdding = row.acties.includes('toevoegen') && verplichting === undefined
    return isEnvelope || isAdding ? [{ ...rest, acties: ['lezen'] as const }] : []
  })
}
