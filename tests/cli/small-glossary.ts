import { serializeTermIndex } from '@samenspraak/term-search'

// A glossary of a few terms with short texts, so that a change in glossary/ is no change in the transcripts. The shapes are
// those of @samenspraak/schemas; packages/cli/test/term.test.ts runs on the real files.
const history = [
  { versie: '1.0', datum: '2026-11-22', wijziging: { nl: 'Eerste versie.', en: 'First version.' } },
]

const terms = [
  {
    sleutel: 'arrangement',
    soort: 'geld-en-contract',
    voorkeursterm: { nl: 'arrangement', en: 'arrangement' },
    verborgen: { nl: ['pakket'], en: ['package of support'] },
    definitie: {
      nl: 'Een arrangement is alles wat aanbieders voor een inwoner inzetten.',
      en: 'An arrangement is everything that providers deploy for a resident.',
    },
    uitleg: { nl: 'Alle hulp bij elkaar.', en: 'All help together.' },
    status: 'voorgesteld',
    nietHetzelfdeAls: [
      {
        begrip: 'ondersteuningsplan',
        verschil: {
          nl: 'Een plan zegt wat nodig is; een arrangement zegt wie wat doet.',
          en: 'A plan says what is needed; an arrangement says who does what.',
        },
      },
    ],
    geenWettelijkeDefinitie: { nl: 'De wetten noemen het woord niet.', en: 'The acts do not use the word.' },
    gebruiktIn: ['001'],
    juridischGetoetst: false,
    geschiedenis: history,
  },
  {
    sleutel: 'eigen-regie',
    soort: 'uitgangspunt',
    voorkeursterm: { nl: 'eigen regie', en: 'self-direction' },
    definitie: {
      nl: 'Eigen regie is dat een inwoner zelf beslist.',
      en: 'Self-direction is that a resident decides.',
    },
    uitleg: { nl: 'U beslist zelf.', en: 'You decide.' },
    status: 'vastgesteld',
    breder: { begrip: 'regie', relatie: 'generiek' },
    geenWettelijkeDefinitie: { nl: 'De wetten omschrijven het niet.', en: 'The acts do not define it.' },
    juridischGetoetst: true,
    geschiedenis: history,
  },
  {
    sleutel: 'client',
    soort: 'rol',
    voorkeursterm: { nl: 'cliënt', en: 'client' },
    verborgen: { nl: ['klant'] },
    definitie: {
      nl: 'Een cliënt is een inwoner die hulp krijgt.',
      en: 'A client is a resident who gets help.',
    },
    uitleg: { nl: 'Iemand die hulp krijgt.', en: 'Someone who gets help.' },
    status: 'vervallen',
    vervangenDoor: 'inwoner',
    juridischGetoetst: false,
    geschiedenis: history,
  },
  {
    sleutel: 'onderzoek',
    soort: 'proces',
    voorkeursterm: { nl: 'onderzoek', en: 'assessment' },
    alternatief: { nl: ['Wmo-onderzoek'] },
    definitie: {
      nl: 'Een onderzoek is de wettelijke stap waarin het college met de inwoner nagaat wat nodig is.',
      en: 'An assessment is the statutory step in which the municipality establishes with the resident what is needed.',
    },
    uitleg: { nl: 'De gemeente praat met u.', en: 'The municipality talks with you.' },
    toelichting: { nl: 'De wet noemt zeven onderwerpen.', en: 'The act lists seven topics.' },
    voorbeeld: { nl: 'Een gesprek thuis.', en: 'A talk at home.' },
    status: 'voorgesteld',
    wettelijkeBronnen: [
      {
        wet: 'Wmo 2015',
        artikel: '2.3.2',
        peildatum: '2026-07-01',
        afwijking: { nl: 'Geen verschil.', en: 'No difference.' },
      },
    ],
    overigeBronnen: [{ titel: 'Handreiking', webadres: 'https://example.org/handreiking' }],
    overeenkomst: [{ soort: 'closeMatch', doel: 'https://example.org/intake', naam: 'Intake' }],
    juridischGetoetst: false,
    geschiedenis: history,
  },
  {
    sleutel: 'ondersteuningsplan',
    soort: 'document',
    voorkeursterm: { nl: 'ondersteuningsplan', en: 'support plan' },
    alternatief: { nl: ['integraal plan'], en: ['plan of support'] },
    definitie: {
      nl: 'Een ondersteuningsplan is het document met de doelen van een inwoner.',
      en: 'A support plan is the document with the goals of a resident.',
    },
    uitleg: { nl: 'Hierin staat wat u wilt bereiken.', en: 'It says what you want to achieve.' },
    status: 'voorgesteld',
    verwant: ['onderzoek'],
    geenWettelijkeDefinitie: { nl: 'De wetten noemen het woord niet.', en: 'The acts do not use the word.' },
    gebruiktIn: ['001', '004'],
    juridischGetoetst: false,
    geschiedenis: history,
  },
  {
    sleutel: 'regie',
    soort: 'proces',
    voorkeursterm: { nl: 'regie', en: 'direction' },
    verborgen: { nl: ['coördinatie'] },
    definitie: { nl: 'Regie is het bepalen van de richting.', en: 'Direction is setting the course.' },
    uitleg: { nl: 'Wie bepaalt en wie houdt overzicht.', en: 'Who decides and who keeps the overview.' },
    status: 'voorgesteld',
    geenWettelijkeDefinitie: { nl: 'De wetten omschrijven het niet.', en: 'The acts do not define it.' },
    juridischGetoetst: false,
    geschiedenis: history,
  },
  {
    sleutel: 'wijkteam',
    soort: 'organisatie',
    voorkeursterm: { nl: 'wijkteam', en: 'neighbourhood team' },
    alternatief: { nl: ['buurtteam'], en: ['district team'] },
    definitie: {
      nl: 'Een wijkteam is een groep professionals die in één wijk werkt.',
      en: 'A neighbourhood team is a group of professionals who work in one district.',
    },
    uitleg: { nl: 'Het team bij u in de buurt.', en: 'The team near you.' },
    status: 'voorgesteld',
    juridischGetoetst: false,
    geschiedenis: history,
  },
]

