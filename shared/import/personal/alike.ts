/** Addresses and profiles in what somebody says, tied to the name that they are made of. */
import type { PersonalHit } from '../preview';
import { ownPart, resembles } from './name-parts';

/** What is of nobody yet is of the one name that it resembles, in its cell or else in its row. */
export function tieToNames(hits: readonly PersonalHit[]): void {
  const rows = new Map<number, PersonalHit[]>();
  for (const hit of hits) {
    const row = rows.get(hit.rij);
    if (row === undefined) rows.set(hit.rij, [hit]);
    else row.push(hit);
  }
  for (const hit of hits) {
    if (hit.bij !== undefined || (hit.soort !== 'e-mail' && hit.soort !== 'profiel')) continue;
    const own = ownPart(hit.tekst);
    const alike = (rows.get(hit.rij) ?? []).filter(
      ({ soort, tekst, bij }) => soort === 'naam' && resembles(own, bij ?? tekst),
    );
    const beside = alike.filter(({ cel }) => cel === hit.cel);
    const [name, ...others] = beside.length > 0 ? beside : alike;
    if (name === undefined) continue;
    const whole = name.bij ?? name.tekst;
    if (others.some(({ tekst, bij }) => (bij ?? tekst) !== whole)) continue;
    hit.bij = whole;
    hit.rol = name.rol;
  }
}
