/** What the product proposes about cells of a table on its way in; a person decides, one by one or of a kind. */

/** One thing that can be done about a proposal, or about all of a group. */
export interface ProposalAction {
  /** On the button, where the cell stands beside it: "Herstel". */
  label: string;
  /** The name where it does not: "C7 herstellen". */
  naam?: string;
  onDo(): void;
}

export interface Proposal {
  /** Its own among all that are shown; stays when it is decided. */
  key: string;
  /** Address on the sheet, to be shown there; null = it is of no one cell. */
  cel: string | null;
  /** Instead of an address, of what is of no one cell: "rij 12". */
  plaats?: string;
  /** What the cell says. */
  was: string;
  /** What it becomes; null when nothing is proposed. */
  wordt: string | null;
  /** A sentence: what is the matter, and why. */
  reden: string;
  /** What was decided about it, as a word: "hersteld"; null = nothing yet. */
  besluit: string | null;
  acties: readonly ProposalAction[];
}

/** Proposals of one kind. */
export interface ProposalGroup {
  key: string;
  /** "Een jaar dat nog niet geweest is". */
  titel: string;
  /** What is counted: ["cel", "cellen"]. */
  eenheid: readonly [een: string, meer: string];
  /** In all; `voorstellen` may hold the first of them only. */
  totaal: number;
  /** Of these, about how many nothing is decided yet. */
  open: number;
  voorstellen: readonly Proposal[];
  /** For all of the kind that are open. */
  acties: readonly ProposalAction[];
}
