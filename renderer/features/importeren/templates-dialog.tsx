import { useState } from 'react';
import { templateFile, templates } from '../../../shared/exchange/templates';
import { useSession } from '../../store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useNotice } from '../../ui/notices';
import { SaveSheet, type SheetTarget } from '../../ui/save-sheet';
import css from './templates-dialog.module.css';

type Template = (typeof templates)[number];

interface TemplatesDialogProps {
  onClose(): void;
}

/** The workbooks to fill in, each with what it is for; the list stays until it is closed. */
export function TemplatesDialog({ onClose }: TemplatesDialogProps) {
  const session = useSession();
  const notice = useNotice();
  const [chosen, setChosen] = useState<Template | null>(null);
  const close = (pad: string | null) => {
    setChosen(null);
    if (pad !== null) notice({ text: `Opgeslagen: ${pad}` });
  };
  return (
    <>
      <Dialog open title="Sjablonen" wide onClose={onClose}>
        <p>
          Werkmappen om in te vullen of te versturen, met keuzelijsten, uitleg en voorbeelden. Wat
          ingevuld terugkomt, leest u hier in; de kolommen zijn dan al bekend. Er staat niets uit
          dit dossier in.
        </p>
        <ul className={css.list}>
          {templates.map((template) => (
            <li key={template.naam} className={css.item}>
              <div>
                <h3 className={css.name}>{template.titel}</h3>
                <p className={css.about}>{template.waarvoor}</p>
              </div>
              <Button
                icon="bewaar"
                aria-label={`Opslaan: ${template.titel}`}
                onClick={() => setChosen(template)}
              >
                Opslaan…
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
      {chosen === null ? null : <Save template={chosen} session={session} onClose={close} />}
    </>
  );
}

interface SaveProps {
  template: Template;
  session: ReturnType<typeof useSession>;
  onClose(pad: string | null): void;
}

function Save({ template, session, onClose }: SaveProps) {
  return (
    <SaveSheet
      title={template.titel}
      suggestion={templateFile(template)}
      remark="Een leeg sjabloon: er staat niets uit dit dossier in."
      folders={session.folders}
      save={(target: SheetTarget) => session.saveTemplate(target, template.naam)}
      onClose={onClose}
    />
  );
}
