import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button, type ButtonProps } from './button';
import { cx } from './cx';
import css from './file-button.module.css';

/** More files than this are told in a task of their own. */
const MANY_FILES = 20;

interface FileButtonProps extends Omit<ButtonProps, 'onClick' | 'submit'> {
  /** Extensions with their dot: ['.xlsx']. */
  accept: readonly string[];
  /** Several may be chosen; `onFile` then hears of each. */
  multiple?: boolean;
  onFile(file: File): void;
}

/** Opens the system's own file chooser; the file goes to `onFile` and its name nowhere else. */
export function FileButton({
  accept,
  multiple = false,
  onFile,
  children,
  ...rest
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...rest} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden="true"
        autoComplete="off"
        accept={accept.join(',')}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Cleared, so that choosing the same file again is heard too.
          event.target.value = '';
          const handOver = () => {
            for (const file of files) onFile(file);
          };
          // The browser itself takes 40 ms to hand over 500 files; what is shown of them comes after.
          if (files.length > MANY_FILES) setTimeout(handOver);
          else handOver();
        }}
      />
    </>
  );
}

interface FolderButtonProps extends Omit<ButtonProps, 'onClick' | 'submit'> {
  /** Every file in the folder and below it, and the folder's name. */
  onFolder(files: readonly File[], name: string): void;
}

/** The same for a whole folder, of which the files are only read. */
export function FolderButton({ onFolder, children, ...rest }: FolderButtonProps) {
  const input = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <Button {...rest} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={(element) => {
          // No attribute that React knows of.
          if (element !== null) element.webkitdirectory = true;
          input.current = element;
        }}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden="true"
        autoComplete="off"
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          const [name = ''] = (files[0]?.webkitRelativePath ?? '').split('/');
          if (files.length > 0) onFolder(files, name);
        }}
      />
    </>
  );
}

interface DropAreaProps {
  /** Said while a file hangs over it: "Laat los om te lezen". */
  invitation: string;
  /** Several may be dropped at once; `onFile` then hears of each, else of the first only. */
  multiple?: boolean;
  onFile(file: File): void;
  children: ReactNode;
}

/** A place where a file may be dropped. It always stands beside a FileButton: the keyboard's way. */
export function DropArea({ invitation, multiple = false, onFile, children }: DropAreaProps) {
  const [over, setOver] = useState(false);
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: an extra for the mouse; the button beside it does the same.
    <div
      className={cx(css.area, over && css.over)}
      data-invitation={invitation}
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        for (const file of multiple ? files : files.slice(0, 1)) onFile(file);
      }}
    >
      {children}
    </div>
  );
}
