import { wordsOf } from '../../language.ts'

/** The words of the page about differences between rows. */
export const policyWords = wordsOf(
  {
    title: 'Verschillen tussen regels, in woorden',
    intro:
      'Wie regels wil veranderen, moet kunnen zien wat dat doet. De computer legt twee verzamelingen regels naast elkaar en zegt wat ruimer wordt, wat krapper en wat anders.',
    decisions: 'Wat als een gemeente iets besluit?',
    decisionsText: 'Drie verzonnen besluiten, en wat zij veranderen aan het voorstel van Samenspraak.',
    forms: 'Vormen van een rol',
    formsText:
      'Een bijzondere vorm van een rol heeft eigen regels en neemt niets over. Dit is wat zo’n vorm anders heeft dan de rol zelf.',
    wider: 'Ruimer',
    narrower: 'Krapper',
    other: 'Anders',
    same: 'Alleen de tekst is anders',
    count: '{wider} ruimer, {narrower} krapper, {other} anders',
    show: 'Alle verschillen: {title}',
    own: 'Uw eigen voorstel',
    ownText:
      'Zet uw regels in een map, zoals de map met de regels van Samenspraak, en vergelijk. De uitkomst hoort bij het stuk waarmee u om een besluit vraagt.',
    none: 'Er is geen verschil.',
  },
  {
    title: 'Differences between rows, in words',
    intro:
      'Whoever wants to change rows must be able to see what that does. The computer lays two sets of rows side by side and says what becomes wider, what narrower and what else differs.',
    decisions: 'What if a municipality decides something?',
    decisionsText: 'Three invented decisions, and what they change in the proposal of Samenspraak.',
    forms: 'Forms of a role',
    formsText:
      'A special form of a role has rows of its own and takes nothing over. This is what such a form has otherwise than the role itself.',
    wider: 'Wider',
    narrower: 'Narrower',
    other: 'Other',
    same: 'Only the text differs',
    count: '{wider} wider, {narrower} narrower, {other} other',
    show: 'All differences: {title}',
    own: 'Your own proposal',
    ownText:
      'Put your rows in a folder, like the folder with the rows of Samenspraak, and compare. The outcome belongs to the paper with which you ask for a decision.',
    none: 'There is no difference.',
  },
)
