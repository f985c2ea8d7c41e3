import type { KeyboardEvent } from 'react';
import type { BeurtRow } from '../../../shared/dossier/protocol';
import type { EvidenceTarget } from '../../records/evidence-target';
import type { SpokenField } from './anchors';

/** What happens in a beurt that is not its own affair; the same functions at every drawing. */
export interface TurnEvents {
  /** The focus came into it. */
  onActivate(row: BeurtRow): void;
  /** The focus came into one of its texts. */
  onEnter(row: BeurtRow, veld: SpokenField): void;
  /** A key in its text: true when it was for walking. */
  onWalk(event: KeyboardEvent, row: BeurtRow, veld: SpokenField): boolean;
  onChoose(row: BeurtRow, coding: string): void;
  /** What is selected was given this coding; null: it was taken back. */
  onAssigned(row: BeurtRow, coding: string | null): void;
  /** Opens the bar for the whole beurt. */
  onWhole(row: BeurtRow): void;
  /** Puts selection, choice and bar away; the focus goes to that text. */
  onLetGo(row: BeurtRow, veld: SpokenField): void;
  onTarget(row: BeurtRow, target: EvidenceTarget): void;
  onEvidence(): void;
  onAddAfter(row: BeurtRow): void;
  onRemove(row: BeurtRow): void;
}