const ambiguousWords = [
  {
    woord: 'regie',
    waarom: { nl: 'Het hangt af van wie er spreekt.', en: 'It depends on who speaks.' },
    zinnen: [
      {
        zin: { nl: 'Ik wil de regie over mijn leven houden.', en: 'I want to keep direction of my life.' },
        bedoeld: 'eigen-regie',
        reden: { nl: 'De spreker beslist zelf.', en: 'The speaker decides.' },
      },
      {
        zin: { nl: 'De gemeente voert de regie.', en: 'The municipality has the direction.' },
        bedoeld: 'regie',
        reden: { nl: 'Er staat niet waarover.', en: 'It does not say of what.' },
      },
    ],
  },
  {
    woord: 'maatwerk',
    waarom: { nl: 'Soms een plan, soms alle hulp.', en: 'Sometimes a plan, sometimes all help.' },
    zinnen: [
      {
        zin: { nl: 'Wij leveren maatwerk.', en: 'We deliver tailor-made help.' },
        bedoeld: 'arrangement',
        reden: { nl: 'Het gaat om de hulp.', en: 'It is about the help.' },
      },
    ],
  },
]

const articles = [
  { nummer: '001', titel: 'Samen in de buurt', soort: { nl: 'artikel', en: 'article' } },
  { nummer: '004', soort: { nl: 'vraaggesprek', en: 'interview' } },
]

const codeLists = [
  {
    naam: 'begripssoort',
    waarden: [
      { waarde: 'geld-en-contract', nl: 'geld en contract', en: 'money and contract' },
      { waarde: 'proces', nl: 'proces', en: 'process' },
    ],
  },
  { naam: 'begripsstatus', waarden: [{ waarde: 'voorgesteld', nl: 'voorgesteld', en: 'proposed' }] },
]

const words = ambiguousWords.map(({ woord, zinnen }) => ({
  woord,
  begrippen: zinnen.map(({ bedoeld }) => bedoeld),
}))

/** Name of a file of @samenspraak/schemas -> its text. */
export const smallGlossary: ReadonlyMap<string, string> = new Map([
  ['glossary.json', JSON.stringify(terms)],
  ['dubbelzinnig.json', JSON.stringify(ambiguousWords)],
  ['artikelen.json', JSON.stringify(articles)],
  ['codelijsten.json', JSON.stringify(codeLists)],
  ['zoekindex.json', serializeTermIndex(terms, { words })],
])
