import type { SaveFolder } from '../../shared/desktop/contract';
import { Select } from './choice';

interface FolderSelectProps {
  /** The folders the shell offers. */
  folders: readonly SaveFolder[];
  /** The one that is chosen. */
  folder: SaveFolder | undefined;
  onChange(id: string): void;
}

/** One of the folders that the shell offers, with its path. */
export function FolderSelect({ folders, folder, onChange }: FolderSelectProps) {
  return (
    <Select
      label="Map"
      value={folder?.id ?? ''}
      options={folders.map(({ id, naam }) => ({ value: id, label: naam }))}
      hint={folder?.pad}
      onChange={onChange}
    />
  );
}
