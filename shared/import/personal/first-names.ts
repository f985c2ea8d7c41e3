/**
 * First names that are common in the Netherlands, folded. A name that is a word, a place or an
 * abbreviation as well (Ad, Door, Ton, Job, Max, Roos, Wil) is left out: before a word with a capital
 * it would be found in names of organisations and at the beginning of sentences.
 */
const names = `
  aad aafke aart abdel abdullah adriaan ahmed aicha aisha ali alice anja anke ann anna anne annelies
  annemarie annemiek annet annette annie anniek anouk ans antje anton antoon antonie appie arend arie
  arjan arjen arno arnold astrid aukje ayse
  barbara bart bas beatrix ben benjamin bernard bert berend betty bianca bjorn bob boris bram brigitte
  carin carla carlijn carlo carolien caroline cees chantal charlotte christa christiaan christina
  christine claudia coen conny cor corine corrie cynthia
  daan daniel danielle danny david debby denise dennis desiree diana dieuwke dimitri dirk dorien dylan
  edwin eefje eelco eline elisa elise ellen els elsbeth emiel emily emma emre eric erik erica ernst
  esmee esra esther eva evelien evert
  fadma famke fatima fatma fenna ferry fien finn fleur femke floris frank frans fred frederik freek
  frits froukje
  geert geertje geertruida gerard gerben gerda gerrit gert gertjan gijs gerben greet guido guus
  hafid hamza hanna hannah hanneke hannie hans harm harold harrie harry hassan heidi hein helma hendrik
  henk henny henriette herman hilde hugo hussein huub
  ibrahim ilse ineke inge ingrid irene irma isabel isabelle ivo
  jaap jack jacob jacqueline jan janine janneke jannie jantine jarno jasper jeanette jeannette jeffrey
  jelle jennifer jeroen jessica jesse jet joanne jochem joep johan johanna johannes john joke jolanda
  jolien joost jordy jorien joris jorrit jos jose josefien josephine joyce judith julia jurgen jurriaan
  kaatje karel karen karin karlijn kees kevin khadija khalid kim klaas klaasje koen koos kris
  laila lars laura leendert lenny leo leonie leontien lianne lidy lieke liesbeth lies linda lisa lisanne
  lobke loes lodewijk lotte louis louise luc lucas luuk lydia lynn
  maaike maarten maartje machteld malika manon marc marcel maria marian marianne marieke marije marijke
  marijn marike marinus marion marit marjan marjolein marjolijn mark marleen marlies marloes martijn
  martin martine marty mary mathijs matthijs maud maurice mehmet melanie melissa menno merel michael
  michel michelle michiel mieke mike milan miranda miriam mirjam mirte mohamed mohammed monique mustafa
  myrthe
  nadia naomi natasja nathalie nelleke nicole niek niels nienke nina noah nora
  olga olivier omar oscar otto
  pascal patricia patrick paul paula paulien pauline peter petra philip piet pieter pim priscilla puck
  rachel rachid rachida ralf ramon raymond rebecca reinier remco remko renate rene renske rianne rick
  rik ria riet rineke rita rob robbert robert robin roderick roel roelof roger roland ron ronald rosa
  rosalie rosanne roy rudi rudolf ruben rutger ruth ruud
  saida saskia sander sandra sanne sara sarah sebastiaan selma serge sergio sharon silvia simon simone
  sjaak sjoerd sjors sofie sonja sophie stefan stefanie stephan sterre steven stijn suzan suzanne sven
  sylvia
  tamara tanja teun teus thea theo thijs thomas tijmen tim timo tineke tjeerd tom toos trees trudy truus
  twan
  ursula vanessa victor vincent vivian
  wendy wessel wietske wiebe willeke willem wilma wim wouter
  xander yasmin yasmina yolanda youssef yusuf yvette yvonne zeynep zohra
`;

export const firstNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
