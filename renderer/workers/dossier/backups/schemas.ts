/** The checks of what the page asks about back-ups. */
import { momentId } from '../../../../shared/backup/moment';
import { backupFolders } from '../../../../shared/backup/state';
import { z } from '../../../../shared/schema';
import type { BackupMethods } from './protocol';

const id = z.string().min(1).max(100);
const chosen = { map: z.enum(backupFolders), moment: momentId };
const geheim = z.strictObject({
  soort: z.enum(['wachtwoordzin', 'herstelsleutel']),
  tekst: z.string().min(1).max(1024),
});
const files = z
  .array(
    z.strictObject({
      naam: z.string().max(500),
      pad: z.string().max(5000),
      blob: z.instanceof(Blob),
    }),
  )
  .max(10_000);

export const backupSchemas: {
  readonly [M in keyof BackupMethods]: z.ZodType<BackupMethods[M]['params']>;
} = {
  backupNow: z.null(),
  restoreMoment: z.strictObject(chosen),
  restoreLocked: z.strictObject({ ...chosen, id, geheim }),
  chooseBackupFolder: z.strictObject({ folder: z.string().max(5000).nullable() }),
  forgetBackupFolder: z.null(),
  momentsIn: z.strictObject({ files }),
  openBackupFolder: z.strictObject({ files, id, moment: momentId, geheim, vervang: z.boolean() }),
};
