import { wordsOf } from '../../language.ts'

/** The words of the page that says of each field of a message who sees and changes it. */
export const messageRightsWords = wordsOf(
  {
    title: 'Rechten per veld: {message} {version}',
    short: 'Rechten per veld',
    shortText: 'Wie welk veld ziet en verandert.',
    intro:
      'Per veld en per rol wat iemand hoogstens mag als aan alle voorwaarden is voldaan. Een leeg vakje is: niets.',
    legend:
      'L: leest. N: leest het, ook als de rol alleen het nodigste ziet. T: alleen totalen. S: schrijft. Een + erachter: lezen mag alleen met toestemming.',
    field: 'Veld',
    group: 'Gegevensgroep',
    nobody: 'Deze rollen zien van dit bericht niets:',
    everyRole: 'alle rollen',
    role: 'Rol',
    csv: 'Deze tabel als CSV',
    xlsx: 'Deze tabel met alle regels als rekenblad (xlsx)',
    forDpia: 'Voor een DPIA',
  },
  {
    title: 'Rights per field: {message} {version}',
    short: 'Rights per field',
    shortText: 'Who sees and changes which field.',
    intro:
      'For each field and each role what somebody may do at most when all conditions are met. An empty cell is: nothing.',
    legend:
      'R: reads. M: reads it, also when the role sees the minimum only. T: totals only. W: writes. A + behind it: reading needs consent.',
    field: 'Field',
    group: 'Data group',
    nobody: 'These roles see nothing of this message:',
    everyRole: 'all roles',
    role: 'Role',
    csv: 'This table as CSV',
    xlsx: 'This table with all rows as a spreadsheet (xlsx)',
    forDpia: 'For a DPIA',
  },
)
