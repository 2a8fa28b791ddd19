import { wordsOf } from '../../language.ts'

/** The words of the page about Samenspraak. */
export const aboutWords = wordsOf(
  {
    title: 'Over Samenspraak',
    intro:
      'Gemeenten, aanbieders, huisartsen en softwareleveranciers gebruiken dezelfde woorden en bedoelen er iets anders mee. Samenspraak legt vast wat een woord betekent, zodat mensen en programma’s hetzelfde bedoelen.',
    what: 'Wat het is',
    glossary: 'Een woordenlijst met {terms} begrippen.',
    glossaryText:
      'Bij elk begrip staat wat het is, in gewone taal, welke wet erover gaat en waarmee u het niet moet verwarren.',
    messages: 'Berichten voor plannen en wat daaromheen gebeurt.',
    messagesText: 'Wat partijen elkaar sturen, met de betekenis van elk veld.',
    rights: 'Regels wie welk gegeven mag zien of wijzigen.',
    rightsText: 'Met het doel en de grondslag erbij.',
    not: 'Wat het niet is',
    notText:
      'Samenspraak is geen wet en geen oordeel van een overheid. Waar wij afwijken van de woorden van de wet, staat dat bij het begrip. De uitleg van wetten is van ontwikkelaars en is nog door geen jurist nagekeken.',
    statusText: 'Op dit moment hebben {proposed} van de {terms} begrippen de status ‘{status}’.',
    who: 'Wie beslist',
    whoText: 'Niet iedereen beslist over alles. Dit is de verdeling.',
    about: 'Waarover',
    decides: 'Wie',
    how: 'Hoe',
    whoAfter: 'Zo wordt een begrip voorgesteld en vastgesteld',
    licence: 'Gebruiken en overnemen',
    licenceText:
      'U mag alles gebruiken, ook in uw eigen beleid en programma’s. De teksten van begrippen en berichten vallen onder CC BY 4.0: noem Samenspraak als bron. De programmacode valt onder de EUPL 1.2. Deze site gebruikt de stijlbladen van NL Design System, zonder huisstijl of logo van een overheid.',
    privacy: 'Uw gegevens',
    privacyText:
      'Deze site plaatst geen cookies, meet geen bezoek en haalt niets op bij andere partijen. Zoeken gebeurt in uw eigen browser; wat u typt, gaat nergens heen.',
    contact: 'Reageren',
    contactText: 'Klopt er iets niet of mist u een woord? Mail ons. U hebt geen account nodig.',
    mail: 'Mail naar {mail}',
  },
  {
    title: 'About Samenspraak',
    intro:
      'Municipalities, providers, general practitioners and software vendors use the same words and mean different things by them. Samenspraak sets down what a word means, so that people and programs mean the same.',
    what: 'What it is',
    glossary: 'A glossary of {terms} terms.',
    glossaryText:
      'Each says what it is, in plain language, which law speaks of it and with what it should not be confused.',
    messages: 'Messages for plans and what happens around them.',
    messagesText: 'What parties send each other, with the meaning of each field.',
    rights: 'Rules on who may see or change which data.',
    rightsText: 'With the purpose and the legal ground.',
    not: 'What it is not',
    notText:
      'Samenspraak is no law and no judgement of a public body. Where we deviate from the words of the law, the term says so. The readings of laws are those of developers and have not been checked by a lawyer yet.',
    statusText: 'At this moment {proposed} of the {terms} terms have the status “{status}”.',
    who: 'Who decides',
    whoText: 'Not everybody decides on everything. This is the division.',
    about: 'About',
    decides: 'Who',
    how: 'How',
    whoAfter: 'How a term is proposed and adopted',
    licence: 'Using and copying',
    licenceText:
      'You may use everything, in your own policy and programs too. The texts of terms and messages are under CC BY 4.0: name Samenspraak as the source. The code is under the EUPL 1.2. This site uses the stylesheets of NL Design System, without the house style or logo of a public body.',
    privacy: 'Your data',
    privacyText:
      'This site sets no cookies, measures no visits and fetches nothing from other parties. Searching happens in your own browser; what you type goes nowhere.',
    contact: 'Comments',
    contactText: 'Is something wrong, or is a word missing? Mail us. You need no account.',
    mail: 'Mail to {mail}',
  },
)
