/** Where records are shown. */
import type { FlatType } from '../../shared/domain/record';
import type { ListedType } from '../../shared/dossier/queries/list-kind';
import type { Destination, ScreenId } from '../ui/navigation';

const screenOf: Readonly<Record<FlatType, ScreenId>> = {
  organisatie: 'casussen',
  vertrekreden: 'uitstroom',
  dienstverband: 'uitstroom',
  kostenpost: 'uitstroom',
  code: 'codeboek',
};

/** The list of a kind. */
export function listPlace(type: ListedType): Destination {
  switch (type) {
    case 'casus':
      return { screen: 'casussen' };
    case 'uitstroomcijfer':
      return { screen: 'uitstroom' };
    case 'interview':
      return { screen: 'interviews' };
    default:
      return { screen: screenOf[type], soort: type };
  }
}

/** One record, opened in its list. */
export function recordPlace(type: ListedType, id: string): Destination {
  const list = listPlace(type);
  switch (type) {
    case 'casus':
      return { ...list, casus: id };
    case 'uitstroomcijfer':
      return { ...list, cijfer: id };
    case 'interview':
      return { ...list, interview: id };
    default:
      return { ...list, record: id };
  }
}
