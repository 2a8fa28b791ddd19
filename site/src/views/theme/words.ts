import { wordsOf } from '../../language.ts'

/** The words of the theme pages. */
export const themeWords = wordsOf(
  {
    title: 'Thema’s',
    intro: 'Een keuze van begrippen voor wie u bent, en alle begrippen naar soort.',
    chosen: 'Voor wie',
    kinds: 'Naar soort',
    count: '{count:begrip|begrippen}',
    list: 'Begrippen in dit thema',
    download: 'Dit thema als gegevens:',
    ofKind: 'Soort: {label}',
    map: 'Hoe deze begrippen samenhangen',
    mapText:
      'Een doorgetrokken pijl wijst van een begrip naar het ruimere begrip; een stippellijn betekent dat twee begrippen met elkaar te maken hebben. Onder de kaart staat hetzelfde in woorden.',
    mapName: 'Kaart van de begrippen in {label}',
    inWords: 'De kaart in woorden',
    wider: 'hoort onder',
    related: 'heeft te maken met',
  },
  {
    title: 'Themes',
    intro: 'A choice of terms for who you are, and all terms by kind.',
    chosen: 'For whom',
    kinds: 'By kind',
    count: '{count:term|terms}',
    list: 'Terms in this theme',
    download: 'This theme as data:',
    ofKind: 'Kind: {label}',
    map: 'How these terms hang together',
    mapText:
      'A solid arrow points from a term to the wider term; a dotted line means that two terms have to do with each other. Below the map the same is said in words.',
    mapName: 'Map of the terms in {label}',
    inWords: 'The map in words',
    wider: 'belongs under',
    related: 'has to do with',
  },
)
