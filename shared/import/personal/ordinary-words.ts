/**
 * Surnames that are ordinary words or places as well, folded: by itself such a word says nothing of a
 * person, however it is written.
 */
const words = `
  akker appel arend baan bakker bal bank beek beer berg best bij blad blauw blij bloem bode boek boer bok
  boom bos bosch brand brief broek brouwer brug bruin burg dag dam dekker dienst dijk doorn draaier duif
  duin eend eiland ezel gans gast geld goed goud graaf groen groot haan haas hamer hand hart heer heide
  helder herder herfst hertog heuvel hoed hoek hof hol hond hout huis huisman ijzer jager jong kamp kat
  kerk ketel keizer kind kip klein kleermaker kok koning koper kort koster kraai kraan kramer kuiken kuiper
  laan lam lang lente leeuw maat maandag man markt meer meester mens metselaar molen molenaar mond mooi mus
  nacht noord noot oever oost oud paard pan pauw peer plein poort post pot prins punt raaf ram recht regen
  ridder rood roos ruiter rust schaap schilder schipper schoen school slager sluis smid sneeuw snel snijder
  spijker staal steen steenbakker sterk stier stoel storm straat strand struik tak tempel tijd timmerman
  tol toren tuin vaart vader valk veld verhoeven vink visser vogel voet vos vrede vriend vrij vrolijk
  vroom wagenaar west wever wind winter wit wolf zee zilver zomer zon zoon zorg zuid zwaan zwart
`;
const places = `
  alkmaar almere amersfoort amsterdam apeldoorn arnhem assen breda bergen brugge delft deventer
  doetinchem dongen dordrecht drenthe ede eindhoven emmen enschede flevoland friesland gelderland gent
  goes gouda groningen haarlem heerlen helmond hengelo hilversum holland hoorn leeuwarden leiden lelystad
  limburg maastricht middelburg nijmegen oss overijssel roermond rotterdam schiedam sneek tiel tilburg
  utrecht venlo weert woerden zaandam zeeland zeist zoetermeer zutphen zwolle nederland
`;
const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const ordinaryWords: ReadonlySet<string> = setOf(words);
export const placeNames: ReadonlySet<string> = setOf(places);
