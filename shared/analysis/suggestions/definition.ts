/** What a suggestion is, for whoever reads one: apart, so that a page need not load the search. */
export const definitie =
  'Een suggestie ontstaat als een zoekwoord uit het codeboek als heel woord in de tekst van de ' +
  'casus staat, in de naam, de aanpak, de werkzame elementen, de context, het resultaat, de ' +
  'kerncijfers of de overdraagbaarheid. Per casus en code telt de eerste vindplaats. Wat al is ' +
  'toegekend of geweigerd, komt niet terug. Een zoekwoord bewijst niets: een suggestie telt ' +
  'nergens mee tot iemand haar aanvaardt.';
