import type { Result } from '../../../../shared/desktop/errors';
import type { GateRequest } from '../../../../shared/gate/request';
import { GateSheet } from '../../../records/gate/gate-sheet';
import { useNotice } from '../../../ui/notices';
import type { SheetTarget, SheetWork } from '../../../ui/save-sheet';

const REMARK =
  'Deze werkmap verlaat het verzegelde dossier: wie haar heeft, kan haar lezen. Erin staan de rijen waar iets van is afgewezen, zoals ze gelezen zijn, met in de laatste kolom per cel waarom. Verbeter ze daar en lees de werkmap weer in; de laatste kolom telt dan niet mee.';

interface RefusedSheetProps {
  suggestion: string;
  van: Extract<GateRequest, { soort: 'afgewezen' }>['van'];
  save(target: SheetTarget, work: SheetWork): Promise<Result<{ pad: string } | null>>;
  onClose(): void;
}

/** Where the workbook of refused rows goes, and what leaves with it. Mount it to open it. */
export function RefusedSheet({ suggestion, van, save, onClose }: RefusedSheetProps) {
  const notice = useNotice();
  return (
    <GateSheet
      title="Afgewezen rijen opslaan"
      suggestion={suggestion}
      remark={REMARK}
      request={() => ({ soort: 'afgewezen', van })}
      save={(target, _passage, work) => save(target, work)}
      onClose={(pad) => {
        onClose();
        if (pad !== null) notice({ text: `Opgeslagen: ${pad}` });
      }}
    />
  );
}
