/** Numbers by row and by column, without totals. */
export type Tabel = readonly (readonly number[])[]

/** The same with a total behind each row and below each column. */
export function metTotalen(tabel: Tabel): Tabel {
  const som = (getallen: readonly number[]): number => getallen.reduce((one, other) => one + other, 0)
  const onderaan = (tabel[0] ?? []).map((_, kolom) => som(tabel.map((rij) => rij[kolom] ?? 0)))
  return [...tabel, onderaan].map((rij) => [...rij, som(rij)])
}

/**
 * Which numbers are kept back, totals included: every number below the threshold, and beside each of those as few others
 * as can be, so that by what is shown it could just as well have been larger by the threshold. For that the corners of
 * one rectangle are kept back: along these the numbers can change against each other without any total that is shown.
 */
export function verborgen(tabel: Tabel, drempel: number): readonly (readonly boolean[])[] {
  const volledig = metTotalen(tabel)
  const weg = volledig.map((rij) => rij.map((aantal) => aantal < drempel))
  for (const klein of plaatsen(volledig).filter((plaats) => aantalOp(volledig, plaats) < drempel))
    for (const { rij, kolom } of besteHoeken(volledig, weg, klein, drempel)) weg[rij]?.splice(kolom, 1, true)
  return weg
}

interface Plaats {
  readonly rij: number
  readonly kolom: number
}

function plaatsen(tabel: Tabel): readonly Plaats[] {
  return tabel.flatMap((getallen, rij) => getallen.map((_, kolom) => ({ rij, kolom })))
}

function aantalOp(tabel: Tabel, { rij, kolom }: Plaats): number {
  return tabel[rij]?.[kolom] ?? 0
}

/** The other three corners of the rectangle that costs least of what is still shown; there always is one. */
function besteHoeken(
  tabel: Tabel,
  weg: readonly (readonly boolean[])[],
  klein: Plaats,
  drempel: number,
): readonly Plaats[] {
  const kosten = (hoeken: readonly Plaats[]): number =>
    hoeken
      .filter(({ rij, kolom }) => weg[rij]?.[kolom] !== true)
      .reduce((som, plaats) => som + 1_000_000 + aantalOp(tabel, plaats), 0)
  const [beste = []] = plaatsen(tabel)
    .filter(({ rij, kolom }) => rij !== klein.rij && kolom !== klein.kolom)
    .map((tegenover) => hoekenVan(tabel, klein, tegenover))
    .filter((hoeken) => hoeken.every((hoek) => !hoek.daalt || aantalOp(tabel, hoek) >= drempel))
    .toSorted((one, other) => kosten(one) - kosten(other))
  return beste
}

/** What goes down when the small number goes up: its neighbours do, unless one of the two is a total of the other. */
function hoekenVan(
  tabel: Tabel,
  { rij, kolom }: Plaats,
  tegenover: Plaats,
): readonly (Plaats & { readonly daalt: boolean })[] {
  const isTotaalrij = (een: number): boolean => een === tabel.length - 1
  const isTotaalkolom = (een: number): boolean => een === (tabel[0]?.length ?? 0) - 1
  const opzij = isTotaalkolom(kolom) === isTotaalkolom(tegenover.kolom)
  const omlaag = isTotaalrij(rij) === isTotaalrij(tegenover.rij)
  return [
    { rij, kolom: tegenover.kolom, daalt: opzij },
    { rij: tegenover.rij, kolom, daalt: omlaag },
    { ...tegenover, daalt: opzij !== omlaag },
  ]
}
